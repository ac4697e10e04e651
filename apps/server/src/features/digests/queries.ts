import type { PoolClient } from 'pg';

export interface DigestRow {
  digest_id: string;
  asked: unknown;
  is_on: boolean;
  sent_for: string;
  has_sent: boolean;
}

const columns = `digest_id, asked, is_on, to_char(sent_for, 'YYYY-MM-DD') as sent_for, has_sent`;

export async function findDigests(client: PoolClient, workspaceId: string): Promise<DigestRow[]> {
  const { rows } = await client.query<DigestRow>(
    `select ${columns} from digest where workspace_id = $1 order by created_at, digest_id`,
    [workspaceId],
  );
  return rows;
}

export async function findDigest(
  client: PoolClient,
  workspaceId: string,
  id: string,
): Promise<DigestRow | null> {
  const { rows } = await client.query<DigestRow>(
    `select ${columns} from digest where workspace_id = $1 and digest_id = $2`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

export async function insertDigest(
  client: PoolClient,
  workspaceId: string,
  row: { asked: string; isOn: boolean; sentFor: string; createdBy: string },
): Promise<string> {
  const { rows } = await client.query<{ digest_id: string }>(
    `insert into digest (workspace_id, digest_id, asked, is_on, sent_for, created_by)
     values ($1, gen_random_uuid(), $2::jsonb, $3, $4, $5) returning digest_id`,
    [workspaceId, row.asked, row.isOn, row.sentFor, row.createdBy],
  );
  return rows[0]?.digest_id as string;
}

export async function updateDigest(
  client: PoolClient,
  workspaceId: string,
  id: string,
  row: { asked: string; isOn: boolean; sentFor: string },
): Promise<void> {
  await client.query(
    `update digest set asked = $3::jsonb, is_on = $4, sent_for = greatest(sent_for, $5)
     where workspace_id = $1 and digest_id = $2`,
    [workspaceId, id, row.asked, row.isOn, row.sentFor],
  );
}

/** @returns false when there is none */
export async function deleteDigest(client: PoolClient, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query('delete from digest where workspace_id = $1 and digest_id = $2', [
    workspaceId,
    id,
  ]);
  return rowCount === 1;
}

/** Notes a period as sent. @returns false when it was already, or a later one */
export async function markSent(
  client: PoolClient,
  workspaceId: string,
  id: string,
  to: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update digest set sent_for = $3, has_sent = true
     where workspace_id = $1 and digest_id = $2 and is_on and sent_for < $3`,
    [workspaceId, id, to],
  );
  return rowCount === 1;
}

export async function findWorkspace(
  client: PoolClient,
  workspaceId: string,
): Promise<{ name: string; timeZone: string; currency: string }> {
  const { rows } = await client.query<{ name: string; timeZone: string; currency: string }>(
    'select name, time_zone as "timeZone", currency::text as currency from workspace where id = $1',
    [workspaceId],
  );
  return rows[0] as { name: string; timeZone: string; currency: string };
}

export async function findEmailOf(client: PoolClient, userId: string): Promise<string | null> {
  const { rows } = await client.query<{ email: string }>('select email from auth."user" where id = $1', [
    userId,
  ]);
  return rows[0]?.email ?? null;
}
