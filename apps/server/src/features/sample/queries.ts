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
