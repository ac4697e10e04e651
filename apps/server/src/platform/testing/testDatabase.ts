import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Actor, Ctx } from '../database/context.ts';
import { contextOn } from '../database/inWorkspace.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { createLog } from '../log.ts';
import { withDatabase } from './globalSetup.ts';

let counter = 0;

/** A migrated database of its own, with one empty workspace per call of `addWorkspace`. Closed by `close`. */
export async function testDatabase(options: { now?: () => Date } = {}): Promise<Database & { name: string }> {
  const cluster = inject('testCluster');
  counter += 1;
  const name = `${cluster.template.replace('template', '')}${process.pid}_${counter}`;
  const admin = new Client(cluster.owner);
  await admin.connect();
  await admin.query(`create database ${name} template ${cluster.template}`);
  await admin.end();
  const database = await openDatabase(
    {
      isEmbedded: cluster.isEmbedded,
      owner: withDatabase(cluster.owner, name),
      app: withDatabase(cluster.app, name),
      stop: async () => {},
    },
    createLog({ level: 'error', pretty: false }),
    { secret: 'tests-alone-use-this-secret-0123456789', maxConnections: 6, now: options.now },
  );
  return { ...database, name };
}

/** Adds a workspace and returns its id. */
export async function addWorkspace(database: Database, name = 'Maison Test'): Promise<string> {
  const id = crypto.randomUUID();
  await database.owner.query('insert into workspace (id, name) values ($1, $2)', [id, name]);
  return id;
}

/**
 * A context whose transaction is rolled back when the test ends: whatever the test writes leaves no trace, and another test
 * of the file starts from the same rows.
 */
export async function rolledBack(
  database: Database,
  workspaceId: string,
  actor: Actor = { kind: 'system', id: 'test' },
): Promise<Ctx> {
  const client = await database.app.connect();
  await client.query(`begin; set local rapport.workspace_id = '${workspaceId}'`);
  onTestFinished(async () => {
    await client.query('rollback');
    client.release();
  });
  return contextOn(client, workspaceId, actor, database, () => {});
}
