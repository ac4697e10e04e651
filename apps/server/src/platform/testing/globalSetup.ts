import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { type Cluster, openCluster } from '../database/cluster.ts';
import { prepareDatabase } from '../database/open.ts';
import { createLog } from '../log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How tests connect; each makes its own database from the template. */
    testCluster: { isEmbedded: boolean; owner: ClientConfig; app: ClientConfig; template: string };
  }
}

/**
 * One Postgres for a whole run: the embedded one, or that of TEST_DATABASE_URL. A template database is migrated once; each
 * test file copies it in some 30 ms.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = createLog({ level: 'error', pretty: false });
  const folder = mkdtempSync(join(tmpdir(), 'rapport-tests-'));
  const cluster = await openCluster(
    {
      dataFolder: join(folder, 'data'),
      databaseUrl: process.env.TEST_DATABASE_URL ?? null,
      databaseAppUrl: null,
      // Nothing here outlives the run: durability is tested on servers of their own.
      settings: { fsync: 'off', full_page_writes: 'off', max_connections: '120', shared_buffers: '128MB' },
    },
    log,
  );
  const prefix = `rapport_test_${process.pid}_`;
  const template = `${prefix}template`;
  await run(cluster, `create database ${template}`);
  await prepareDatabase(onDatabase(cluster, template), log);
  project.provide('testCluster', {
    isEmbedded: cluster.isEmbedded,
    owner: cluster.owner,
    app: cluster.app,
    template,
  });

  return async () => {
    await dropDatabases(cluster, prefix);
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The same cluster, on another database of it. */
function onDatabase(cluster: Cluster, database: string): Cluster {
  return {
    ...cluster,
    owner: withDatabase(cluster.owner, database),
    app: withDatabase(cluster.app, database),
  };
}

/** A connection to another database of the same server. A name in a connection string would win: it is taken apart. */
export function withDatabase(connection: ClientConfig, database: string): ClientConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}

async function run(cluster: Cluster, sql: string): Promise<void> {
  const client = new Client(cluster.owner);
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function dropDatabases(cluster: Cluster, prefix: string): Promise<void> {
  const client = new Client(cluster.owner);
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();
}
