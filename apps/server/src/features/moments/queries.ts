import type { PoolClient } from 'pg';

export interface WorkspaceRow {
  name: string;
  currency: string;
  timeZone: string;
  languages: string[];
  country: string;
  moments: unknown;
}

export async function findWorkspace(client: PoolClient, workspaceId: string): Promise<WorkspaceRow> {
  const { rows } = await client.query<WorkspaceRow>({
    name: 'moments-workspace',
    text: `select name, currency::text as currency, time_zone as "timeZone", languages, country::text as country, moments
      from workspace where id = $1`,
    values: [workspaceId],
  });
  return (
    rows[0] ?? {
      name: '',
      currency: 'EUR',
      timeZone: 'UTC',
      languages: ['fr', 'en'],
      country: 'FR',
      moments: {},
    }
  );
}

export async function updateSettings(
  client: PoolClient,
  workspaceId: string,
  settings: string,
): Promise<void> {
  await client.query('update workspace set moments = $2::jsonb where id = $1', [workspaceId, settings]);
}

/** The day that an instant falls on in a time zone, since 1970. */
export async function findDay(client: PoolClient, at: Date, timeZone: string): Promise<number> {
  const { rows } = await client.query<{ day: number }>({
    name: 'moments-day',
    text: `select ($1::timestamptz at time zone $2)::date - date '1970-01-01' as day`,
    values: [at, timeZone],
  });
  return rows[0]?.day ?? 0;
}

/** One writer of a workspace's decisions at a time, until the end of the transaction. */
export async function lockDecisions(client: PoolClient, workspaceId: string): Promise<void> {
  await client.query({
    name: 'lock-moments',
    text: `select pg_advisory_xact_lock(hashtextextended('moments ' || $1, 0))`,
    values: [workspaceId],
  });
}

export async function findSurvivors(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct coalesce(merged_into, customer_id) as id from customer
     where workspace_id = $1 and customer_id = any($2::uuid[])`,
    [workspaceId, fragmentIds],
  );
  return rows.map((row) => row.id);
}
