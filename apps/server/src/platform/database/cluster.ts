import { Client, type ClientConfig } from 'pg';
import { StartError } from '../errors.ts';
import type { Log } from '../log.ts';
import { launchEmbedded } from './embedded/launch.ts';
import { appRole } from './roles.ts';

/** A running Postgres, ours or another's, and how to connect to it. */
export interface Cluster {
  isEmbedded: boolean;
  /** As owner of the tables: for migrations and the job runner. */
  owner: ClientConfig;
  /** As the running role: it owns nothing and sees one workspace at a time. */
  app: ClientConfig;
  stop(): Promise<void>;
}

const appDatabase = 'rapport';
const oldestServer = 15;

export interface ClusterConfig {
  dataFolder: string;
  databaseUrl: string | null;
  databaseAppUrl: string | null;
  /** Settings of the embedded server beside our own. */
  settings?: Record<string, string>;
}

/** Starts the embedded Postgres, or reaches the one of DATABASE_URL. */
export async function openCluster(config: ClusterConfig, log: Log): Promise<Cluster> {
  return config.databaseUrl
    ? reachExisting(config.databaseUrl, config.databaseAppUrl)
    : startEmbedded(config, log);
}

async function startEmbedded(config: ClusterConfig, log: Log): Promise<Cluster> {
  const postgres = await launchEmbedded({ dataFolder: config.dataFolder, log, settings: config.settings });
  const at = { host: postgres.host, port: postgres.port };
  const client = new Client({ ...at, user: postgres.owner, database: 'postgres' });
  await client.connect();
  const found = await client.query('select 1 from pg_database where datname = $1', [appDatabase]);
  if (found.rowCount === 0) await client.query(`create database ${appDatabase}`);
  await client.end();
  return {
    isEmbedded: true,
    owner: { ...at, user: postgres.owner, database: appDatabase },
    app: { ...at, user: appRole, database: appDatabase },
    stop: () => postgres.stop(),
  };
}

async function reachExisting(url: string, appUrl: string | null): Promise<Cluster> {
  const owner: ClientConfig = { connectionString: url };
  // `role` given at connection is also what RESET ROLE comes back to.
  const app: ClientConfig = appUrl
    ? { connectionString: appUrl }
    : { connectionString: url, options: `-c role=${appRole}` };
  await checkVersion(owner);
  return { isEmbedded: false, owner, app, stop: async () => {} };
}

async function checkVersion(owner: ClientConfig): Promise<void> {
  const client = new Client({ ...owner, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    );
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < oldestServer) {
      throw new StartError(
        `DATABASE_URL leads to a Postgres ${major}; Rapport needs ${oldestServer} or later. Upgrade it, or leave DATABASE_URL unset to use the built-in one.`,
      );
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The Postgres of DATABASE_URL cannot be reached: ${(error as Error).message || 'no answer'}. Check the address, the account and that it runs.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
}
