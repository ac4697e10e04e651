import type { PoolClient } from 'pg';

export async function countCustomers(client: PoolClient, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from relation_state where workspace_id = $1 and merged_into is null and first_seen is not null',
    [workspaceId],
  );
  return rows[0]?.count ?? 0;
}

/** Customers, the same ones each time: all of them, or a share by hash. */
export async function sampleCustomers(
  client: PoolClient,
  workspaceId: string,
  share: number,
): Promise<string[]> {
  const { rows } = await client.query<{ customer_id: string }>(
    `select customer_id from relation_state
     where workspace_id = $1 and merged_into is null and first_seen is not null
       and ($2::float8 >= 1 or abs(hashtextextended(customer_id::text, 7) % 1000000) < $2 * 1000000)
     order by customer_id`,
    [workspaceId, share],
  );
  return rows.map((row) => row.customer_id);
}

export async function findNames(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await client.query<{ customer_id: string; name: string | null }>(
    'select customer_id, name from customer where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.customer_id, row.name]));
}
