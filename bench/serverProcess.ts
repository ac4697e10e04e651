/**
 * A server for measuring, in a process of its own: embedded Postgres on a temporary folder, one workspace, one key of each
 * scope. Prints one line of JSON when it listens; ends when its standard input does.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { features } from '../apps/server/src/features/index.ts';
import { makeToken } from '../apps/server/src/features/surveys/links.ts';
import { createAuth } from '../apps/server/src/platform/auth/auth.ts';
import { hashSecret, randomSecret } from '../apps/server/src/platform/auth/secrets.ts';
import { createVault } from '../apps/server/src/platform/auth/vault.ts';
import { configWith } from '../apps/server/src/platform/config.ts';
import { openCluster } from '../apps/server/src/platform/database/cluster.ts';
import { openDatabase, prepareDatabase } from '../apps/server/src/platform/database/open.ts';
import { buildServer } from '../apps/server/src/platform/http/server.ts';
import { startJobs } from '../apps/server/src/platform/jobs/startJobs.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import type { BenchOrder } from './server.ts';
import { stripped } from './stripped.ts';

const kept = process.env.BENCH_KEEP;
if (kept) mkdirSync(kept, { recursive: true });
const folder = kept ?? mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const log = createLog({ level: 'error', pretty: false });
const cluster = await openCluster(
  {
    dataFolder: join(folder, 'data'),
    databaseUrl: null,
    databaseAppUrl: null,
    settings: process.env.BENCH_STATEMENTS ? { shared_preload_libraries: 'pg_stat_statements' } : {},
  },
  log,
);
await prepareDatabase(cluster, log);
const database = await openDatabase(cluster, log, { secret: 'bench' });
const config = configWith({ dataFolder: folder });
const secret = randomSecret();
const deps = {
  config,
  database,
  auth: createAuth(database, config, secret, log),
  vault: createVault(secret),
  log,
};
const server = await buildServer(deps, [...features, stripped]);
const jobs = process.env.BENCH_JOBS ? await startJobs(deps, features) : null;

const workspaceId = await findOrAddWorkspace();
const key = `rk_${randomSecret()}`;
await database.owner.query(
  `insert into api_key (workspace_id, key_id, name, scopes, start, secret_hash)
   values ($1, gen_random_uuid(), 'bench', '{ingest,read,admin}', $2, $3)`,
  [workspaceId, key.slice(0, 8), hashSecret(key)],
);
await server.listen({ port: 0, host: '127.0.0.1' });
const address = server.server.address();
if (address === null || typeof address === 'string') throw new Error('no port');
console.log(JSON.stringify({ url: `http://127.0.0.1:${address.port}`, key, workspaceId, pid: process.pid }));

process.on('message', (order: BenchOrder) => {
  answer(order).then(
    (told) => process.connected && process.send?.(told),
    (error) => {
      console.error(error);
      void end(1);
    },
  );
});
process.on('disconnect', () => void end(0));

let isEnding = false;
async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await jobs?.stop();
  await server.close();
  await database.close();
  await cluster.stop();
  if (!kept) rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

/** Of a database that was kept, the workspace it has. */
async function findOrAddWorkspace(): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>('select id from workspace limit 1');
  if (rows[0]) return rows[0].id;
  const id = randomUUID();
  await database.owner.query("insert into workspace (id, name) values ($1, 'Bench')", [id]);
  return id;
}

async function answer(order: BenchOrder): Promise<unknown> {
  if ('query' in order) return (await database.owner.query(order.query)).rows;
  if ('addMember' in order) return addMember(order.addMember);
  const until = new Date(Date.now() + 86_400_000);
  const { openSurvey: surveyId, responseIds, isInvited } = order;
  return responseIds.map((responseId) =>
    makeToken(deps.vault, { workspaceId, surveyId, responseId, isInvited }, until),
  );
}

/** Rows written directly, since signing in costs a slow password hash. */
async function addMember(role: string): Promise<{ userId: string; headers: Record<string, string> }> {
  const userId = `user-${randomUUID()}`;
  const token = randomSecret();
  await database.owner.query(
    `insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`,
    [userId, `Bench ${role}`, `${userId}@example.com`],
  );
  await database.owner.query(
    `insert into auth."session" (id, "expiresAt", token, "updatedAt", "userId")
     values ($1, now() + interval '1 day', $2, now(), $3)`,
    [`session-${userId}`, token, userId],
  );
  await database.owner.query(
    'insert into member (workspace_id, member_id, user_id, role) values ($1, gen_random_uuid(), $2, $3)',
    [workspaceId, userId, role],
  );
  const signed = `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
  return {
    userId,
    headers: {
      cookie: `rapport.session_token=${encodeURIComponent(signed)}`,
      'x-workspace': workspaceId,
    },
  };
}
