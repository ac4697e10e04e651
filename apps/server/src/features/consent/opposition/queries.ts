import type { PoolClient } from 'pg';
import { uuidArray } from '../../../platform/database/arrays.ts';

export interface ListRow {
  name: string;
  /** As `2026-07-01`. */
  listed_on: string;
  numbers: number;
  uploaded_at: Date;
  uploaded_by: string | null;
}

export async function findList(client: PoolClient, workspaceId: string): Promise<ListRow | null> {
  const { rows } = await client.query<ListRow>({
    name: 'find-opposition-list',
    text: `select name, listed_on::text as listed_on, numbers, uploaded_at,
        coalesce((select u.name from auth."user" u where 'user:' || u.id = uploaded_by), uploaded_by) as uploaded_by
      from opposition_list where workspace_id = $1`,
    values: [workspaceId],
  });
  return rows[0] ?? null;
}

/** @returns whether there was one */
export async function deleteList(client: PoolClient, workspaceId: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from opposition_list where workspace_id = $1', [
    workspaceId,
  ]);
  return rowCount === 1;
}

export async function insertList(
  client: PoolClient,
  workspaceId: string,
  list: { name: string; listedOn: string; numbers: number; at: Date; by: string },
): Promise<void> {
  await client.query(
    `insert into opposition_list (workspace_id, name, listed_on, numbers, uploaded_at, uploaded_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, list.name, list.listedOn, list.numbers, list.at, list.by],
  );
}

export async function insertNumbers(
  client: PoolClient,
  workspaceId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await client.query(
    'insert into opposition_number (workspace_id, hash) select $1, unnest($2::bytea[]) on conflict do nothing',
    [workspaceId, hashes],
  );
}

/** Phone numbers of people, whatever profile of theirs has them. */
export async function findPhones(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<{ asked_id: string; phone: string }[]> {
  const { rows } = await client.query<{ asked_id: string; phone: string }>({
    name: 'find-phones-asked',
    text: `select asked.id as asked_id, i.value as phone
      from unnest($2::uuid[]) as asked (id)
      join customer fragment on fragment.workspace_id = $1 and fragment.customer_id = asked.id
      cross join lateral (
        select customer_id from customer
        where workspace_id = $1 and customer_id = coalesce(fragment.merged_into, fragment.customer_id)
        union all
        select customer_id from customer
        where workspace_id = $1 and merged_into = coalesce(fragment.merged_into, fragment.customer_id)
      ) as whole
      join identity i on i.workspace_id = $1 and i.customer_id = whole.customer_id and i.kind = 'phone'`,
    values: [workspaceId, uuidArray(customerIds)],
  });
  return rows;
}

/** Which of these hashes are on the list, in hexadecimal. */
export async function findListed(
  client: PoolClient,
  workspaceId: string,
  hashes: readonly Buffer[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ hash: Buffer }>(
    'select hash from opposition_number where workspace_id = $1 and hash = any($2::bytea[])',
    [workspaceId, hashes],
  );
  return new Set(rows.map(({ hash }) => hash.toString('hex')));
}
