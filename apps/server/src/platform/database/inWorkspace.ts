import type { Pool, PoolClient } from 'pg';
import { connectionDb } from './connectionDb.ts';
import type { Actor, Ctx } from './context.ts';
import type { Database } from './open.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Opens a transaction that sees one workspace and runs `work` in it: committed when it resolves, rolled back when it throws.
 * Everything the server does with customers' data goes through here.
 *
 * @param settings of Postgres, for this transaction alone; names and values are ours, never a caller's
 */
export async function inWorkspace<T>(
  database: Database,
  workspaceId: string,
  actor: Actor,
  work: (ctx: Ctx) => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  if (!uuid.test(workspaceId)) throw new TypeError('A workspace id is a uuid');
  const effects: (() => void)[] = [];
  const result = await transact(
    database.app,
    ['begin', ...Object.entries({ 'rapport.workspace_id': workspaceId, ...settings }).map(setLocal)].join(
      '; ',
    ),
    (client) => work(contextOn(client, workspaceId, actor, database, (effect) => effects.push(effect))),
  );
  for (const effect of effects) effect();
  return result;
}

function setLocal([name, value]: [string, string]): string {
  return `set local ${name} = '${value}'`;
}

/** A transaction outside of any workspace: no customers' data is visible in it. For accounts and set-up. */
export async function outsideWorkspaces<T>(
  database: Database,
  work: (client: PoolClient, db: Ctx['db']) => Promise<T>,
): Promise<T> {
  return transact(database.app, 'begin', (client) => work(client, connectionDb(client)));
}

/** A context over an open transaction. */
export function contextOn(
  client: PoolClient,
  workspaceId: string,
  actor: Actor,
  { now, keyedHash }: Pick<Database, 'now' | 'keyedHash'>,
  afterCommit: Ctx['afterCommit'],
): Ctx {
  let db: Ctx['db'] | undefined;
  return {
    workspaceId,
    actor,
    client,
    now,
    keyedHash,
    afterCommit,
    get db() {
      db ??= connectionDb(client);
      return db;
    },
  };
}

async function transact<T>(pool: Pool, begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Sent together with the first statement of the work, which sees nothing if it fails.
  const begun = client.query(begin);
  begun.catch(() => {});
  try {
    const result = await work(client);
    await begun;
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') {
      throw new Error('A statement had failed and its error was swallowed: nothing was committed');
    }
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    // What failed after a beginning that failed says nothing of its own.
    await begun;
    throw error;
  } finally {
    // A connection that could not roll back is closed rather than lent again.
    client.release(broken);
  }
}
