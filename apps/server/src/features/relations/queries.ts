import type { PoolClient } from 'pg';

/** The instant of the workspace's latest exchange, to the hour. */
export async function findLatestAt(client: PoolClient, workspaceId: string): Promise<Date | null> {
  const { rows } = await client.query<{ latest_at: Date }>({
    name: 'find-latest-at',
    text: 'select latest_at from workspace_clock where workspace_id = $1',
    values: [workspaceId],
  });
  return rows[0]?.latest_at ?? null;
}

export interface WorkspaceMoney {
  currency: string;
  marginRate: number;
}

export async function findMoney(client: PoolClient, workspaceId: string): Promise<WorkspaceMoney> {
  const { rows } = await client.query<WorkspaceMoney>({
    name: 'find-money',
    text: 'select currency::text as currency, margin_rate as "marginRate" from workspace where id = $1',
    values: [workspaceId],
  });
  return rows[0] ?? { currency: 'EUR', marginRate: 0 };
}

export interface ExcerptRow {
  exchange_id: string;
  text: string;
}

/** Words of exchanges, the first of them. Only those that have words. */
export async function findExcerpts(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  exchanges: readonly { id: string; at: Date }[],
): Promise<ExcerptRow[]> {
  const { rows } = await client.query<ExcerptRow>({
    name: 'find-excerpts',
    text: `select e.exchange_id, left(e.text, 400) as text
      from unnest($2::uuid[]) as fragment (id)
      cross join unnest($3::uuid[], $4::timestamptz[]) as asked (id, at)
      join exchange e on e.workspace_id = $1 and e.customer_id = fragment.id and e.at = asked.at and e.exchange_id = asked.id
      where e.text is not null`,
    values: [workspaceId, fragmentIds, exchanges.map(({ id }) => id), exchanges.map(({ at }) => at)],
  });
  return rows;
}

export interface TypeRow {
  type: number;
  shown: number;
  /** Of the value per customer and year, hundredths of the currency. */
  valueSum: number;
  valueSquares: number;
}

/** Per shown type: how many, and the sums that a mean and its interval are made of. */
export async function sumByType(
  client: PoolClient,
  workspaceId: string,
  siteIds: readonly string[] | null,
  asOf: Date,
): Promise<TypeRow[]> {
  const { rows } = await client.query<TypeRow>(
    `select type, count(*) as shown, sum(value)::float8 as "valueSum", sum(value * value)::float8 as "valueSquares"
     from (
       select type, value_cents / greatest(1.0::float8, extract(epoch from $3 - first_seen)::float8 / 31557600) as value
       from relation_state
       where workspace_id = $1 and merged_into is null and type is not null
         and ($2::uuid[] is null or site_id = any($2::uuid[]))
     ) as customer
     group by type`,
    [workspaceId, siteIds, asOf],
  );
  return rows;
}

/**
 * Sums of the probabilities of so many types and of their squares. Each array is unpacked once and then read as columns of
 * int4, whose sums are cheap: half the cost of the plain way.
 */
export async function sumProbabilities(
  client: PoolClient,
  workspaceId: string,
  siteIds: readonly string[] | null,
  types: number,
): Promise<{ sums: number[]; squares: number[] }> {
  const each = (write: (k: number) => string): string =>
    Array.from({ length: types }, (_, k) => write(k)).join(', ');
  const { rows } = await client.query<{ sums: number[] | null; squares: number[] | null }>(
    `select array[${each((k) => `sum(p${k})`)}]::float8[] as sums,
       array[${each((k) => `sum(p${k} * p${k})`)}]::float8[] as squares
     from (
       select ${each((k) => `p[${k + 1}] as p${k}`)}
       from (
         select probabilities::int4[] as p
         from relation_state
         where workspace_id = $1 and merged_into is null and type is not null
           and ($2::uuid[] is null or site_id = any($2::uuid[]))
         offset 0
       ) as unpacked
       offset 0
     ) as columns`,
    [workspaceId, siteIds],
  );
  const inUnits = (values: number[] | null | undefined, unit: number): number[] =>
    Array.from({ length: types }, (_, k) => (values?.[k] ?? 0) / unit);
  return { sums: inUnits(rows[0]?.sums, 1e4), squares: inUnits(rows[0]?.squares, 1e8) };
}

export interface CellRow {
  column: number;
  row: number;
  customers: number;
}

export interface PlaceRow {
  type: number;
  shown: number;
  x: number;
  y: number;
  sdX: number;
  sdY: number;
}

/** Customers by cell of two axes, and where those of each shown type stand on them. */
export async function countOnMap(
  client: PoolClient,
  workspaceId: string,
  siteIds: readonly string[] | null,
  map: { x: number; y: number; bins: number },
): Promise<{ cells: CellRow[]; places: PlaceRow[] }> {
  const { rows } = await client.query<CellRow & PlaceRow & { isCell: boolean }>(
    `with place as (
       select type, mean[$3] as x, mean[$4] as y
       from relation_state
       where workspace_id = $1 and merged_into is null and type is not null
         and ($2::uuid[] is null or site_id = any($2::uuid[]))
     ), placed as (
       select type, x / 1e4::float8 as x, y / 1e4::float8 as y,
         least($5 - 1, (x + 10000) * $5 / 20000) as "column", least($5 - 1, (y + 10000) * $5 / 20000) as "row"
       from place
     )
     select grouping(type) = 1 as "isCell", type, "column", "row", count(*) as customers, count(*) as shown,
       avg(x) as x, avg(y) as y, coalesce(stddev_samp(x), 0) as "sdX", coalesce(stddev_samp(y), 0) as "sdY"
     from placed group by grouping sets (("column", "row"), (type))`,
    [workspaceId, siteIds, map.x + 1, map.y + 1, map.bins],
  );
  return { cells: rows.filter((row) => row.isCell), places: rows.filter((row) => !row.isCell) };
}

export interface FlowRow {
  from: number | null;
  to: number | null;
  now: number | null;
  customers: number;
}

/**
 * Customers whose relationship changed after `from`, by what it was at `from`, at `to` and is now; that another model read it
 * otherwise is no change. Null: not yet a customer then.
 */
export async function countFlows(
  client: PoolClient,
  workspaceId: string,
  siteIds: readonly string[] | null,
  from: Date,
  to: Date,
): Promise<FlowRow[]> {
  const { rows } = await client.query<FlowRow>(
    `with change as (
       select h.customer_id, h.shown_from, h.type, h.previous_type, h.model_version is not null as anew
       from relation_history h
       where h.workspace_id = $1 and h.shown_from > $3
         and not exists (select from relation_state a
                         where a.workspace_id = $1 and a.customer_id = h.customer_id and a.merged_into is not null)
         and ($2::uuid[] is null or exists (
           select from relation_state s
           where s.workspace_id = $1 and s.customer_id = h.customer_id and s.site_id = any($2::uuid[])))
     ), moved as (
       select
         (array_agg(previous_type order by shown_from) filter (where not anew))[1] as "from",
         (array_agg(type order by shown_from desc) filter (where shown_from <= $4 and not anew))[1] as within,
         (array_agg(previous_type order by shown_from) filter (where shown_from > $4 and not anew))[1] as later,
         (array_agg(type order by shown_from desc))[1] as now,
         bool_or(shown_from <= $4 and not anew) as "changedWithin"
       from change group by customer_id having bool_or(not anew)
     )
     select "from", case when "changedWithin" then within else later end as "to", now, count(*) as customers
     from moved group by 1, 2, 3`,
    [workspaceId, siteIds, from, to],
  );
  return rows;
}

/** Customers shown as each type now. */
export async function countShown(
  client: PoolClient,
  workspaceId: string,
  siteIds: readonly string[] | null,
): Promise<{ type: number; customers: number }[]> {
  const { rows } = await client.query<{ type: number; customers: number }>(
    `select type, count(*) as customers from relation_state
     where workspace_id = $1 and merged_into is null and type is not null
       and ($2::uuid[] is null or site_id = any($2::uuid[]))
     group by type`,
    [workspaceId, siteIds],
  );
  return rows;
}

/** The ids of sites asked for by id or by name; those not known are left out. */
export async function findSiteIds(
  client: PoolClient,
  workspaceId: string,
  asked: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ site_id: string }>(
    'select site_id from site where workspace_id = $1 and (site_id::text = any($2::text[]) or name = any($2::text[]))',
    [workspaceId, asked],
  );
  return rows.map((row) => row.site_id);
}
