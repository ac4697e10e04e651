import type { PoolClient } from 'pg';
import type { Database } from '../../platform/database/open.ts';
import { DomainError } from '../../platform/errors.ts';
import type { IngestWorkspace } from './prepare/prepared.ts';

export async function findIngestWorkspace(client: PoolClient, workspaceId: string): Promise<IngestWorkspace> {
  const { rows } = await client.query<IngestWorkspace>(
    'select id, currency::text as currency, languages, country::text as country from workspace where id = $1',
    [workspaceId],
  );
  const workspace = rows[0];
  if (!workspace) throw new DomainError('not-found', 'There is no such workspace.');
  return workspace;
}

/** Of every workspace: for the server's own nightly work. */
export async function findWorkspaceIds(database: Database): Promise<string[]> {
  const { rows } = await database.owner.query<{ id: string }>('select id from workspace order by created_at');
  return rows.map((row) => row.id);
}
