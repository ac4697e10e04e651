import { Client } from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { createLog } from '../log.ts';
import { withDatabase } from '../testing/globalSetup.ts';
import type { Cluster } from './cluster.ts';
import { inWorkspace } from './inWorkspace.ts';
import { openDatabase, prepareDatabase } from './open.ts';

const log = createLog({ level: 'error', pretty: false });
const suffix = `${process.pid}_${Date.now()}`;
const made: { role: string; database: string }[] = [];

afterAll(async () => {
  const admin = new Client(inject('testCluster').owner);
  await admin.connect();
  for (const { role, database } of made) {
    await admin.query(`drop database ${database} with (force)`);
    await admin.query(`drop role ${role}`);
  }
  await admin.end();
});

test('an owner who is no superuser is enough, as on a hosted Postgres', async () => {
  const cluster = await ownedBy(`hosted_${suffix}`, 'createrole');
  await prepareDatabase(cluster, log);
  const database = await openDatabase(cluster, log, { secret: 'x', maxConnections: 2 });
  const workspace = crypto.randomUUID();
  const actor = { kind: 'system', id: 'test' } as const;
  const user = await inWorkspace(database, workspace, actor, async ({ client }) => {
    await client.query('insert into workspace (id, name) values ($1, $2)', [workspace, 'x']);
    return (await client.query('select current_user as name')).rows[0].name;
  });
  expect(user).toBe('rapport_app');
  expect((await database.app.query('select * from workspace')).rows).toEqual([]);
  await database.close();
});

test('a running role that could pass over row-level security is refused at start', async () => {
  const cluster = await ownedBy(`careless_${suffix}`, 'createrole');
  await prepareDatabase(cluster, log);
  await expect(openDatabase({ ...cluster, app: cluster.owner }, log, { secret: 'x' })).rejects.toThrow(
    /workspaces would not be kept apart/,
  );
});

/** A database owned by an ordinary account, reached by a URL's rules: the running role is taken at connection. */
async function ownedBy(name: string, privileges: string): Promise<Cluster> {
  const { owner } = inject('testCluster');
  const admin = new Client(owner);
  await admin.connect();
  await admin.query(`create role ${name} login ${privileges}`);
  await admin.query(`grant rapport_app to ${name}`);
  const database = `${inject('testCluster').template.replace('template', '')}${name}`;
  await admin.query(`create database ${database} owner ${name}`);
  made.push({ role: name, database });
  await admin.end();
  const own = asUser(withDatabase(owner, database), name);
  return {
    isEmbedded: false,
    owner: own,
    app: { ...own, options: '-c role=rapport_app' },
    stop: async () => {},
  };
}

function asUser(connection: ReturnType<typeof withDatabase>, user: string): ReturnType<typeof withDatabase> {
  if (!connection.connectionString) return { ...connection, user };
  const url = new URL(connection.connectionString);
  url.username = user;
  return { connectionString: url.href };
}
