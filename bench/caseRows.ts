import type { BenchServer } from './server.ts';

export const caseSites = 12;
const owners = 40;

/**
 * Cases of three years, a fifth of them under way, as a brand with shops has them: by all causes, in all statuses, some without
 * an owner, most at the customer's own site. Each has the exchange it is there for, a third of them another one, and its history.
 */
export async function addCases({ query, workspaceId }: BenchServer, count: number): Promise<void> {
  const began = performance.now();
  const site = (n: string): string => `('00000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
  await query(`insert into site (workspace_id, site_id, name)
    select '${workspaceId}', ${site('n')}, 'Boutique ' || n from generate_series(1, ${caseSites}) as n`);
  await query(`update relation_state set site_id = case when random() < 0.1 then null
    else ${site(`1 + floor(random() ^ 1.5 * ${caseSites})::int`)} end`);
  await query(`insert into auth."user" (id, name, email, "emailVerified")
    select 'owner-' || n, 'Owner ' || n, 'owner-' || n || '@example.com', true from generate_series(1, ${owners}) as n`);
  await query(`insert into member (workspace_id, member_id, user_id, role)
    select '${workspaceId}', gen_random_uuid(), 'owner-' || n, 'agent' from generate_series(1, ${owners}) as n`);
  await query(`create table bench_case as
    select n, gen_random_uuid() as case_id, e.*, s.site_id as own_site, random() as a, random() as b, random() as c, random() as d
    from generate_series(1, ${count}) as n
    join (select row_number() over (order by md5(exchange_id::text)) as place, customer_id, at as said_at, exchange_id
      from (select distinct on (customer_id) * from exchange order by customer_id, exchange_id) as one) as e
      on e.place = 1 + n % (select count(*) from customer)
    join relation_state s on s.customer_id = e.customer_id`);
  await query(`insert into customer_case (workspace_id, case_id, number, customer_id, site_id, origin, subject, status, priority,
      owner, issue, root_cause, opened_at, changed_at, resolved_at, closed_at, used_ms, running_since, answer_minutes,
      resolve_minutes, answer_due_at, answered_at, answer_met, warn_at, due_at, resolve_met, warned_at, late_at)
    select '${workspaceId}', case_id, n, customer_id,
      case when a < 0.85 then own_site else ${site(`1 + floor(b * ${caseSites})::int`)} end,
      (array['low-score', 'negative-words', 'second-contact', 'promise-overdue', 'turned-hostile', 'complaint', 'hand'])[1 + floor(c * 7)::int],
      'Case ' || n, status, floor(4 * sqrt(b))::int,
      case when a < 0.08 then null else 'owner-' || (1 + floor(c * ${owners})) end,
      'issue ' || floor(d * d * 60), case when status >= 3 then 'cause ' || floor(a * 30) end,
      opened_at, opened_at + d * interval '5 days',
      case when status >= 3 then opened_at + d * interval '5 days' end,
      case when status = 4 then opened_at + d * interval '12 days' end,
      d * 40000000, case when status < 2 then opened_at end, 240, 2880,
      opened_at + interval '4 hours', case when b < 0.8 then opened_at + b * interval '5 hours' end, b < 0.8,
      case when status < 2 then opened_at + interval '2 days' end,
      case when status < 2 then opened_at + interval '3 days' + c * interval '9 days' end,
      case when status >= 3 then d < 0.7 end, now(), now()
    from (select *, case when a < 0.09 then 0 when a < 0.16 then 1 when a < 0.2 then 2 when a < 0.27 then 3 when a < 0.97 then 4
        else 5 end as status,
        now() - case when a < 0.27 then d * interval '40 days' else interval '20 days' + c * interval '1000 days' end as opened_at
      from bench_case) as made`);
  await query(`insert into case_cause (workspace_id, cause_key, case_id, customer_id, kinds, at, exchange_id, data, added_at)
    select '${workspaceId}', 'exchange:' || n || ':' || turn, case_id, customer_id, '{complaint}', said_at, exchange_id, '{}', now()
    from bench_case cross join generate_series(1, 2) as turn where turn = 1 or d < 0.33`);
  await query(`insert into case_event (workspace_id, case_id, at, event_id, kind, actor_kind)
    select '${workspaceId}', case_id, now() - turn * interval '1 hour', gen_random_uuid(), 'changed', 'system'
    from bench_case cross join generate_series(1, 3) as turn`);
  await query('drop table bench_case');
  await query('vacuum (analyze)');
  const [kept] =
    await query(`select count(*)::int as cases, count(*) filter (where status < 3)::int as active, count(distinct customer_id)::int as customers
    from customer_case`);
  console.log(
    `${kept?.cases} cases, ${kept?.active} of them under way, of ${kept?.customers} customers, in ${((performance.now() - began) / 1_000).toFixed(0)} s`,
  );
}
