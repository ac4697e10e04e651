import type { PoolClient } from 'pg';
import { integerArray, smallintArray, textArray } from '../../platform/database/arrays.ts';

export interface ReceivedRow {
  sourceKind: string;
  sourceId: string;
  kind: number;
  exchanges: number;
}

/**
 * Adds to today's counts. Each connection has its own row of a count (`part`), held until its transaction ends: writers of the
 * same source never wait for one another.
 */
export async function addReceived(
  client: PoolClient,
  workspaceId: string,
  rows: readonly ReceivedRow[],
  now: Date,
): Promise<void> {
  await client.query({
    name: 'add-received',
    text: `insert into source_day (workspace_id, source_kind, source_id, day, kind, part, exchanges, last_received)
      select $1::uuid, source_kind, source_id, ($6::timestamptz at time zone 'UTC')::date, kind, pg_backend_pid() % 64,
        exchanges, $6::timestamptz
      from unnest($2::text[], $3::text[], $4::smallint[], $5::int[]) as u (source_kind, source_id, kind, exchanges)
      on conflict (workspace_id, source_kind, source_id, day, kind, part) do update set
        exchanges = source_day.exchanges + excluded.exchanges,
        last_received = greatest(source_day.last_received, excluded.last_received)`,
    values: [
      workspaceId,
      textArray(rows.map((row) => row.sourceKind)),
      textArray(rows.map((row) => row.sourceId)),
      smallintArray(rows.map((row) => row.kind)),
      integerArray(rows.map((row) => row.exchanges)),
      now,
    ],
  });
}

export interface SourceDayRow {
  source_kind: string;
  source_id: string;
  day: string;
  kind: number;
  exchanges: number;
  last_received: Date;
}

/** Counts since a day, and the last reception of sources that were silent since. */
export async function findSourceDays(
  client: PoolClient,
  workspaceId: string,
  from: string,
): Promise<SourceDayRow[]> {
  const { rows } = await client.query<SourceDayRow>(
    `select source_kind, source_id, greatest(day, $2::date) as day, kind,
       sum(case when day >= $2::date then exchanges else 0 end)::int as exchanges, max(last_received) as last_received
     from source_day where workspace_id = $1
     group by source_kind, source_id, greatest(day, $2::date), kind
     order by source_kind, source_id, day, kind`,
    [workspaceId, from],
  );
  return rows;
}

export async function findKeyNames(
  client: PoolClient,
  workspaceId: string,
): Promise<{ id: string; name: string; isLive: boolean }[]> {
  const { rows } = await client.query<{ id: string; name: string; isLive: boolean }>(
    `select key_id as id, name, revoked_at is null and scopes && '{ingest,admin}' as "isLive"
     from api_key where workspace_id = $1`,
    [workspaceId],
  );
  return rows;
}
