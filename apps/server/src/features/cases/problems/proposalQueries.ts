import type { PoolClient } from 'pg';
import { person } from './queries.ts';

export interface MatterCount {
  kind: 'issue' | 'root-cause' | 'site' | 'product';
  key: string;
  matter: string;
  cases: number;
  before: number;
  people: number;
  is_known: boolean;
}

/**
 * What cases that no problem gathers have in common, in a span and in the one before; the commonest first. `is_known`: an open problem
 * takes it up, or it was said to be none and has not doubled since.
 */
export async function countMatters(
  client: PoolClient,
  workspaceId: string,
  { before, from, to }: { before: Date; from: Date; to: Date },
): Promise<MatterCount[]> {
  const { rows } = await client.query<MatterCount>(
    `with matter as (
       select c.opened_at, c.customer_id, m.kind, m.matter from customer_case c
       cross join lateral (values ('issue', c.issue), ('root-cause', c.root_cause), ('product', c.product),
         ('site', c.site_id::text)) as m (kind, matter)
       where c.workspace_id = $1 and c.opened_at >= $2 and c.opened_at <= $4 and c.problem_id is null
         and c.status <> 6 and c.merged_into is null and m.matter is not null
     ), counted as (
       select m.kind, m.matter, count(*) filter (where m.opened_at >= $3)::int as cases,
         count(*) filter (where m.opened_at < $3)::int as before,
         count(distinct ${person}) filter (where m.opened_at >= $3)::int as people
       from matter m join customer k on k.workspace_id = $1 and k.customer_id = m.customer_id
       group by 1, 2
     )
     select c.kind, c.matter as key, coalesce(s.name, c.matter) as matter, c.cases, c.before, c.people,
       c.cases < 2 * coalesce(r.cases, 0) or exists (
         select from problem p where p.workspace_id = $1 and p.status < 3
           and case c.kind when 'issue' then c.matter = any(p.issues) when 'root-cause' then c.matter = any(p.root_causes)
             when 'product' then c.matter = any(p.products) else c.matter = any(p.sites::text[]) end) as is_known
     from counted c
     left join problem_refused r on r.workspace_id = $1 and r.kind = c.kind and r.matter = c.matter
     left join site s on s.workspace_id = $1 and c.kind = 'site' and s.site_id::text = c.matter
     order by c.people desc, c.matter`,
    [workspaceId, before, from, to],
  );
  return rows;
}

/**
 * The names of what cases since an instant, and problems, are about; and of the sites. The commonest of each kind first, 200 at most.
 * Reads each case since then once: some 100 ms at 200,000.
 */
export async function findMatterNames(
  client: PoolClient,
  workspaceId: string,
  since: Date,
): Promise<{ kind: MatterCount['kind']; name: string }[]> {
  const { rows } = await client.query<{ kind: MatterCount['kind']; name: string }>(
    `with named as (
       select m.kind, m.name, count(*) as times from customer_case c
       cross join lateral (values ('issue', c.issue), ('root-cause', c.root_cause), ('product', c.product)) as m (kind, name)
       where c.workspace_id = $1 and c.opened_at >= $2 and m.name is not null
       group by 1, 2
       union all
       select m.kind, m.name, 1 from problem p
       cross join lateral (select 'issue', unnest(p.issues) union all select 'root-cause', unnest(p.root_causes)
         union all select 'product', unnest(p.products)) as m (kind, name)
       where p.workspace_id = $1
       union all
       select 'site', name, 1 from site where workspace_id = $1
     ), ranked as (
       select kind, name, row_number() over (partition by kind order by sum(times) desc, name) as place
       from named group by kind, name
     )
     select kind, name from ranked where place <= 200 order by kind, place`,
    [workspaceId, since],
  );
  return rows;
}

export async function hasCasesBefore(client: PoolClient, workspaceId: string, at: Date): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from customer_case where workspace_id = $1 and opened_at < $2 limit 1',
    [workspaceId, at],
  );
  return rowCount === 1;
}

/** Reasons of refusal that an open problem takes up, and those said to be none, with how often they were given then. */
export async function findKnownRefusals(
  client: PoolClient,
  workspaceId: string,
): Promise<{ reason: string; cases: number | null }[]> {
  const { rows } = await client.query<{ reason: string; cases: number | null }>(
    `select unnest(refusals)::text as reason, null::int as cases from problem where workspace_id = $1 and status < 3
     union all
     select matter, cases from problem_refused where workspace_id = $1 and kind = 'refusal'`,
    [workspaceId],
  );
  return rows;
}

/** What was said to be none may be proposed again. @returns whether it was said */
export async function deleteRefused(
  client: PoolClient,
  workspaceId: string,
  { kind, key }: { kind: string; key: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from problem_refused where workspace_id = $1 and kind = $2 and matter = $3',
    [workspaceId, kind, key],
  );
  return rowCount === 1;
}

export async function upsertRefused(
  client: PoolClient,
  workspaceId: string,
  refused: { kind: string; matter: string; cases: number; at: Date; by: string },
): Promise<void> {
  await client.query(
    `insert into problem_refused (workspace_id, kind, matter, cases, refused_at, refused_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, kind, matter) do update
       set cases = excluded.cases, refused_at = excluded.refused_at, refused_by = excluded.refused_by`,
    [workspaceId, refused.kind, refused.matter, refused.cases, refused.at, refused.by],
  );
}
