import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { addWorkspace } from '../../platform/testing/testDatabase.ts';
import { exchanges } from '../exchanges/feature.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { mail } from '../mail/feature.ts';
import { readIncoming } from '../mail/receive/readIncoming.ts';
import { receiveRaw } from '../mail/receive/receiveRaw.ts';
import { sendDue } from '../mail/send/sendDue.ts';
import { type TestSmtp, testSmtp } from '../mail/testing/testSmtp.ts';
import { messages } from './feature.ts';
import { forgetMessages } from './forgetMessages.ts';
import { recordReply } from './replies.ts';

const system = { kind: 'system', id: 'test' } as const;
let app: TestApp;
let workspaceId: string;
let agent: Sender;
let smtp: TestSmtp;
let nowMs = Date.UTC(2026, 5, 1, 9);

beforeAll(async () => {
  app = await testApp({ features: [mail, messages, exchanges], now: () => new Date(nowMs) });
  smtp = await testSmtp();
});
afterAll(async () => {
  await smtp.close();
  await app.close();
});
beforeEach(async () => {
  workspaceId = await addWorkspace(app.database, 'Maison Test');
  agent = await app.asRole('agent', workspaceId);
  await app.database.owner.query(
    `insert into mail_settings (workspace_id, from_email, smtp) values ($1, 'bonjour@maison.test', $2)`,
    [workspaceId, { host: '127.0.0.1', port: smtp.port, security: 'none', user: null }],
  );
  smtp.received.length = 0;
});

async function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, by = agent) {
  const answer = await by({ method, url: `/api/v1${url}`, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}
const list = async (query = '') => (await ask('GET', `/messages${query}`)).body;

async function write(from: string, text: string, headers = ''): Promise<string> {
  const raw = `From: ${from}\r\nTo: bonjour@maison.test\r\nSubject: Ma commande\r\nMessage-ID: <${crypto.randomUUID()}@example.test>\r\n${headers}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
  await inWorkspace(app.database, workspaceId, system, (ctx) => receiveRaw(ctx, Buffer.from(raw), ctx.now()));
  const { rows } = await app.database.owner.query(
    `select mail_id from mail_in where workspace_id = $1 and kind = 'waiting'`,
    [workspaceId],
  );
  await readIncoming(app.deps, workspaceId, rows[0].mail_id);
  const { conversations } = await list(`?q=${from.replace(/.*<|@.*/g, '')}`);
  return conversations[0].customerId;
}

async function sendAll(): Promise<void> {
  await sendDue(app.deps, workspaceId, new AbortController().signal);
  const { rows } = await app.database.owner.query(
    `select mail_id from mail_out where workspace_id = $1 and status = 'sent'`,
    [workspaceId],
  );
  for (const { mail_id } of rows) await recordReply(app.deps, workspaceId, mail_id);
}

test('who writes waits first; a reply leaves in their thread, signed, is on the timeline, and they wait no more', async () => {
  const lea = await write('Léa Martin <lea@example.test>', 'Où est ma commande ?');
  nowMs += 60_000;
  const box = await list('?box=waiting');
  expect(box).toMatchObject({
    waiting: 1,
    conversations: [
      { customerId: lea, name: 'Léa Martin', lastText: 'Où est ma commande ?', subject: 'Ma commande' },
    ],
  });
  const thread = (await ask('GET', `/messages/${lea}`)).body;
  expect(thread).toMatchObject({
    to: 'lea@example.test',
    subject: 'Re: Ma commande',
    canSend: true,
    bounced: null,
  });
  expect(thread.signature).toBe('Test agent\nMaison Test');

  const sent = await ask('POST', `/messages/${lea}/replies`, { text: 'Elle arrive mardi.' });
  expect(sent.status).toBe(202);
  await sendAll();
  expect(smtp.received).toHaveLength(0);
  nowMs += 13_001;
  await sendAll();
  await sendAll();
  expect(smtp.received).toHaveLength(1);
  const [{ mail: received, to }] = smtp.received as [(typeof smtp.received)[0]];
  expect(to).toEqual(['lea@example.test']);
  expect(received.subject).toBe('Re: Ma commande');
  expect(received.text?.trim()).toBe('Elle arrive mardi.\n\nTest agent\nMaison Test');
  expect(received.inReplyTo).toMatch(/@example\.test>$/);
  expect(smtp.received[0]!.raw).not.toContain(agent.userId);

  const { rows } = await app.database.owner.query(
    'select text, direction, staff from exchange where workspace_id = $1 and kind = 4 order by at',
    [workspaceId],
  );
  expect(rows).toMatchObject([{ direction: 0 }, { direction: 1, staff: 'Test agent' }]);
  expect(await list()).toMatchObject({
    waiting: 0,
    conversations: [{ waitingSince: null, lastDirection: 'outbound' }],
  });

  nowMs += 1_000;
  await write('Léa Martin <lea@example.test>', 'Merci, mais mardi je ne suis pas là');
  expect((await list()).waiting).toBe(1);
});

test('a reply taken back within ten seconds never leaves; after, it is said to have left', async () => {
  const lea = await write('lea@example.test', 'Bonjour ?');
  const first = (await ask('POST', `/messages/${lea}/replies`, { text: 'Oups' })).body;
  expect((await ask('DELETE', `/messages/replies/${first.id}`)).status).toBe(204);
  const second = (await ask('POST', `/messages/${lea}/replies`, { text: 'Bonjour' })).body;
  // Its author may have read late that it was sent.
  nowMs += 11_000;
  await sendAll();
  expect(smtp.received).toEqual([]);
  nowMs += 3_000;
  await sendAll();
  expect(smtp.received.map(({ mail: each }) => each.text?.split('\n')[0])).toEqual(['Bonjour']);
  expect((await ask('DELETE', `/messages/replies/${second.id}`)).status).toBe(409);
});

test('drafts are kept per person, and thrown away once the reply is asked for', async () => {
  const lea = await write('lea@example.test', 'Bonjour ?');
  await ask('PUT', `/messages/${lea}/draft`, { text: 'Bonjour Léa' });
  const other = await app.asRole('agent', workspaceId);
  expect((await ask('GET', `/messages/${lea}`)).body.draft).toBe('Bonjour Léa');
  expect((await ask('GET', `/messages/${lea}`, undefined, other)).body.draft).toBe('');
  await ask('POST', `/messages/${lea}/replies`, { text: 'Bonjour Léa.' });
  expect((await ask('GET', `/messages/${lea}`)).body).toMatchObject({
    draft: '',
    pending: [{ status: 'queued', text: expect.stringContaining('Bonjour Léa.') }],
  });
});

test('a conversation is given to a colleague, who finds it in theirs; never to a stranger', async () => {
  const lea = await write('lea@example.test', 'Bonjour ?');
  await write('tom@example.test', 'Hello?');
  const colleague = await app.asRole('lead', workspaceId);
  expect((await ask('PUT', `/messages/${lea}/assignee`, { userId: 'nobody' })).status).toBe(400);
  expect((await ask('PUT', `/messages/${lea}/assignee`, { userId: colleague.userId! })).status).toBe(204);
  const mine = (await ask('GET', '/messages?box=mine', undefined, colleague)).body;
  expect(mine.conversations.map((each: { customerId: string }) => each.customerId)).toEqual([lea]);
  expect((await ask('POST', `/messages/${lea}/settled`)).status).toBe(204);
  expect((await list()).waiting).toBe(1);
});

test('the list is paged in its order, and searched by name, address, subject and words', async () => {
  for (const name of ['ana', 'bob', 'eve']) {
    nowMs += 1_000;
    await write(`${name}@example.test`, `Je suis ${name}`);
  }
  const first = await list('?limit=2');
  const second = await list(`?limit=2&cursor=${first.nextCursor}`);
  const names = [...first.conversations, ...second.conversations].map((each) => each.email);
  expect(names).toEqual(['eve@example.test', 'bob@example.test', 'ana@example.test']);
  expect(second.nextCursor).toBeNull();
  expect((await list('?q=BOB')).conversations).toHaveLength(1);
  expect((await list('?q=suis ana')).conversations).toHaveLength(1);
  expect((await list('?q=100%25')).conversations).toHaveLength(0);
});

test('messages of an imported history are nobody’s to answer', async () => {
  await ingestOf(app).record(workspaceId, [
    { customer: 'old', kind: 'message', direction: 'inbound', at: '2020-01-05', text: 'Bonjour' },
  ]);
  expect((await list()).conversations).toEqual([]);
});

test('a template with what is no variable is refused, with each place and what there is', async () => {
  const texts = { fr: 'Bonjour {{firstName|"Madame, Monsieur"}},', en: 'Hello {{firstNam}},' };
  const refused = await ask('POST', '/message-templates', { name: 'Bonjour', texts });
  expect(refused.status).toBe(400);
  expect(refused.body.error.fields).toEqual([
    {
      field: 'texts.en',
      message:
        'line 1, character 7: there is no variable “firstNam”; there are firstName, lastName, name, brand, staff',
    },
  ]);
  const half = await ask('POST', '/message-templates', {
    name: 'Bonjour',
    texts: { fr: 'Bonjour,\n{{prenom}} {{firstName, merci', en: '{{brand}}' },
  });
  expect(half.status).toBe(400);
  expect(half.body.error.fields.map(({ message }: { message: string }) => message)).toEqual([
    expect.stringMatching(/^line 2, character 1: there is no variable “prenom”/),
    expect.stringMatching(/^line 2, character 12: “{{firstName, merci” is not written as a variable is/),
  ]);
  const made = await ask('POST', '/message-templates', { name: 'Bonjour', texts: { ...texts, en: '' } });
  expect(made.status).toBe(201);
  expect(
    (await ask('POST', '/message-templates', { name: 'Bonjour', texts: { fr: '', en: '' } })).status,
  ).toBe(400);
  expect((await ask('GET', '/message-templates')).body).toHaveLength(1);
  expect((await ask('DELETE', `/message-templates/${made.body.id}`)).status).toBe(204);
});

test('another workspace reads, answers and takes back nothing of ours; an erased person leaves the mailbox', async () => {
  const lea = await write('lea@example.test', 'Bonjour ?');
  const { id } = (await ask('POST', `/messages/${lea}/replies`, { text: 'Oui' })).body;
  const other = await app.asRole('owner', app.otherWorkspaceId);
  expect((await ask('GET', `/messages/${lea}`, undefined, other)).status).toBe(404);
  expect((await ask('POST', `/messages/${lea}/replies`, { text: 'x' }, other)).status).toBe(404);
  expect((await ask('DELETE', `/messages/replies/${id}`, undefined, other)).status).toBe(404);
  await inWorkspace(app.database, workspaceId, system, (ctx) => forgetMessages(ctx, [lea]));
  expect((await list()).conversations).toEqual([]);
});
