import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { withDatabase } from '../../../platform/testing/globalSetup.ts';
import { addWorkspace, testDatabase } from '../../../platform/testing/testDatabase.ts';
import { queueMails } from '../queueMail.ts';
import type { SendingTask } from '../testing/sendingProcess.ts';
import { type TestSmtp, testSmtp } from '../testing/testSmtp.ts';

/** What is owed: `MAIL_SURVIVAL=10000`. */
const mails = Number(process.env.MAIL_SURVIVAL ?? 3_000);
/** As many as a sender has at once in the hands of the server. */
const connections = 5;
/** Killed after this many more mails have arrived: at the first, in the middle of many, at the last. */
const kills = [1, 7, 60, 113, 250, 391, 500, 640, 3, 800].map((more) => Math.ceil((more * mails) / 3_000));

let database: Awaited<ReturnType<typeof testDatabase>>;
let workspaceId: string;
let smtp: TestSmtp;
const children: ReturnType<typeof fork>[] = [];

beforeAll(async () => {
  database = await testDatabase();
  workspaceId = await addWorkspace(database);
  smtp = await testSmtp();
  await database.owner.query(
    `insert into mail_settings (workspace_id, from_email, smtp) values ($1, 'bonjour@maison.test', $2)`,
    [workspaceId, { host: '127.0.0.1', port: smtp.port, security: 'none', user: null }],
  );
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  smtp.cut();
  await smtp.close();
  await database.close();
});

test('a sender killed at ten instants of thousands of invitations: nobody is written to twice, nobody is forgotten', async () => {
  await inWorkspace(database, workspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    queueMails(
      ctx,
      Array.from({ length: mails }, (_, i) => ({
        key: `invitation:${i}`,
        to: { email: `customer-${i}@example.test` },
        subject: 'Votre visite',
        text: 'Comment s’est passée votre visite ?',
        html: '<p>Comment s’est passée votre visite ?</p>',
        purpose: 'survey' as const,
      })),
    ),
  );

  for (const more of kills) {
    const sender = startSender();
    const before = smtp.received.length;
    while (smtp.received.length < before + more && !sender.hasEnded()) await sleep(1);
    await sender.kill();
    await timePasses();
  }
  const last = startSender();
  while (!last.hasEnded()) await sleep(20);

  const arrived = smtp.received.map(({ to }) => to[0]);
  expect(new Set(arrived).size).toBe(arrived.length);
  const counts = await countByStatus();
  expect(counts.queued + counts.sending + counts.failed).toBe(0);
  expect(counts.sent + counts.unknown).toBe(mails);
  // Of the unknown, some arrived and some did not: each is a question to a person, and there are few.
  expect(counts.unknown).toBeLessThanOrEqual(kills.length * connections);
  const { rows: unsure } = await database.owner.query<{ to_email: string }>(
    `select to_email from mail_out where status = 'unknown'`,
  );
  const known = new Set([...arrived, ...unsure.map((row) => row.to_email)]);
  expect(known.size).toBe(mails);
});

function startSender() {
  const child = fork(new URL('../testing/sendingProcess.ts', import.meta.url));
  children.push(child);
  let ended = false;
  const end = new Promise<void>((resolve) =>
    child.once('exit', () => {
      ended = true;
      resolve();
    }),
  );
  const { owner, app, isEmbedded } = inject('testCluster');
  const task: SendingTask = {
    owner: withDatabase(owner, database.name),
    app: withDatabase(app, database.name),
    isEmbedded,
    workspaceId,
  };
  child.send(task);
  return {
    hasEnded: () => ended,
    kill: async () => {
      child.kill('SIGKILL');
      await end;
    },
  };
}

/** An hour: whoever had claimed mails has had time to answer for them. */
async function timePasses(): Promise<void> {
  await database.owner.query(
    `update mail_out set claimed_at = claimed_at - interval '1 hour', handed_at = handed_at - interval '1 hour'
     where status = 'sending'`,
  );
}

async function countByStatus(): Promise<
  Record<'queued' | 'sending' | 'failed' | 'sent' | 'unknown', number>
> {
  const { rows } = await database.owner.query<{ status: string; n: number }>(
    'select status, count(*)::int as n from mail_out group by status',
  );
  const counts = Object.fromEntries(rows.map(({ status, n }) => [status, n]));
  return { queued: 0, sending: 0, failed: 0, sent: 0, unknown: 0, ...counts };
}
