import type { PoolClient } from 'pg';
import type { Reach } from '../books/reach.ts';
import { reachedBy } from '../books/reachedBy.ts';
import { shareAtRisk, type TodayKind, typeGroups } from './kinds.ts';

export async function findLatestAndCurrency(
  client: PoolClient,
  workspaceId: string,
): Promise<{ latest: Date | null; currency: string }> {
  const { rows } = await client.query<{ latest: Date | null; currency: string }>({
    name: 'find-latest-and-currency',
    text: `select (select latest_at from workspace_clock where workspace_id = $1) as latest, currency::text as currency
      from workspace where id = $1`,
    values: [workspaceId],
  });
  return rows[0] ?? { latest: null, currency: 'EUR' };
}

export interface ChangeRow {
  kind: TodayKind;
  customer_id: string;
  /** The type before the change; of a quiet regular, the one shown. */
  before: number | null;
  at: Date;
  /** Hundredths of the currency. */
  at_risk: number;
  /** Of its kind. */
  total: number;
}

/**
 * The changes between two instants that put most at risk: so many of each kind, with how many there are. A customer whose
 * type changed and came back has not changed.
 */
export async function findChanges(
  client: PoolClient,
  workspaceId: string,
  between: { since: Date; until: Date },
  perKind: number,
  reach: Reach | null,
): Promise<ChangeRow[]> {
  const values: unknown[] = [
    workspaceId,
    between.since,
    between.until,
    perKind,
    typeGroups.hostile,
    typeGroups.distant,
    typeGroups.close,
    typeGroups.courtship,
    JSON.stringify(shareAtRisk),
  ];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { rows } = await client.query<ChangeRow>(
    `with moved as (
       select customer_id, (array_agg(previous_type order by shown_from))[1] as before,
         (array_agg(type order by shown_from desc))[1] as after, max(shown_from) as at
       from relation_history
       where workspace_id = $1 and shown_from > $2 and shown_from <= $3 and model_version is null
       group by customer_id
     ), changed as (
       select customer_id, before, at, case
           when after = any($5::int[]) then
             case when before is null or before <> all($5::int[]) then 'turned-hostile' end
           when before = any($7::int[]) and after = any($6::int[]) then 'cooling'
           when after = any($8::int[]) and (before is null or before = any($6::int[])) then 'new-courtship'
           when (before = any($6::int[]) or before = any($5::int[])) and after = any($7::int[]) then 'warming'
         end as kind
       from moved
     ), line as (
       select c.kind, c.customer_id, c.before, c.at, s.probability, s.value_cents, s.first_seen
       from changed c
       join relation_state s on s.workspace_id = $1 and s.customer_id = c.customer_id and s.merged_into is null
       where c.kind is not null
       union all
       select 'quiet-regular', s.customer_id, s.type, s.quiet_after, 1, s.value_cents, s.first_seen
       from relation_state s
       where s.workspace_id = $1 and s.quiet_after > $2 and s.quiet_after <= $3 and s.merged_into is null
         and s.type <> all($5::int[])
     ), weighed as (
       select kind, customer_id, before, at,
         probability * ($9::jsonb ->> kind)::float8 * greatest(value_cents, 0)
           / greatest(1.0::float8, extract(epoch from $3 - first_seen)::float8 / 31557600) as at_risk,
         value_cents
       from line
       ${reach ? `where ${reachedBy(reach, 'line.customer_id', bind)}` : ''}
     ), ranked as (
       select weighed.*, count(*) over (partition by kind) as total,
         row_number() over (partition by kind order by at_risk desc, value_cents desc, at desc, customer_id) as place
       from weighed
     )
     select kind, customer_id, before, at, at_risk, total from ranked where place <= $4 order by kind, place`,
    values,
  );
  return rows;
}

export interface PersonRow {
  customer_id: string;
  name: string | null;
  type: number | null;
  probability: number | null;
  since: Date | null;
  previous_type: number | null;
  model_version: string | null;
  /** Their own fragment first. */
  fragments: string[];
  tallies: Buffer[];
}

/** The customers of the lines, with the tallies of all their fragments. */
export async function findPeople(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<PersonRow[]> {
  const { rows } = await client.query<PersonRow>({
    name: 'today-people',
    text: `select s.customer_id, c.name, s.type, s.probability, s.since, s.previous_type, s.model_version,
        array[s.customer_id] || array(
          select a.customer_id from relation_state a
          where a.workspace_id = $1 and a.merged_into = s.customer_id order by a.customer_id) as fragments,
        array[s.tally] || array(
          select a.tally from relation_state a
          where a.workspace_id = $1 and a.merged_into = s.customer_id order by a.customer_id) as tallies
      from relation_state s
      join customer c on c.workspace_id = s.workspace_id and c.customer_id = s.customer_id
      where s.workspace_id = $1 and s.customer_id = any($2::uuid[])`,
    values: [workspaceId, customerIds],
  });
  return rows;
}

/** Exchanges of an interval, by way of the customers seen in it: the cost follows them. */
export async function countExchanges(
  client: PoolClient,
  workspaceId: string,
  between: { since: Date; until: Date },
): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'today-exchanges',
    text: `with active as (
        select customer_id, absorbed from relation_state
        where workspace_id = $1 and merged_into is null and last_seen > $2
      ), fragment as (
        select customer_id from active
        union all
        select a.customer_id from active
        join relation_state a on a.workspace_id = $1 and a.merged_into = active.customer_id
        where active.absorbed > 0
      )
      select count(*) from fragment
      cross join lateral (
        select from exchange e
        where e.workspace_id = $1 and e.customer_id = fragment.customer_id and e.at > $2 and e.at <= $3
      ) as one`,
    values: [workspaceId, between.since, between.until],
  });
  return rows[0]?.count ?? 0;
}
