import type { ImportJob, ImportMapping } from '@rapport/contracts/imports';
import type { PoolClient } from 'pg';
import type { ImportProgress, ImportRecord } from './records.ts';

const columns = `import_id, file_name, bytes, status, mapping, mapping_source, signature, findings, progress, held_until, message,
  created_by, created_at, started_at, finished_at`;

export type NewImport = Pick<
  ImportRecord,
  | 'import_id'
  | 'file_name'
  | 'bytes'
  | 'mapping'
  | 'mapping_source'
  | 'signature'
  | 'findings'
  | 'progress'
  | 'created_by'
>;

export async function insertImport(client: PoolClient, workspaceId: string, row: NewImport): Promise<void> {
  await client.query(
    `insert into file_import (workspace_id, import_id, file_name, bytes, status, mapping, mapping_source, signature, findings,
                              progress, created_by)
     values ($1, $2, $3, $4, 'uploaded', $5, $6, $7, $8, $9, $10)`,
    [
      workspaceId,
      row.import_id,
      row.file_name,
      row.bytes,
      JSON.stringify(row.mapping),
      row.mapping_source,
      row.signature,
      JSON.stringify(row.findings),
      JSON.stringify(row.progress),
      row.created_by,
    ],
  );
}

export async function findImport(
  client: PoolClient,
  workspaceId: string,
  importId: string,
): Promise<ImportRecord | null> {
  const { rows } = await client.query<ImportRecord>(
    `select ${columns} from file_import where workspace_id = $1 and import_id = $2`,
    [workspaceId, importId],
  );
  return rows[0] ?? null;
}

export async function findImports(
  client: PoolClient,
  workspaceId: string,
  limit: number,
): Promise<ImportRecord[]> {
  const { rows } = await client.query<ImportRecord>(
    `select ${columns} from file_import where workspace_id = $1 order by created_at desc limit $2`,
    [workspaceId, limit],
  );
  return rows;
}

export async function updateMapping(
  client: PoolClient,
  workspaceId: string,
  importId: string,
  mapping: ImportMapping,
  signature: string,
): Promise<void> {
  await client.query(
    `update file_import set mapping = $3, mapping_source = 'corrected', signature = $4
     where workspace_id = $1 and import_id = $2 and status in ('uploaded', 'failed')`,
    [workspaceId, importId, JSON.stringify(mapping), signature],
  );
}

/** @returns whether it was waiting to be started (or had failed), and is running now */
export async function markRunning(
  client: PoolClient,
  workspaceId: string,
  importId: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update file_import set status = 'running', started_at = now(), finished_at = null, message = null, held_until = null
     where workspace_id = $1 and import_id = $2 and status in ('uploaded', 'failed')`,
    [workspaceId, importId],
  );
  return rowCount === 1;
}

/** Takes an import that nobody holds. */
export async function holdImport(
  client: PoolClient,
  workspaceId: string,
  importId: string,
  seconds: number,
): Promise<ImportRecord | null> {
  const { rows } = await client.query<ImportRecord>(
    `update file_import set held_until = now() + make_interval(secs => $3)
     where workspace_id = $1 and import_id = $2 and status = 'running' and (held_until is null or held_until < now())
     returning ${columns}`,
    [workspaceId, importId, seconds],
  );
  return rows[0] ?? null;
}

/** Notes how far it is and holds it on. @returns its status: `cancelled` when somebody asked for it */
export async function saveProgress(
  client: PoolClient,
  workspaceId: string,
  importId: string,
  progress: ImportProgress,
  seconds: number,
): Promise<ImportJob['status']> {
  const { rows } = await client.query<{ status: ImportJob['status'] }>(
    `update file_import set progress = $3, held_until = now() + make_interval(secs => $4)
     where workspace_id = $1 and import_id = $2 returning status`,
    [workspaceId, importId, JSON.stringify(progress), seconds],
  );
  return rows[0]?.status ?? 'cancelled';
}

export async function finishImport(
  client: PoolClient,
  workspaceId: string,
  importId: string,
  {
    status,
    message,
    progress,
  }: { status: 'done' | 'failed' | 'cancelled'; message: string | null; progress: ImportProgress },
): Promise<void> {
  await client.query(
    `update file_import set status = case when status = 'cancelled' then status else $3 end, message = $4, progress = $5,
       finished_at = now(), held_until = null
     where workspace_id = $1 and import_id = $2`,
    [workspaceId, importId, status, message, JSON.stringify(progress)],
  );
}

export async function releaseImport(
  client: PoolClient,
  workspaceId: string,
  importId: string,
): Promise<void> {
  await client.query('update file_import set held_until = null where workspace_id = $1 and import_id = $2', [
    workspaceId,
    importId,
  ]);
}

/** @returns whether it could still be cancelled */
export async function markCancelled(
  client: PoolClient,
  workspaceId: string,
  importId: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update file_import set status = 'cancelled', finished_at = now()
     where workspace_id = $1 and import_id = $2 and status in ('uploaded', 'running', 'failed')`,
    [workspaceId, importId],
  );
  return rowCount === 1;
}

export async function saveMapping(
  client: PoolClient,
  workspaceId: string,
  signature: string,
  mapping: ImportMapping,
): Promise<void> {
  await client.query(
    `insert into import_mapping (workspace_id, signature, name, mapping) values ($1, $2, $3, $4)
     on conflict (workspace_id, signature) do update set name = excluded.name, mapping = excluded.mapping, updated_at = now()`,
    [workspaceId, signature, mapping.name ?? null, JSON.stringify(mapping)],
  );
}

export async function findMapping(
  client: PoolClient,
  workspaceId: string,
  signature: string,
): Promise<ImportMapping | null> {
  const { rows } = await client.query<{ mapping: ImportMapping }>(
    'select mapping from import_mapping where workspace_id = $1 and signature = $2',
    [workspaceId, signature],
  );
  return rows[0]?.mapping ?? null;
}

export async function findMappings(client: PoolClient, workspaceId: string): Promise<ImportMapping[]> {
  const { rows } = await client.query<{ mapping: ImportMapping }>(
    'select mapping from import_mapping where workspace_id = $1 and name is not null order by updated_at desc limit 100',
    [workspaceId],
  );
  return rows.map((row) => row.mapping);
}

export async function findTimeZone(client: PoolClient, workspaceId: string): Promise<string> {
  const { rows } = await client.query<{ time_zone: string }>(
    'select time_zone from workspace where id = $1',
    [workspaceId],
  );
  return rows[0]?.time_zone ?? 'Europe/Paris';
}
