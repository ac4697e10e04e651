import type { PoolClient } from 'pg';
import { uuidArray } from '../../../platform/database/arrays.ts';
import type { ExchangeRow } from '../../exchanges/refresh/observedFromRow.ts';
import { heldOutBelow } from '../../models/heldOut.ts';

/** Surviving customers by their tags; the last digits of their ids are drawn, the first ones tell when they were made. */
const tagged = `select coalesce(s.merged_into, s.customer_id) as id, max(e.at) as at, count(*)::int as tags
  from exchange e join relation_state s on s.workspace_id = $1 and s.customer_id = e.customer_id
  where e.workspace_id = $1 and e.kind = 12 group by 1`;
const answered = `select distinct coalesce(s.merged_into, s.customer_id) as id
  from (
    (select customer_id from measure_answer
     where workspace_id = $1 and customer_id is not null and measure in ('nps', 'csat') order by customer_id desc limit $2)
    union all
    (select customer_id from survey_response
     where workspace_id = $1 and customer_id is not null order by customer_id desc limit $2)
  ) a join relation_state s on s.workspace_id = $1 and s.customer_id = a.customer_id`;
const isHeldOut = `right(id::text, 8) collate "C" < '${heldOutBelow}'`;

export interface ExampleCounts {
  tags: number;
  tagged: number;
  answered: number;
  learnable: number;
  heldOut: number;
}

export async function countExamples(
  client: PoolClient,
  workspaceId: string,
  most: number,
): Promise<ExampleCounts> {
  const { rows } = await client.query<ExampleCounts>(
    `with tagged as materialized (${tagged}), answered as materialized (${answered}),
       either as (select id from tagged union select id from answered)
     select (select coalesce(sum(tags), 0)::int from tagged) as tags, (select count(*)::int from tagged) as tagged,
       (select count(*)::int from answered) as answered,
       (select count(*)::int from either where not ${isHeldOut}) as learnable,
       (select count(*)::int from tagged where ${isHeldOut}) as "heldOut"`,
    [workspaceId, most],
  );
  return rows[0]!;
}

/** Those tagged, the latest first, then those who answered: so many to learn from, so many to compare on. */
export async function findExamples(
  client: PoolClient,
  workspaceId: string,
  most: { learnt: number; heldOut: number },
): Promise<{ learnt: string[]; heldOut: string[] }> {
  const { rows } = await client.query<{ id: string; held: boolean }>(
    `with tagged as materialized (${tagged}), answered as materialized (${answered}),
       either as (select id, max(at) as at from (select id, at from tagged union all select id, null from answered) x group by id)
     (select id, false as held from either where not ${isHeldOut} order by at desc nulls last, id limit $2)
     union all
     (select id, true from tagged where ${isHeldOut} order by at desc, id limit $3)`,
    [workspaceId, most.learnt, most.heldOut],
  );
  const idsOf = (isHeld: boolean) => rows.filter(({ held }) => held === isHeld).map(({ id }) => id);
  return { learnt: idsOf(false), heldOut: idsOf(true) };
}

export interface FragmentRow {
  survivor_id: string;
  customer_id: string;
  exchanges: number;
  tally: Buffer;
}

/** The fragments of surviving customers. */
export async function findFragments(
  client: PoolClient,
  workspaceId: string,
  survivorIds: readonly string[],
): Promise<FragmentRow[]> {
  const { rows } = await client.query<FragmentRow>(
    `select coalesce(merged_into, customer_id) as survivor_id, customer_id, exchanges, tally
     from relation_state where workspace_id = $1 and (customer_id = any($2::uuid[]) or merged_into = any($2::uuid[]))`,
    [workspaceId, uuidArray(survivorIds)],
  );
  return rows;
}

export async function findPassed(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<ExchangeRow[]> {
  const { rows } = await client.query<ExchangeRow>(
    `select customer_id, exchange_id, extract(epoch from at)::float8 * 1000 as at_ms, kind, channel, direction,
       amount_cents, currency, text, details
     from exchange where workspace_id = $1 and customer_id = any($2::uuid[]) order by at, exchange_id`,
    [workspaceId, uuidArray(fragmentIds)],
  );
  return rows;
}
