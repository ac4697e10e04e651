import type { PoolClient } from 'pg';

export async function insertExport(
  client: PoolClient,
  workspaceId: string,
  row: { id: string; customerId: string; askedAt: Date; expiresAt: Date },
): Promise<void> {
  await client.query(
    `insert into data_export (workspace_id, export_id, customer_id, asked_at, expires_at) values ($1, $2, $3, $4, $5)`,
    [workspaceId, row.id, row.customerId, row.askedAt, row.expiresAt],
  );
}

export interface ExportRow {
  customer_id: string;
  asked_at: Date;
  content: Record<string, Record<string, unknown>[]> | null;
}

/** Null once its time is over, or once the person was erased. */
export async function findExport(
  client: PoolClient,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<ExportRow | null> {
  const { rows } = await client.query<ExportRow>(
    `select customer_id, asked_at, content from data_export
     where workspace_id = $1 and export_id = $2 and expires_at > $3`,
    [workspaceId, id, now],
  );
  return rows[0] ?? null;
}

export async function updateExport(
  client: PoolClient,
  workspaceId: string,
  id: string,
  content: string,
): Promise<void> {
  await client.query(
    'update data_export set content = $3::jsonb where workspace_id = $1 and export_id = $2',
    [workspaceId, id, content],
  );
}

export async function deleteOldExports(client: PoolClient, workspaceId: string, now: Date): Promise<void> {
  await client.query('delete from data_export where workspace_id = $1 and expires_at <= $2', [
    workspaceId,
    now,
  ]);
}
