/**
 * Mails out: 10,000 invitations queued in one transaction, then sent over SMTP on loopback, each noted on disk before and after it is
 * handed over. Bound of the same run: the same texts through nodemailer's own pool, with nothing noted. BENCH_MAILS makes it smaller.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createTransport } from 'nodemailer';
import { mailLayout } from '../apps/server/src/features/mail/mailLayout.ts';
import { queueMails } from '../apps/server/src/features/mail/queueMail.ts';
import { sendDue } from '../apps/server/src/features/mail/send/sendDue.ts';
import { createVault } from '../apps/server/src/platform/auth/vault.ts';
import { configWith } from '../apps/server/src/platform/config.ts';
import { openCluster } from '../apps/server/src/platform/database/cluster.ts';
import { inWorkspace } from '../apps/server/src/platform/database/inWorkspace.ts';
import { openDatabase, prepareDatabase } from '../apps/server/src/platform/database/open.ts';
import { createLog } from '../apps/server/src/platform/log.ts';

const count = Number(process.env.BENCH_MAILS ?? 10_000);
const batch = 1_000;
const show = (label: string, text: string): void => console.log(`${label.padEnd(46)} ${text}`);
const rate = (ms: number): string =>
  `${(ms / 1000).toFixed(1)} s, ${Math.round((count / ms) * 1000)} mails/s`;

const smtp = new Worker(new URL('./smtpWorker.ts', import.meta.url));
const port = await new Promise<number>((resolve) => smtp.once('message', resolve));
const { html, text, headers } = mailLayout({
  language: 'fr',
  brand: 'Maison Test',
  body: [
    'Bonjour,\nvous êtes passé nous voir hier. Recommanderiez-vous la maison à un proche ?',
    {
      choices: Array.from({ length: 11 }, (_, score) => ({
        label: String(score),
        href: `https://maison.test/a/0123456789abcdef/${score}`,
      })),
      low: 'pas du tout',
      high: 'tout à fait',
    },
  ],
  unsubscribeHref: 'https://maison.test/u/0123456789abcdef',
});
const letter = (i: number) => ({
  key: `bench:${i}`,
  to: { email: `c${i}@example.test`, name: `Client ${i}` },
  subject: 'Votre visite',
  html,
  text,
  headers,
  purpose: 'survey' as const,
});

const pool = createTransport({
  pool: true,
  host: '127.0.0.1',
  port,
  ignoreTLS: true,
  maxConnections: 5,
  maxMessages: 100,
});
const boundFrom = performance.now();
await Promise.all(
  Array.from({ length: count }, (_, i) => {
    const { to, ...mail } = letter(i);
    return pool.sendMail({ ...mail, to: { name: to.name, address: to.email }, from: 'bonjour@maison.test' });
  }),
);
const boundMs = performance.now() - boundFrom;
pool.close();
show(`nodemailer's pool, nothing noted (${count})`, rate(boundMs));

const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const log = createLog({ level: 'error', pretty: false });
const cluster = await openCluster(
  { dataFolder: join(folder, 'data'), databaseUrl: null, databaseAppUrl: null, settings: {} },
  log,
);
await prepareDatabase(cluster, log);
const database = await openDatabase(cluster, log, { secret: 'bench' });
const workspaceId = randomUUID();
await database.owner.query("insert into workspace (id, name) values ($1, 'Bench')", [workspaceId]);
await database.owner.query(
  `insert into mail_settings (workspace_id, from_email, smtp) values ($1, 'bonjour@maison.test', $2)`,
  [workspaceId, { host: '127.0.0.1', port, security: 'none', user: null }],
);

const queueFrom = performance.now();
await inWorkspace(database, workspaceId, { kind: 'system', id: 'bench' }, async (ctx) => {
  for (let at = 0; at < count; at += batch) {
    const length = Math.min(batch, count - at);
    await queueMails(
      ctx,
      Array.from({ length }, (_, i) => letter(at + i)),
    );
  }
});
show('queued in one transaction', rate(performance.now() - queueFrom));

const deps = {
  database,
  log,
  vault: createVault('a secret of the bench, 32 characters'),
  config: configWith({}),
};
const sendFrom = performance.now();
let sent = 0;
while (sent < count) {
  await sendDue(deps, workspaceId, new AbortController().signal);
  const { rows } = await database.owner.query(
    `select count(*)::int as n from mail_out where status <> 'queued'`,
  );
  sent = rows[0].n;
}
const sentMs = performance.now() - sendFrom;
const { rows } = await database.owner.query(
  'select status, count(*)::int as n from mail_out group by status',
);
show('sent, each noted before and after', rate(sentMs));
show('against the bound', `${(boundMs / sentMs).toFixed(2)} of its speed`);
show('statuses', JSON.stringify(Object.fromEntries(rows.map(({ status, n }) => [status, n]))));

await database.close();
await cluster.stop();
rmSync(folder, { recursive: true, force: true });
await smtp.terminate();
