import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { addWorkspace } from '../../../platform/testing/testDatabase.ts';
import { exchanges } from '../../exchanges/feature.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { mail as feature } from '../feature.ts';
import { queueMail } from '../queueMail.ts';
import { hasDovecot, password, type TestImap, testImap } from '../testing/testImap.ts';
import { fetchMail } from './fetchMail.ts';
import { readIncoming } from './readIncoming.ts';
import { receiveRaw } from './receiveRaw.ts';

const system = { kind: 'system', id: 'test' } as const;
let app: TestApp;
let workspaceId: string;
let manager: Sender;

beforeAll(async () => {
  app = await testApp({ features: [feature, exchanges] });
});
afterAll(() => app.close());
beforeEach(async () => {
  workspaceId = await addWorkspace(app.database);
  manager = await app.asRole('manager', workspaceId);
});

const inside = <T>(work: Parameters<typeof inWorkspace<T>>[3]) =>
  inWorkspace(app.database, workspaceId, system, work);

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await app.database.owner.query(sql.replace('$1', `'${workspaceId}'`))).rows;
}

async function readAll(): Promise<void> {
  for (const { mail_id } of await rows('select mail_id from mail_in where workspace_id = $1'))
    await readIncoming(app.deps, workspaceId, String(mail_id));
}

async function receive(raw: string): Promise<void> {
  await inside((ctx) => receiveRaw(ctx, Buffer.from(raw.replace(/\n/g, '\r\n')), new Date()));
  await readAll();
}

const letter = (headers: string, body = 'Oui, la couture a lâché.') =>
  `From: Léa Martin <Lea@example.test>\nTo: bonjour@maison.test\nSubject: =?utf-8?q?Re=3A_Votre_visite?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n${headers}\n\n${body}\n`;

async function recordPurchase(customer: string, email: string): Promise<string> {
  await ingestOf(app).record(workspaceId, [
    {
      customer: [
        { kind: 'external', value: customer },
        { kind: 'email', value: email, verified: true },
      ],
      kind: 'purchase',
      at: '2026-01-05',
    },
  ]);
  const [row] = await rows(
    `select customer_id from identity where workspace_id = $1 and value = '${customer}'`,
  );
  return String(row!.customer_id);
}

const messages = () =>
  rows('select customer_id, text, details from exchange where workspace_id = $1 and kind = 4');

async function sentTo(customerId: string, email: string): Promise<string> {
  const { mailId } = await inside((ctx) =>
    queueMail(ctx, {
      key: crypto.randomUUID(),
      to: { email },
      subject: 'Votre visite',
      text: 'Bonjour',
      purpose: 'survey',
      customerId,
    }),
  );
  await app.database.owner.query(
    `update mail_out set status = 'unknown', handed_at = now() where mail_id = $1`,
    [mailId],
  );
  return mailId;
}

test('a stranger who writes becomes a customer, with their words on the timeline, once however often it comes', async () => {
  const raw = letter(
    'Message-ID: <a@example.test>',
    'Bonjour,\n\nOui.\n\nLe 1 juin 2026, Maison <b@m.test> a écrit :\n> Merci',
  );
  await receive(raw);
  await receive(raw);
  await readAll();
  const found = await messages();
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    text: 'Bonjour,\n\nOui.',
    details: { properties: { subject: 'Re: Votre visite' } },
  });
  const [identity] = await rows(
    `select i.value, c.name from identity i join customer c using (workspace_id, customer_id) where i.workspace_id = $1`,
  );
  expect(identity).toEqual({ value: 'lea@example.test', name: 'Léa Martin' });
  const [kept] = await rows('select kind, raw, text, customer_id from mail_in where workspace_id = $1');
  expect(kept).toMatchObject({ kind: 'message', raw: null, customer_id: found[0]!.customer_id });
  expect(String(kept!.text)).toContain('> Merci');
});

test('an answer joins whom we wrote to, though it comes from another address, and settles a mail that was unknown', async () => {
  const customerId = await recordPurchase('c1', 'lea.martin@work.test');
  const mailId = await sentTo(customerId, 'lea.martin@work.test');
  await receive(letter(`In-Reply-To: <${mailId}@maison.test>`));
  expect(await messages()).toMatchObject([{ customer_id: customerId }]);
  expect(await rows('select status from mail_out where workspace_id = $1')).toEqual([{ status: 'sent' }]);
});

test('the mark in the address is enough, where a mailbox forgets what it answers', async () => {
  const customerId = await recordPurchase('c2', 'lea@work.test');
  const mailId = await sentTo(customerId, 'lea@work.test');
  await receive(letter(`Delivered-To: bonjour+${mailId.replaceAll('-', '')}@maison.test`));
  expect(await messages()).toMatchObject([{ customer_id: customerId }]);
});

test('HTML alone is read, without what it quotes; files are kept', async () => {
  const html = `<html><style>p{}</style><p>Toujours <b>cassé</b>.</p><blockquote><p>Merci de votre visite</p></blockquote></html>`;
  await receive(`From: lea@example.test
To: bonjour@maison.test
Subject: Photo
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=B

--B
Content-Type: text/html; charset=utf-8

${html}
--B
Content-Type: image/png; name="../../photo.png"
Content-Disposition: attachment; filename="../../photo.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--B--
`);
  expect(await messages()).toMatchObject([{ text: 'Toujours cassé.' }]);
  expect(
    await rows(
      'select file_name, content_type, length(content) as n from mail_in_attachment where workspace_id = $1',
    ),
  ).toEqual([{ file_name: '.._.._photo.png', content_type: 'image/png', n: 8 }]);
});

test('a bounce is noted on its mail and its address; one that names no mail of ours changes nothing', async () => {
  const customerId = await recordPurchase('c3', 'gone@example.test');
  const mailId = await sentTo(customerId, 'gone@example.test');
  const bounce = (id: string) => `From: Mail Delivery <MAILER-DAEMON@mx.test>
To: bonjour@maison.test
Subject: Undelivered Mail
Message-ID: <${crypto.randomUUID()}@mx.test>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=B

--B
Content-Type: text/plain

Sorry.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.test

Final-Recipient: rfc822; gone@example.test
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--B
Content-Type: text/rfc822-headers

Message-ID: <${id}@maison.test>
--B--
`;
  await receive(bounce(crypto.randomUUID()));
  expect(await rows('select * from mail_bounce where workspace_id = $1')).toEqual([]);
  await receive(bounce(mailId));
  expect(await rows('select status, problem from mail_out where workspace_id = $1')).toEqual([
    { status: 'bounced', problem: '550 5.1.1 User unknown' },
  ]);
  expect(await rows('select email from mail_bounce where workspace_id = $1')).toEqual([
    { email: 'gone@example.test' },
  ]);
  expect(await messages()).toEqual([]);
  await receive(
    'From: gone@example.test\nTo: bonjour@maison.test\nMessage-ID: <back@example.test>\n\nI am back.\n',
  );
  expect(await rows('select email from mail_bounce where workspace_id = $1')).toEqual([]);
});

test('absences and newsletters make nobody a customer, and move no relation', async () => {
  await receive(letter('Auto-Submitted: auto-replied\nMessage-ID: <b@example.test>'));
  await receive(letter('List-Unsubscribe: <https://x.test>\nMessage-ID: <c@example.test>'));
  expect(await messages()).toEqual([]);
  expect(await rows('select * from customer where workspace_id = $1')).toEqual([]);
  expect(await rows('select kind from mail_in where workspace_id = $1')).toEqual([
    { kind: 'automatic' },
    { kind: 'automatic' },
  ]);
});

test.each(['', 'nonsense', 'Subject: x\n\nno sender', `From: \u0000@\n\n${'>'.repeat(100_000)}`])(
  'whatever arrives is kept or put aside, and stops nothing (%#)',
  async (raw) => {
    await receive(raw || ' ');
    expect(await rows(`select * from mail_in where workspace_id = $1 and kind = 'waiting'`)).toEqual([]);
  },
);

test('a mail server of theirs can hand mails over by HTTP, with a key', async () => {
  const key = await app.withKey(['ingest'], workspaceId);
  const send = (payload: string, type = 'message/rfc822') =>
    key({ method: 'POST', url: '/api/v1/mail/inbound', payload, headers: { 'content-type': type } });
  const raw = letter('Message-ID: <d@example.test>');
  expect((await send(raw)).json()).toEqual({ isNew: true });
  expect((await send(raw)).json()).toEqual({ isNew: false });
  expect((await send('{}', 'application/json')).statusCode).toBe(400);
  await readAll();
  expect(await messages()).toHaveLength(1);
});

describe.skipIf(!hasDovecot)('from a real mailbox (dovecot)', () => {
  let imap: TestImap;
  const user = 'bonjour';
  const fetch = () => fetchMail(app.deps, workspaceId, new AbortController().signal);

  beforeAll(async () => {
    imap = await testImap();
  });
  afterAll(() => imap.close());
  const set = (more: object = {}) =>
    manager({
      method: 'PATCH',
      url: '/api/v1/mail/settings',
      payload: {
        imap: {
          host: '127.0.0.1',
          port: imap.port,
          security: 'none',
          user,
          password,
          folder: 'INBOX',
          ...more,
        },
      },
    });
  const state = async () => (await manager({ method: 'GET', url: '/api/v1/mail/settings' })).json().in;

  test('what comes from now on is kept once, even when the mailbox is made anew', async () => {
    await imap.deliver(user, letter('Message-ID: <before@example.test>'));
    await set();
    await fetch();
    await imap.deliver(user, letter('Message-ID: <one@example.test>'));
    await imap.deliver(user, letter('Message-ID: <two@example.test>'));
    await fetch();
    await fetch();
    expect(await rows('select count(*)::int as n from mail_in where workspace_id = $1')).toEqual([{ n: 2 }]);
    await imap.remake(user);
    await imap.deliver(user, letter('Message-ID: <two@example.test>'));
    await imap.deliver(user, letter('Message-ID: <three@example.test>'));
    await fetch();
    await fetch();
    await readAll();
    expect(await messages()).toHaveLength(3);
    expect(await state()).toEqual({ state: 'working', problem: null });
  });

  test('what is wrong with the mailbox is named', async () => {
    await set({ password: 'wrong' });
    await fetch();
    expect(await state()).toMatchObject({ state: 'failing', problem: { what: 'credentials' } });
    await set({ folder: 'Nowhere' });
    await fetch();
    expect(await state()).toMatchObject({ state: 'failing', problem: { what: 'folder' } });
    await set({ port: 1 });
    await fetch();
    expect(await state()).toMatchObject({ state: 'failing', problem: { what: 'port' } });
  });
});
