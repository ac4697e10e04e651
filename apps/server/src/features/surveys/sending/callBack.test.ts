import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { surveyTemplates } from '@rapport/core/surveys';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { withDatabase } from '../../../platform/testing/globalSetup.ts';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { decideMail } from '../../mail/decideMail.ts';
import { sendDue as sendMails } from '../../mail/send/sendDue.ts';
import type { SendingTask } from '../../mail/testing/sendingProcess.ts';
import { type TestSmtp, testSmtp } from '../../mail/testing/testSmtp.ts';
import { sendDue } from './sendDue.ts';

const people = 400;

let app: TestApp;
let lead: Sender;
let smtp: TestSmtp;
/** After how many mails the server takes its time. */
let gate = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  // A Tuesday at noon in Paris.
  app = await testApp({ now: () => new Date('2026-11-24T11:00:00Z') });
  lead = await app.asRole('manager');
  smtp = await testSmtp({
    onText: async () => {
      while (smtp.received.length >= gate) await sleep(2);
    },
  });
  await ingestOf(app.deps).record(
    app.workspaceId,
    Array.from({ length: people }, (_, i) => ({
      id: `first-${i}`,
      customer: [
        { kind: 'external' as const, value: `person-${i}` },
        { kind: 'email' as const, value: `person-${i}@example.com`, verified: true },
      ],
      kind: 'purchase' as const,
      at: '2026-01-10T10:00:00Z',
      amount: 20,
    })),
  );
});
afterAll(async () => {
  gate = Number.POSITIVE_INFINITY;
  smtp.cut();
  await smtp.close();
  await app.close();
});

async function invited(): Promise<string> {
  const definition = surveyTemplates.find(({ key }) => key === 'nps')?.definition;
  const payload = { name: 'Ask', definition };
  const { id } = (await lead({ method: 'POST', url: '/api/v1/surveys', payload })).json();
  await lead({ method: 'POST', url: `/api/v1/surveys/${id}/publish` });
  await lead({ method: 'POST', url: `/api/v1/surveys/${id}/invitations`, payload: { filter: {} } });
  await sendDue(app.deps, app.workspaceId);
  return id;
}

const callBack = async (id: string): Promise<number> =>
  (await lead({ method: 'POST', url: `/api/v1/surveys/${id}/invitations/call-back` })).json().calledBack;
const counts = async (id: string) =>
  (await lead({ method: 'GET', url: `/api/v1/surveys/${id}/invitations` })).json();

async function setServer(): Promise<void> {
  await app.database.owner.query(
    `insert into mail_settings (workspace_id, from_email, smtp) values ($1, 'bonjour@maison.test', $2)
     on conflict (workspace_id) do nothing`,
    [app.workspaceId, { host: '127.0.0.1', port: smtp.port, security: 'none', user: null }],
  );
}

async function calledBackAddresses(): Promise<Set<string>> {
  const { rows } = await app.database.owner.query<{ email: string }>(
    `select h.value as email from survey_invitation i join identity h using (workspace_id, customer_id)
     where i.workspace_id = $1 and i.reason = 'called-back' and h.kind = 'email'`,
    [app.workspaceId],
  );
  return new Set(rows.map(({ email }) => email));
}

test('without a mail server nothing has left: all is called back, and the customers may be asked again at once', async () => {
  const id = await invited();
  expect(await counts(id)).toMatchObject({ waiting: people, sent: 0 });
  // One of which nobody knew whether it left, and which a person sent again, is not said to be called back.
  const { rows } = await app.database.owner.query(
    `update mail_out set status = 'unknown', handed_at = now() where mail_id = (select mail_id from mail_out limit 1) returning mail_id`,
  );
  await inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    decideMail(ctx, rows[0].mail_id, 'again'),
  );
  expect(await counts(id)).toMatchObject({ waiting: people - 1, sent: 1 });
  expect(await callBack(id)).toBe(people - 1);
  expect(await callBack(id)).toBe(0);
  expect(await counts(id)).toMatchObject({ waiting: 0, sent: 1, skipped: people - 1 });
  const again = await invited();
  expect(await counts(again)).toMatchObject({ waiting: people - 1, skipped: 1 });
  expect(await callBack(again)).toBe(people - 1);
  await app.database.owner.query(`delete from mail_out`);
  await app.database.owner.query(`delete from survey_invitation`);
});

test('called back while mails leave: who is counted as called back receives nothing, all others one mail', async () => {
  const id = await invited();
  await setServer();
  gate = 40;
  const sending = sendMails(app.deps, app.workspaceId, new AbortController().signal);
  while (smtp.received.length < gate) await sleep(2);
  const back = await callBack(id);
  gate = Number.POSITIVE_INFINITY;
  await sending;
  await sendMails(app.deps, app.workspaceId, new AbortController().signal);
  const arrived = smtp.received.map(({ to }) => to[0] as string);
  const called = await calledBackAddresses();
  expect(back).toBe(called.size);
  expect(back).toBeGreaterThan(people / 2);
  expect(arrived.filter((email) => called.has(email))).toEqual([]);
  expect(new Set(arrived).size).toBe(arrived.length);
  expect(arrived.length + back).toBe(people);
  expect(await counts(id)).toMatchObject({ waiting: 0, sent: arrived.length, skipped: back });
  await app.database.owner.query(`delete from mail_out`);
  await app.database.owner.query(`delete from survey_invitation`);
});

test('called back from a sender that is killed: nobody of those receives anything, and what is unknown is not among them', async () => {
  smtp.received.length = 0;
  const id = await invited();
  gate = 30;
  const child = fork(new URL('../../mail/testing/sendingProcess.ts', import.meta.url));
  const { owner, app: user, isEmbedded } = inject('testCluster');
  const { name } = app.database as unknown as { name: string };
  const task: SendingTask = {
    owner: withDatabase(owner, name),
    app: withDatabase(user, name),
    isEmbedded,
    workspaceId: app.workspaceId,
  };
  child.send(task);
  while (smtp.received.length < gate) await sleep(2);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  const back = await callBack(id);
  await ended;
  gate = Number.POSITIVE_INFINITY;
  await app.database.owner.query(
    `update mail_out set claimed_at = '2026-11-20', handed_at = '2026-11-20' where status = 'sending' and handed_at is not null`,
  );
  await sendMails(app.deps, app.workspaceId, new AbortController().signal);
  const called = await calledBackAddresses();
  const arrived = smtp.received.map(({ to }) => to[0] as string);
  expect(back).toBe(called.size);
  expect(back).toBeGreaterThan(people / 2);
  expect(arrived.filter((email) => called.has(email))).toEqual([]);
  const { rows } = await app.database.owner.query(
    `select count(*) filter (where status = 'cancelled')::int as cancelled,
       count(*) filter (where status in ('queued', 'sending'))::int as waiting from mail_out`,
  );
  expect(rows[0]).toEqual({ cancelled: back, waiting: 0 });
});
