import { afterAll, beforeAll, expect, test } from 'vitest';
import { addWorkspace, rolledBack, testDatabase } from '../testing/testDatabase.ts';
import { inTransaction } from './inTransaction.ts';
import { inWorkspace, outsideWorkspaces } from './inWorkspace.ts';
import type { Database } from './open.ts';

const actor = { kind: 'system', id: 'test' } as const;
let database: Database;
let mine: string;
let theirs: string;

beforeAll(async () => {
  database = await testDatabase();
  mine = await addWorkspace(database, 'Mine');
  theirs = await addWorkspace(database, 'Theirs');
  await database.owner.query(
    "insert into customer (workspace_id, customer_id, name) values ($1, gen_random_uuid(), 'Ana'), ($2, gen_random_uuid(), 'Bo')",
    [mine, theirs],
  );
});
afterAll(() => database.close());

test('raw SQL in one workspace sees nothing of another: a forgotten condition leaks nobody', async () => {
  const names = await inWorkspace(database, mine, actor, async ({ client }) => {
    const { rows } = await client.query('select name from customer');
    return rows.map((row) => row.name);
  });
  expect(names).toEqual(['Ana']);
});

test('writing into, changing or deleting in another workspace is refused by the database', async () => {
  await expect(
    inWorkspace(database, mine, actor, ({ client }) =>
      client.query('insert into customer (workspace_id, customer_id) values ($1, gen_random_uuid())', [
        theirs,
      ]),
    ),
  ).rejects.toThrow(/row-level security/);
  await inWorkspace(database, mine, actor, async ({ client }) => {
    expect((await client.query("update customer set name = 'x' where name = 'Bo'")).rowCount).toBe(0);
    expect((await client.query("delete from customer where name = 'Bo'")).rowCount).toBe(0);
  });
  await expect(
    inWorkspace(database, mine, actor, ({ client }) =>
      client.query('update customer set workspace_id = $1', [theirs]),
    ),
  ).rejects.toThrow(/row-level security/);
});

test('outside of a workspace nothing is seen, also on a connection that has just served one', async () => {
  await inWorkspace(database, mine, actor, ({ client }) => client.query('select 1'));
  const rows = await outsideWorkspaces(
    database,
    async (client) => (await client.query('select * from customer')).rows,
  );
  expect(rows).toEqual([]);
  expect((await database.app.query('select * from workspace')).rows).toEqual([]);
});

test('the running role cannot turn row-level security off', async () => {
  for (const sql of [
    'alter table customer disable row level security',
    'drop policy workspace on customer',
    'alter role rapport_app bypassrls',
    'create table public.mine (id int)',
  ]) {
    await expect(database.app.query(sql)).rejects.toThrow();
  }
  await expect(
    inWorkspace(database, mine, actor, ({ client }) =>
      client.query('set local row_security = off; select * from customer'),
    ),
  ).rejects.toThrow(/row-level security/);
});

test('every table with customers’ data is protected: a new one cannot be forgotten', async () => {
  const { rows } = await database.owner.query(`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')`);
  expect(rows).toEqual([]);
});

test('a failure undoes everything, and effects after commit do not run', async () => {
  let told = false;
  await expect(
    inWorkspace(database, mine, actor, async (ctx) => {
      ctx.afterCommit(() => {
        told = true;
      });
      await ctx.client.query("update customer set name = 'changed'");
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(told).toBe(false);
  await inWorkspace(database, mine, actor, async (ctx) => {
    expect((await ctx.client.query('select name from customer')).rows).toEqual([{ name: 'Ana' }]);
  });
});

test('a swallowed failure is not reported as a commit: 200 means on disk', async () => {
  await expect(
    inWorkspace(database, mine, actor, async ({ client }) => {
      await client.query('select broken').catch(() => {});
    }),
  ).rejects.toThrow(/nothing was committed/);
});

test('a part of a transaction fails alone', async () => {
  const ctx = await rolledBack(database, mine);
  await ctx.client.query("update customer set name = 'kept'");
  await expect(
    inTransaction(ctx, async (ctx) => {
      await ctx.client.query("update customer set name = 'lost'");
      await ctx.client.query('select broken');
    }),
  ).rejects.toThrow();
  expect((await ctx.client.query('select name from customer')).rows).toEqual([{ name: 'kept' }]);
});
