import type { PoolClient } from 'pg';

export async function findCreation(client: PoolClient, workspaceId: string): Promise<Date | null> {
  const { rows } = await client.query<{ created_at: Date }>(
    'select created_at from workspace where id = $1',
    [workspaceId],
  );
  return rows[0]?.created_at ?? null;
}

export async function insertSampleWorkspace(
  client: PoolClient,
  workspace: {
    id: string;
    name: string;
    currency: string;
    languages: readonly string[];
    timeZone: string;
    at: Date;
  },
): Promise<void> {
  await client.query(
    `insert into workspace (id, name, currency, languages, time_zone, is_sample, created_at)
     values ($1, $2, $3, $4, $5, true, $6) on conflict (id) do nothing`,
    [workspace.id, workspace.name, workspace.currency, workspace.languages, workspace.timeZone, workspace.at],
  );
}

export async function isStored(
  client: PoolClient,
  workspaceId: string,
  exchangeId: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from exchange_receipt where workspace_id = $1 and exchange_id = $2',
    [workspaceId, exchangeId],
  );
  return rowCount === 1;
}

/** Complaints, latest first, one a customer; those who were merged into another left out. */
export async function findComplaints(
  client: PoolClient,
  workspaceId: string,
  limit: number,
): Promise<{ customerId: string; at: Date }[]> {
  const { rows } = await client.query<{ customerId: string; at: Date }>(
    `select e.customer_id as "customerId", max(e.at) as at
     from exchange e join customer c on c.workspace_id = $1 and c.customer_id = e.customer_id and c.merged_into is null
     where e.workspace_id = $1 and e.kind = 8
     group by e.customer_id order by at desc, e.customer_id limit $2`,
    [workspaceId, limit],
  );
  return rows;
}
