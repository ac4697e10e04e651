import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';

export interface SpentRow {
  spent: number;
  given: number;
}

/** What was given since an instant, corrections counted. */
export async function sumSpent(client: PoolClient, workspaceId: string, from: Date): Promise<SpentRow> {
  const { rows } = await client.query<SpentRow>(
    `select coalesce(sum(amount_cents), 0)::bigint as spent, count(*) filter (where corrects is null)::integer as given
     from repair_entry where workspace_id = $1 and at >= $2`,
    [workspaceId, from],
  );
  return rows[0] ?? { spent: 0, given: 0 };
}

export interface StratumRow {
  is_repaired: boolean;
  /** Purchases before: 0, 1, 2 to 4, more; and whether they complained or scored low. */
  stratum: string;
  people: number;
  bought: number;
  answered: number;
  satisfied: number;
}

/**
 * Each person's latest dissatisfaction of a period (a complaint, a low score): whether something was given within `repairDays`,
 * and what came in the `afterDays` that follow those, for everybody alike. Reads the exchanges of the whole workspace once.
 */
export async function countAfter(
  client: PoolClient,
  workspaceId: string,
  asked: { from: Date; to: Date; repairDays: number; afterDays: number },
): Promise<StratumRow[]> {
  const { rows } = await client.query<StratumRow>(
    `with said as (
       select e.customer_id, e.at, true as complained
       from exchange e where e.workspace_id = $1 and e.kind = 8 and e.at >= $2 and e.at < $3
       union all
       select m.customer_id, m.at, false
       from measure_answer m
       where m.workspace_id = $1 and m.customer_id is not null and m.day >= ($2::timestamptz)::date and m.at < $3
         and (m.measure = 'nps' and m.score <= 6 or m.measure = 'csat' and m.score * 5 <= m.scale * 2)
     ), latest as (
       select distinct on (1) ${survivorOf('c')} as person, s.at, s.complained,
         s.at + make_interval(days => $4) as began, s.at + make_interval(days => $4 + $5) as ended
       from said s join customer c on c.workspace_id = $1 and c.customer_id = s.customer_id
       order by 1, s.at desc
     ), followed as (
       select
         exists (select from repair_entry r where r.workspace_id = $1 and r.corrects is null and r.amount_cents > 0
           and r.customer_id = any (fragment.ids) and r.at >= l.at and r.at < l.began) as is_repaired,
         (select count(*) from exchange e where e.workspace_id = $1 and e.customer_id = any (fragment.ids)
           and e.kind = 0 and e.at < l.at) as before,
         l.complained,
         exists (select from exchange e where e.workspace_id = $1 and e.customer_id = any (fragment.ids)
           and e.kind = 0 and e.at >= l.began and e.at < l.ended) as bought,
         (select (m.measure = 'nps' and m.score >= 7) or (m.measure = 'csat' and m.score * 5 >= m.scale * 4)
           from measure_answer m where m.workspace_id = $1 and m.customer_id = any (fragment.ids)
             and m.measure in ('nps', 'csat') and m.at >= l.began and m.at < l.ended
           order by m.at limit 1) as satisfied
       from latest l
       cross join lateral (
         select array_agg(c.customer_id) as ids from customer c
         where c.workspace_id = $1 and (c.customer_id = l.person or c.merged_into = l.person)
       ) as fragment
     )
     select is_repaired,
       (case when before >= 5 then '5+' when before >= 2 then '2-4' else before::text end) || complained as stratum,
       count(*)::integer as people,
       count(*) filter (where bought)::integer as bought,
       count(satisfied)::integer as answered,
       count(*) filter (where satisfied)::integer as satisfied
     from followed group by 1, 2`,
    [workspaceId, asked.from, asked.to, asked.repairDays, asked.afterDays],
  );
  return rows;
}
