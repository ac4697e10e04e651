import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';

const purchaseKind = exchangeKinds.indexOf('purchase');

/**
 * What came of so many moments whose days have passed, in both arms alike: purchases from the day after until the last day, the latest
 * answer between them, and how far warmth has moved. Frozen: looked at once.
 *
 * @returns how many
 */
export async function settleSome(
  client: PoolClient,
  workspaceId: string,
  at: { today: number; timeZone: string; limit: number },
): Promise<number> {
  const { rowCount } = await client.query({
    name: 'settle-moments',
    text: `with batch as (
        select d.customer_id, d.moment_key, d.occasion, ${survivorOf('c')} as survivor,
          (d.decided_on + 1)::timestamp at time zone $3 as from_at, (d.effect_until + 1)::timestamp at time zone $3 as until_at
        from moment_decision d
        join customer c on c.workspace_id = d.workspace_id and c.customer_id = d.customer_id
        where d.workspace_id = $1 and d.settled_at is null and d.effect_until < date '1970-01-01' + $2::int
        limit $4
      ), whole as (
        select b.*, array(
          select b.survivor union all
          select a.customer_id from relation_state a where a.workspace_id = $1 and a.merged_into = b.survivor) as fragments
        from batch b
      )
      update moment_decision d set settled_at = now(), bought_again = bought.times > 0, spent_cents = bought.cents,
        answer = said.share, warmth_change = ((s.mean[1] + s.mean[2]) / 2) - d.warmth_before
      from whole w
      join relation_state s on s.workspace_id = $1 and s.customer_id = w.survivor
      cross join lateral (
        select count(*) as times, coalesce(sum(e.amount_cents), 0) as cents from exchange e
        where e.workspace_id = $1 and e.customer_id = any(w.fragments) and e.kind = ${purchaseKind}
          and e.at >= w.from_at and e.at < w.until_at) as bought
      left join lateral (
        select m.score::real / m.scale as share from measure_answer m
        where m.workspace_id = $1 and m.customer_id = any(w.fragments) and m.scale > 1
          and m.at >= w.from_at and m.at < w.until_at order by m.at desc limit 1) as said on true
      where d.workspace_id = $1 and d.customer_id = w.customer_id and d.moment_key = w.moment_key
        and d.occasion = w.occasion`,
    values: [workspaceId, at.today, at.timeZone, at.limit],
  });
  return rowCount ?? 0;
}

export interface ArmRow {
  moment_key: string;
  is_held: boolean;
  decided: number;
  done: number;
  /** Persons: who is held out, and who is not, goes by person. */
  people: number;
  /** By outcome: count, mean and sum of squares of it, of what was known beforehand, and of their product. */
  outcomes: Record<
    'repurchase' | 'spend' | 'answers' | 'warmth',
    {
      n: number;
      mean: number | null;
      yy: number | null;
      before: number | null;
      xx: number | null;
      xy: number | null;
    }
  >;
}

const outcome = (
  name: string,
  y: string,
  x: string,
) => `'${name}', jsonb_build_object('n', regr_count(${y}, ${x}),
  'mean', regr_avgy(${y}, ${x}), 'yy', regr_syy(${y}, ${x}), 'before', regr_avgx(${y}, ${x}), 'xx', regr_sxx(${y}, ${x}),
  'xy', regr_sxy(${y}, ${x}))`;

/**
 * Both arms of every moment: all that is needed of them, added up in one pass over the decisions. A person counts once, by the mean
 * of what came of each time: times of one person are alike, and would make intervals too narrow. What was known beforehand is
 * what was known the first time: later on the moment itself may have changed it.
 */
export async function findArms(client: PoolClient, workspaceId: string): Promise<ArmRow[]> {
  const { rows } = await client.query<ArmRow>({
    name: 'moment-arms',
    text: `with person as (
        select moment_key, status = 'held' as is_held, customer_id, count(*)::int as decided,
          count(*) filter (where status = 'done')::int as done, avg(bought_again::int)::float8 as bought,
          avg(spent_cents)::float8 as spent, avg(answer)::float8 as answer, avg(warmth_change)::float8 / 10000 as warmth,
          (array_agg(ln(1 + greatest(0, spent_before_cents)::float8) order by decided_on))[1] as spent_before,
          (array_agg(warmth_before::float8 order by decided_on))[1] as warmth_before
        from moment_decision
        where workspace_id = $1 and effect_until is not null
        group by 1, 2, 3
      )
      select moment_key, is_held, sum(decided)::int as decided, sum(done)::int as done, count(*)::int as people,
        jsonb_build_object(${[
          outcome('repurchase', 'bought', 'spent_before'),
          outcome('spend', 'spent', 'spent_before'),
          outcome('answers', 'answer', 'warmth_before'),
          outcome('warmth', 'warmth', 'warmth_before'),
        ].join(', ')}) as outcomes
      from person
      group by 1, 2`,
    values: [workspaceId],
  });
  return rows;
}

export async function findCosts(client: PoolClient, workspaceId: string): Promise<Map<string, number>> {
  const { rows } = await client.query<{ moment_key: string; cents: number }>(
    `select moment_key, sum(cost_cents)::float8 as cents from gesture
     where workspace_id = $1 and moment_key is not null and status <> 'cancelled' group by 1`,
    [workspaceId],
  );
  return new Map(rows.map((row) => [row.moment_key, row.cents]));
}
