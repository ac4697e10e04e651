import type { PoolClient } from 'pg';

export interface MomentRow {
  moment_key: string;
  is_on: boolean;
  definition: unknown;
  is_own: boolean;
  /** `resumedAt`: somebody switched it on again, knowing that. */
  stopped_because: { outcome: string; high: number; n: number; at: string; resumedAt?: string } | null;
}

export async function findMoments(client: PoolClient, workspaceId: string): Promise<MomentRow[]> {
  const { rows } = await client.query<MomentRow>({
    name: 'find-moments',
    text: `select moment_key, is_on, definition, is_own, stopped_because from moment
      where workspace_id = $1 and removed_at is null order by moment_key`,
    values: [workspaceId],
  });
  return rows;
}

export async function saveMoment(
  client: PoolClient,
  workspaceId: string,
  moment: { key: string; isOn?: boolean; definition?: string | null; isOwn: boolean; at: Date },
): Promise<void> {
  await client.query(
    `insert into moment (workspace_id, moment_key, is_on, definition, is_own)
     values ($1, $2, coalesce($3, false), $4::jsonb, $6)
     on conflict (workspace_id, moment_key) do update set
       is_on = coalesce($3, moment.is_on),
       definition = case when $5 then $4::jsonb else moment.definition end,
       stopped_because = case when $3 then moment.stopped_because || jsonb_build_object('resumedAt', $7::timestamptz)
         else moment.stopped_because end`,
    [
      workspaceId,
      moment.key,
      moment.isOn ?? null,
      moment.definition ?? null,
      moment.definition !== undefined,
      moment.isOwn,
      moment.at,
    ],
  );
}

/** @returns false when somebody had switched it off already */
export async function stopMoment(
  client: PoolClient,
  workspaceId: string,
  key: string,
  because: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'update moment set is_on = false, stopped_because = $3::jsonb where workspace_id = $1 and moment_key = $2 and is_on',
    [workspaceId, key, because],
  );
  return rowCount === 1;
}

export async function removeMoment(
  client: PoolClient,
  workspaceId: string,
  key: string,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update moment set removed_at = $3, is_on = false
     where workspace_id = $1 and moment_key = $2 and is_own and removed_at is null`,
    [workspaceId, key, at],
  );
  return rowCount === 1;
}

export async function countDue(client: PoolClient, workspaceId: string): Promise<Map<string, number>> {
  const { rows } = await client.query<{ moment_key: string; count: number }>(
    `select moment_key, count(*)::int as count from moment_decision
     where workspace_id = $1 and status = 'due' group by moment_key`,
    [workspaceId],
  );
  return new Map(rows.map((row) => [row.moment_key, row.count]));
}

/** What was due of a moment that is no more: nobody acts on it. */
export async function expireDueOf(client: PoolClient, workspaceId: string, key: string): Promise<void> {
  await client.query(
    `update moment_decision set status = 'expired' where workspace_id = $1 and moment_key = $2 and status = 'due'`,
    [workspaceId, key],
  );
}
