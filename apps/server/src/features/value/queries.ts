import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { PoolClient } from 'pg';
import { survivorOf } from '../people/survivorOf.ts';
import { rowsOf } from '../reports/rowsOf.ts';

const purchaseKind = exchangeKinds.indexOf('purchase');
const gestureKind = exchangeKinds.indexOf('gesture');
const complaintKind = exchangeKinds.indexOf('complaint');

export interface PersonRow {
  id: string;
  type: number | null;
  first_ms: number;
  last_ms: number;
  is_gone: boolean;
  yearly: number;
}

/** Everybody, by id; one row a person whatever their fragments. */
export function readPeople(client: PoolClient, workspaceId: string, asOf: Date): AsyncGenerator<PersonRow[]> {
  return rowsOf(
    client,
    'value_people',
    `select customer_id as id, type, extract(epoch from first_seen)::float8 * 1000 as first_ms,
       extract(epoch from last_seen)::float8 * 1000 as last_ms,
       coalesce(quiet_after, last_seen + interval '1 year') < $2 as is_gone,
       value_cents / greatest(1.0::float8, extract(epoch from $2 - first_seen)::float8 / 31557600) as yearly
     from relation_state
     where workspace_id = $1 and merged_into is null and first_seen is not null
     order by customer_id`,
    [workspaceId, asOf],
  );
}

export interface PurchaseRow {
  id: string;
  /** Since 1970-01-01. */
  day: number;
  cents: number;
}

/** Days of purchase of everybody, amounts of a day summed; those without an amount are left out. */
export function readPurchases(
  client: PoolClient,
  workspaceId: string,
  timeZone: string,
): AsyncGenerator<PurchaseRow[]> {
  return rowsOf(
    client,
    'value_purchases',
    `select ${survivorOf('state')} as id,
       (exchange.at at time zone $2)::date - date '1970-01-01' as day, sum(exchange.amount_cents)::float8 as cents
     from exchange
     join relation_state as state on state.workspace_id = exchange.workspace_id
       and state.customer_id = exchange.customer_id
     where exchange.workspace_id = $1 and exchange.kind = ${purchaseKind} and exchange.amount_cents > 0
     group by 1, 2`,
    [workspaceId, timeZone],
  );
}

/** Days of purchase of some, by whatever profile of theirs. `id`: the place of the person in `people`. */
export async function findPurchasesOf(
  client: PoolClient,
  workspaceId: string,
  { timeZone, people }: { timeZone: string; people: readonly (readonly string[])[] },
): Promise<PurchaseRow[]> {
  const { rows } = await client.query<PurchaseRow>(
    `select f.place as id, (e.at at time zone $2)::date - date '1970-01-01' as day, sum(e.amount_cents)::float8 as cents
     from jsonb_to_recordset($3::jsonb) as f (place text, customer_id uuid)
     join exchange e on e.workspace_id = $1 and e.customer_id = f.customer_id
     where e.kind = ${purchaseKind} and e.amount_cents > 0
     group by 1, 2`,
    [
      workspaceId,
      timeZone,
      JSON.stringify(
        people.flatMap((fragments, place) =>
          fragments.map((customer_id) => ({ place: String(place), customer_id })),
        ),
      ),
    ],
  );
  return rows;
}

export interface DissatisfactionRow {
  id: string;
  at_ms: number;
  /** The first gesture, or the first good answer, after it. */
  resolved_ms: number | null;
}

/**
 * Complaints, and answers in the lower third of their scale, of those who are gone, in the days before they fell silent.
 * Repaired by the first gesture, or by the first answer in the upper fifth, that followed.
 */
export function readDissatisfactions(
  client: PoolClient,
  workspaceId: string,
  asOf: Date,
  windowDays: number,
): AsyncGenerator<DissatisfactionRow[]> {
  return rowsOf(
    client,
    'value_dissatisfactions',
    `with gone as (
       select state.customer_id as fragment, person.customer_id as id, person.last_seen
       from relation_state as person
       join relation_state as state on state.workspace_id = person.workspace_id
         and (state.customer_id = person.customer_id or state.merged_into = person.customer_id)
       where person.workspace_id = $1 and person.merged_into is null
         and coalesce(person.quiet_after, person.last_seen + interval '1 year') < $2
     ), said as (
       select gone.id, exchange.at, true as is_bad
       from gone join exchange on exchange.workspace_id = $1 and exchange.customer_id = gone.fragment
       where exchange.kind = ${complaintKind} and exchange.at >= gone.last_seen - make_interval(days => $3)
       union all
       select gone.id, exchange.at, false
       from gone join exchange on exchange.workspace_id = $1 and exchange.customer_id = gone.fragment
       where exchange.kind = ${gestureKind} and exchange.at >= gone.last_seen - make_interval(days => $3)
       union all
       select gone.id, answer.at, answer.score <= answer.scale / 3.0
       from gone join measure_answer as answer on answer.workspace_id = $1 and answer.customer_id = gone.fragment
       where answer.at >= gone.last_seen - make_interval(days => $3) and answer.scale >= 5
         and (answer.score <= answer.scale / 3.0 or answer.score >= answer.scale * 0.8)
     )
     select id, extract(epoch from at)::float8 * 1000 as at_ms, extract(epoch from resolved)::float8 * 1000 as resolved_ms
     from (
       select id, at, is_bad, min(at) filter (where not is_bad) over (
         partition by id order by at rows between 1 following and unbounded following) as resolved
       from said
     ) as followed
     where is_bad`,
    [workspaceId, asOf, windowDays],
  );
}

export interface WorkspaceTerms {
  timeZone: string;
  currency: string;
  marginRate: number;
}

export async function findTerms(client: PoolClient, workspaceId: string): Promise<WorkspaceTerms> {
  const { rows } = await client.query<WorkspaceTerms>(
    `select time_zone as "timeZone", currency::text as currency, margin_rate as "marginRate"
     from workspace where id = $1`,
    [workspaceId],
  );
  return rows[0] as WorkspaceTerms;
}
