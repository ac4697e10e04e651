import type { PoolClient } from 'pg';
import { survivorOf } from '../people/survivorOf.ts';

/** Every fragment of a person, locked so that nothing else moves their state meanwhile. */
export async function lockPerson(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<string[]> {
  const { rows } = await client.query<{ customer_id: string }>(
    `with survivor as (
       select ${survivorOf('customer')} as id from customer where workspace_id = $1 and customer_id = $2
     )
     select c.customer_id from customer c, survivor
     where c.workspace_id = $1 and (c.customer_id = survivor.id or c.merged_into = survivor.id)
     order by c.customer_id for update of c`,
    [workspaceId, customerId],
  );
  return rows.map((row) => row.customer_id);
}

export async function findEmails(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ value: string }>(
    `select value from identity where workspace_id = $1 and customer_id = any($2::uuid[]) and kind = 'email'`,
    [workspaceId, fragmentIds],
  );
  return rows.map((row) => row.value);
}

export async function countExchanges(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::integer as count from exchange where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, fragmentIds],
  );
  return rows[0]?.count ?? 0;
}

/** What links people to each other, and what only names them. */
export async function deleteLinks(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<void> {
  await client.query(
    'delete from merge_suggestion where workspace_id = $1 and (customer_id = any($2::uuid[]) or other_id = any($2::uuid[]))',
    [workspaceId, fragmentIds],
  );
  await client.query(
    `delete from merge_log where workspace_id = $1
       and (customer_id = any($2::uuid[]) or absorbed_id = any($2::uuid[]) or fragments && $2::uuid[])`,
    [workspaceId, fragmentIds],
  );
  // Known still, so that a message sent again is not taken for a new one; whose it was, no more.
  await client.query(
    `update exchange_receipt set customer_id = '00000000-0000-0000-0000-000000000000'
     where workspace_id = $1 and customer_id = any($2::uuid[])`,
    [workspaceId, fragmentIds],
  );
  await client.query('select rapport.forget_subjects($1::text[])', [fragmentIds]);
}

export async function endRequests(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  at: Date,
): Promise<void> {
  await client.query(
    `update erasure_request set customer_id = null, done_at = coalesce(done_at, $3)
     where workspace_id = $1 and customer_id = any($2::uuid[])`,
    [workspaceId, fragmentIds, at],
  );
}

/** `isDeletable`: the running role may delete its rows, which is not so of what is never rewritten. */
export async function findTablesOfPeople(
  client: PoolClient,
): Promise<{ name: string; isDeletable: boolean }[]> {
  const { rows } = await client.query<{ name: string; isDeletable: boolean }>(
    'select name, is_deletable as "isDeletable" from rapport.tables_of_people()',
  );
  return rows;
}

/** @param table one of `findTablesOfPeople` */
export async function deleteRowsOf(
  client: PoolClient,
  workspaceId: string,
  table: string,
  fragmentIds: readonly string[],
): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${quoted(table)} where workspace_id = $1 and customer_id = any($2::uuid[])`,
    [workspaceId, fragmentIds],
  );
  return rowCount ?? 0;
}

/** @param table one of `findTablesOfPeople` */
export async function findRowsOf(
  client: PoolClient,
  workspaceId: string,
  table: string,
  fragmentIds: readonly string[],
): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) - 'workspace_id' - 'tally' - 'search' as row from ${quoted(table)} t
     where t.workspace_id = $1 and t.customer_id = any($2::uuid[]) limit 200000`,
    [workspaceId, fragmentIds],
  );
  return rows.map(({ row }) => row);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export async function insertErasureRequest(
  client: PoolClient,
  workspaceId: string,
  row: { id: string; customerId: string; at: Date },
): Promise<void> {
  await client.query(
    `insert into erasure_request (workspace_id, request_id, customer_id, asked_at)
     select $1, $2, $3, $4 where not exists (
       select from erasure_request where workspace_id = $1 and customer_id = $3 and done_at is null)`,
    [workspaceId, row.id, row.customerId, row.at],
  );
}

export interface ErasureRequestRow {
  request_id: string;
  customer_id: string | null;
  name: string | null;
  asked_at: Date;
  done_at: Date | null;
}

/** Those that wait first, oldest first; then the latest done. */
export async function findErasureRequests(
  client: PoolClient,
  workspaceId: string,
): Promise<ErasureRequestRow[]> {
  const { rows } = await client.query<ErasureRequestRow>(
    `select r.request_id, r.customer_id, c.name, r.asked_at, r.done_at
     from erasure_request r
     left join customer c on c.workspace_id = r.workspace_id and c.customer_id = r.customer_id
     where r.workspace_id = $1
     order by r.done_at is not null, case when r.done_at is null then r.asked_at end, r.done_at desc limit 200`,
    [workspaceId],
  );
  return rows;
}
