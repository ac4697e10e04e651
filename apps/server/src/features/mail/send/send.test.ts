import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { addWorkspace } from '../../../platform/testing/testDatabase.ts';
import { mail as feature } from '../feature.ts';
import { forgetMails } from '../forgetMails.ts';
import { type NewMail, queueMail, queueMails } from '../queueMail.ts';
import { refusal, type TestSmtp, testSmtp } from '../testing/testSmtp.ts';
import { claimDue, markHanded } from './queries.ts';
import { recover, sendDue } from './sendDue.ts';
import { wakeSenders } from './wakeSenders.ts';

const system = { kind: 'system', id: 'test' } as const;
let app: TestApp;
let workspaceId: string;
let manager: Sender;
let smtp: TestSmtp | undefined;
let nowMs = Date.UTC(2026, 5, 1, 9);

beforeAll(async () => {
  app = await testApp({ features: [feature], now: () => new Date(nowMs) });
});
afterAll(() => app.close());
beforeEach(async () => {
  workspaceId = await addWorkspace(app.database);
  manager = await app.asRole('manager', workspaceId);
});
afterEach(async () => {
  await smtp?.close();
  smtp = undefined;
});

async function set(changes: object) {
  const answer = await manager({ method: 'PATCH', url: '/api/v1/mail/settings', payload: changes });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

async function serve(behaviour: Parameters<typeof testSmtp>[0] = {}): Promise<TestSmtp> {
  smtp = await testSmtp(behaviour);
  const { user } = behaviour;
  await set({
    from: { email: 'bonjour@maison.test', name: 'Maison Test' },
    smtp: {
      host: '127.0.0.1',
      port: smtp.port,
      security: 'none',
      user: user?.name ?? null,
      ...(user && { password: user.password }),
    },
  });
  return smtp;
}

const pdf = { fileName: 'reçu.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF') };

const letter = (key: string, more: Partial<NewMail> = {}): NewMail => ({
  key,
  to: { email: `${key}@example.test`, name: 'Léa Martin' },
  subject: 'Votre visite',
  text: 'Merci de votre visite.',
  purpose: 'survey',
  ...more,
});

const queue = (...mails: NewMail[]) =>
  inWorkspace(app.database, workspaceId, system, (ctx) => queueMails(ctx, mails));
const send = () => sendDue(app.deps, workspaceId, new AbortController().signal);

async function list(): Promise<
  Record<string, { status: string; problem: string | null; attempts: number; id: string }>
> {
  const { mails } = (await manager({ method: 'GET', url: '/api/v1/mail?limit=200' })).json();
  return Object.fromEntries(mails.map((each: { key: string }) => [each.key, each]));
}

test('a mail reaches the mailbox whole: accents, both bodies, attachment, headers, who it is from', async () => {
  const { received } = await serve({ user: { name: 'maison', password: 'pâsse' } });
  await queue(
    letter('whole', {
      subject: 'Votre visite à l’atelier — été',
      html: '<p>Merci de votre visite à l’atelier.</p>',
      headers: { 'List-Unsubscribe': '<https://example.test/u/1>' },
      attachments: [pdf],
    }),
  );
  await send();
  expect(received).toHaveLength(1);
  const [{ from, to, mail }] = received as [(typeof received)[0]];
  expect([from, to]).toEqual(['bonjour@maison.test', ['whole@example.test']]);
  expect(mail.subject).toBe('Votre visite à l’atelier — été');
  expect(mail.from).toMatchObject({ name: 'Maison Test', address: 'bonjour@maison.test' });
  expect(mail.to?.[0]).toMatchObject({ name: 'Léa Martin', address: 'whole@example.test' });
  expect(mail.text?.trim()).toBe('Merci de votre visite.');
  expect(mail.html).toContain('à l’atelier');
  expect(mail.attachments[0]).toMatchObject({ filename: 'reçu.pdf', mimeType: 'application/pdf' });
  expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(
    '<https://example.test/u/1>',
  );
  expect((await list()).whole).toMatchObject({ status: 'sent', attempts: 1 });
});

test('asking twice sends once, and a mail of a transaction that failed is never sent', async () => {
  const { received } = await serve();
  await queue(letter('twice'));
  await queue(letter('twice', { text: 'Autrement' }));
  const first = await inWorkspace(app.database, workspaceId, system, (ctx) =>
    queueMail(ctx, letter('twice')),
  );
  expect(first.isNew).toBe(false);
  await inWorkspace(app.database, workspaceId, system, async (ctx) => {
    await queueMail(ctx, letter('never'));
    throw new Error('no');
  }).catch(() => {});
  await Promise.all([send(), send()]);
  await send();
  expect(received.map(({ to }) => to[0])).toEqual(['twice@example.test']);
});

test('without a mail server mails wait, the settings say so, and they leave once there is one', async () => {
  await queue(letter('early'));
  await send();
  const before = (await manager({ method: 'GET', url: '/api/v1/mail/settings' })).json();
  expect(before.out).toMatchObject({ state: 'unset', waiting: 1 });
  const { received } = await serve();
  await send();
  expect(received).toHaveLength(1);
});

test('a mail for later waits for its time', async () => {
  const { received } = await serve();
  await queue(letter('later', { notBefore: new Date(nowMs + 60_000) }));
  await send();
  expect(received).toHaveLength(0);
  nowMs += 61_000;
  await send();
  expect(received).toHaveLength(1);
});

test('refused for now, it is tried again later; refused for good, it has failed and surveys leave the address alone', async () => {
  let tries = 0;
  const { received } = await serve({
    onRecipient: (email) => {
      if (email.startsWith('grey') && ++tries === 1) throw refusal(451, '4.7.1 Greylisted, try again later');
      if (email.startsWith('gone')) throw refusal(550, '5.1.1 No such user');
    },
  });
  await queue(letter('grey'), letter('gone'), letter('fine'));
  await send();
  expect(received.map(({ to }) => to[0])).toEqual(['fine@example.test']);
  expect(await list()).toMatchObject({
    grey: { status: 'queued', attempts: 1, problem: expect.stringContaining('Greylisted') },
    gone: { status: 'failed', problem: expect.stringContaining('No such user') },
  });
  nowMs += 61_000;
  await send();
  expect(received).toHaveLength(2);
  await queue(letter('again', { to: { email: 'Gone@example.test' } }));
  await send();
  expect((await list()).again).toMatchObject({
    status: 'failed',
    problem: expect.stringContaining('before'),
  });
});

test('a refusal of the text, in words, is a refusal: the mail is tried again and arrives once', async () => {
  let tries = 0;
  const { received } = await serve({
    onText: () => {
      if (++tries === 1) throw refusal(452, '4.3.1 Insufficient system storage');
    },
  });
  await queue(letter('text'));
  await send();
  expect((await list()).text).toMatchObject({ status: 'queued', attempts: 1 });
  nowMs += 61_000;
  await send();
  expect(received).toHaveLength(1);
  expect((await list()).text).toMatchObject({ status: 'sent', attempts: 2 });
});

test('wrong credentials cost no mail its place: nothing fails, the settings name what is wrong', async () => {
  const { port } = await serve({ user: { name: 'maison', password: 'right' } });
  await set({ smtp: { host: '127.0.0.1', port, security: 'none', user: 'maison', password: 'wrong' } });
  await queue(letter('one'), letter('two'));
  await send();
  const settings = (await manager({ method: 'GET', url: '/api/v1/mail/settings' })).json();
  expect(settings.out).toMatchObject({ state: 'held', waiting: 2, problem: { what: 'credentials' } });
  expect((await list()).one).toMatchObject({ status: 'queued', attempts: 0 });
  await set({ smtp: { host: '127.0.0.1', port, security: 'none', user: 'maison', password: 'right' } });
  await send();
  expect(smtp?.received).toHaveLength(2);
});

test('a server that is down holds everything, and is asked again after a while', async () => {
  const { port, close } = await serve();
  await close();
  await queue(letter('down'));
  await send();
  const held = (await manager({ method: 'GET', url: '/api/v1/mail/settings' })).json();
  expect(held.out).toMatchObject({ state: 'held', problem: { what: 'port' } });
  smtp = await testSmtp({ port });
  await send();
  expect(smtp.received).toHaveLength(0);
  nowMs += 61_000;
  await wakeSenders(app.database);
  await send();
  expect(smtp.received).toHaveLength(1);
  const after = (await manager({ method: 'GET', url: '/api/v1/mail/settings' })).json();
  expect(after.out).toMatchObject({ state: 'working', problem: null });
});

test('a connection lost after the text was handed over is never sent again by itself: a person decides', async () => {
  let isFirst = true;
  const { received } = await serve({
    onText: async () => {
      if (!isFirst) return;
      isFirst = false;
      await new Promise(() => {});
    },
  });
  await queue(letter('lost'));
  const sending = send();
  await untilHanded();
  smtp?.cut();
  await sending;
  await smtp?.close();
  expect((await list()).lost).toMatchObject({ status: 'unknown', attempts: 1 });
  const { port } = smtp as TestSmtp;
  smtp = await testSmtp({ port });
  nowMs += 3_600_000;
  await send();
  expect(smtp.received).toHaveLength(0);
  const { id } = (await list()).lost!;
  const agent = await app.asRole('agent', workspaceId);
  const url = `/api/v1/mail/${id}/decision`;
  expect((await agent({ method: 'POST', url, payload: { decision: 'again' } })).statusCode).toBe(204);
  expect((await agent({ method: 'POST', url, payload: { decision: 'again' } })).statusCode).toBe(409);
  await send();
  expect(received.length + smtp.received.length).toBe(1);
  expect((await list()).lost).toMatchObject({ status: 'sent' });
});

test('after a crash: what was not handed over waits again, what was is unknown', async () => {
  await queue(letter('claimed'), letter('handed'));
  await inWorkspace(app.database, workspaceId, system, async ({ client }) => {
    const sender = crypto.randomUUID();
    const now = new Date(nowMs);
    const [first] = (await claimDue(client, workspaceId, { sender, now, limit: 10 })).filter(
      (each) => each.to_email === 'handed@example.test',
    );
    const as = { fromEmail: 'a@maison.test', fromName: null, replyTo: 'a@maison.test', messageId: '<m>' };
    expect(await markHanded(client, workspaceId, { id: first!.mail_id, sender, now, ...as })).toBe(true);
  });
  const later = await inWorkspace(app.database, workspaceId, system, (ctx) =>
    recover(ctx, nowMs + 1_000_000),
  );
  expect(later).toEqual({ queued: 1, unknown: 1 });
  expect(await list()).toMatchObject({ claimed: { status: 'queued' }, handed: { status: 'unknown' } });
});

test('an address that nobody reads is refused, with the reason, and nothing is changed', async () => {
  const answer = await manager({
    method: 'PATCH',
    url: '/api/v1/mail/settings',
    payload: { from: { email: 'ne-pas-repondre@maison.test', name: 'Maison' } },
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().error.fields[0]).toMatchObject({ field: 'from.email' });
  expect((await manager({ method: 'GET', url: '/api/v1/mail/settings' })).json().from).toBeNull();
});

test('a check tells which setting is wrong, and a test mail comes to whoever asks', async () => {
  const check = async (what: string) =>
    (await manager({ method: 'POST', url: '/api/v1/mail/checks', payload: { check: what } })).json();
  expect((await check('smtp')).error.code).toBe('invalid');
  const { port, received } = await serve({ user: { name: 'maison', password: 'right' } });
  expect(await check('smtp')).toEqual({ problem: null, to: null });
  expect(await check('test')).toMatchObject({ problem: null, to: `${manager.userId}@example.com` });
  expect(received.map(({ to }) => to[0])).toEqual([`${manager.userId}@example.com`]);
  const wrong = { host: '127.0.0.1', port, security: 'none', user: 'maison', password: 'wrong' };
  const problems: Record<string, object> = {
    credentials: {},
    security: { security: 'tls' },
    host: { host: 'nowhere.invalid' },
    port: { port: 1 },
  };
  for (const [what, change] of Object.entries(problems)) {
    await set({ smtp: { ...wrong, ...change } });
    expect(await check('smtp')).toMatchObject({ problem: { what } });
  }
});

test('a password is never shown, and does not follow to another host', async () => {
  const { port } = await serve({ user: { name: 'maison', password: 'secret-word' } });
  const shown = await manager({ method: 'GET', url: '/api/v1/mail/settings' });
  expect(shown.body).not.toContain('secret-word');
  expect(shown.json().smtp).toMatchObject({ hasPassword: true });
  const same = await set({ smtp: { host: '127.0.0.1', port, security: 'none', user: 'maison' } });
  expect(same.smtp.hasPassword).toBe(true);
  const other = await set({ smtp: { host: 'mail.elsewhere.test', port, security: 'none', user: 'maison' } });
  expect(other.smtp.hasPassword).toBe(false);
});

test('another workspace neither sees nor decides of our mails', async () => {
  await queue(letter('ours'));
  const { id } = (await list()).ours!;
  const other = await app.asRole('owner', app.otherWorkspaceId);
  expect((await other({ method: 'GET', url: '/api/v1/mail' })).json().mails).toEqual([]);
  const url = `/api/v1/mail/${id}/decision`;
  expect((await other({ method: 'POST', url, payload: { decision: 'sent' } })).statusCode).toBe(404);
});

test('an erased person has no mail left, sent or waiting, under any of their addresses', async () => {
  const customerId = crypto.randomUUID();
  await queue(
    letter('a', { customerId }),
    letter('b', { to: { email: 'Lea@example.test' }, attachments: [pdf] }),
    letter('c'),
  );
  const gone = await inWorkspace(app.database, workspaceId, system, (ctx) =>
    forgetMails(ctx, [customerId], ['lea@example.test']),
  );
  expect([gone, Object.keys(await list())]).toEqual([2, ['c']]);
});

async function untilHanded(): Promise<void> {
  for (;;) {
    const { rows } = await app.database.owner.query(
      'select from mail_out where workspace_id = $1 and handed_at is not null',
      [workspaceId],
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
