import type { PoolClient } from 'pg';

export async function hasSite(client: PoolClient, workspaceId: string, siteId: string): Promise<boolean> {
  const { rowCount } = await client.query('select from site where workspace_id = $1 and site_id = $2', [
    workspaceId,
    siteId,
  ]);
  return rowCount === 1;
}

export interface PlaceRow {
  today: string;
  time_zone: string;
  languages: string[];
  name: string;
  country: string;
}

/** The workspace's day by its own clock, and how it speaks. */
export async function findPlace(client: PoolClient, workspaceId: string, now: Date): Promise<PlaceRow> {
  const { rows } = await client.query<PlaceRow>({
    name: 'find-counter-place',
    text: `select ($2::timestamptz at time zone time_zone)::date as today, time_zone, languages, name, country::text as country
      from workspace where id = $1`,
    values: [workspaceId, now],
  });
  return rows[0] as PlaceRow;
}

const tables = [
  'customer_note',
  'customer_wish',
  'agenda_entry',
  'greeting',
  'waitlist_entry',
  'waitlist_news',
];

/** Everything written of these fragments, by table, as it is kept. */
export async function findAllOf(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<Record<string, Record<string, unknown>[]>> {
  const all: Record<string, Record<string, unknown>[]> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - 'workspace_id' as row from ${table} t
       where workspace_id = $1 and customer_id = any($2::uuid[])`,
      [workspaceId, fragmentIds],
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

export async function deleteAllOf(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<number> {
  let deleted = 0;
  for (const table of tables) {
    const { rowCount } = await client.query(
      `delete from ${table} where workspace_id = $1 and customer_id = any($2::uuid[])`,
      [workspaceId, fragmentIds],
    );
    deleted += rowCount ?? 0;
  }
  return deleted;
}
