import { runMigrations as migrateJobQueue } from 'graphile-worker';
import { Client, type Pool } from 'pg';
import { jobLogger } from '../jobs/logger.ts';
import type { Log } from '../log.ts';
import type { Cluster } from './cluster.ts';
import { type KeyedHash, keyedHashOf } from './keyedHash.ts';
import { migrate, readMigrations } from './migrate.ts';
import { createPool } from './pools.ts';
import { checkAppRole, ensureAppRole, grantAppRole } from './roles.ts';

/** The open database, as features and platform see it. */
export interface Database {
  /** The running role: row-level security applies. Reach it through inWorkspace. */
  app: Pool;
  /** The owner of the tables: migrations and the job runner only. */
  owner: Pool;
  now: () => Date;
  keyedHash: KeyedHash;
  close(): Promise<void>;
}

/** Brings the schema up to date: roles, migrations, the job queue. Safe to run from several processes at once. */
export async function prepareDatabase(cluster: Cluster, log: Log): Promise<void> {
  const owner = new Client(cluster.owner);
  owner.on('error', () => {});
  await owner.connect();
  try {
    await ensureAppRole(owner, cluster.isEmbedded);
    const appUser = new Client(cluster.app).user;
    if (appUser && !cluster.app.options) await grantAppRole(owner, appUser);
    await prepareJobQueue(cluster, log);
    const applied = await migrate(owner, readMigrations());
    if (applied.length > 0) log.info({ applied }, 'migrations applied');
  } finally {
    await owner.end();
  }
}

/** Opens the pools on a prepared database. */
export async function openDatabase(
  cluster: Cluster,
  log: Log,
  options: { secret: string; maxConnections?: number; now?: () => Date },
): Promise<Database> {
  const max = options.maxConnections ?? 24;
  const app = createPool({ ...cluster.app }, 'app', max, log);
  const owner = createPool(cluster.owner, 'owner', Math.min(max, 10), log);
  await checkRunningRole(app);
  return {
    app,
    owner,
    now: options.now ?? (() => new Date()),
    keyedHash: keyedHashOf(options.secret),
    close: async () => {
      await Promise.all([app.end(), owner.end()]);
    },
  };
}

async function checkRunningRole(app: Pool): Promise<void> {
  const client = await app.connect();
  try {
    await checkAppRole(client);
  } finally {
    client.release();
  }
}

async function prepareJobQueue(cluster: Cluster, log: Log): Promise<void> {
  const pgPool = createPool(cluster.owner, 'jobs', 2, log);
  try {
    await migrateJobQueue({ pgPool, logger: jobLogger(log) });
  } finally {
    await pgPool.end();
  }
}
