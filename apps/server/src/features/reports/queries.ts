import type { PoolClient } from 'pg';

export interface ReportRow {
  report: unknown;
  working_since: Date | null;
  failure: string | null;
}

export async function findReport(
  client: PoolClient,
  workspaceId: string,
  kind: string,
): Promise<ReportRow | null> {
  const { rows } = await client.query<ReportRow>(
    'select report, working_since, failure from report where workspace_id = $1 and kind = $2',
    [workspaceId, kind],
  );
  return rows[0] ?? null;
}

export async function markWorking(client: PoolClient, workspaceId: string, kind: string): Promise<void> {
  await client.query(
    `insert into report (workspace_id, kind, working_since) values ($1, $2, now())
     on conflict (workspace_id, kind) do update set working_since = now(), failure = null`,
    [workspaceId, kind],
  );
}

/** @param report null: it came to nothing, and the former one stays */
export async function saveReport(
  client: PoolClient,
  workspaceId: string,
  kind: string,
  report: object | null,
  failure: string | null,
): Promise<void> {
  await client.query(
    `update report set working_since = null, failure = $4, report = coalesce($3::jsonb, report),
       computed_at = case when $3::jsonb is null then computed_at else now() end
     where workspace_id = $1 and kind = $2`,
    [workspaceId, kind, report && JSON.stringify(report), failure],
  );
}
