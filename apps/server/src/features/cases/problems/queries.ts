import type { ProblemMove } from '@rapport/core/loop';
import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';

export interface ProblemRow {
  problem_id: string;
  title: string;
  description: string | null;
  status: number;
  owner: string | null;
  owner_name: string | null;
  decision: string | null;
  decided_at: Date | null;
  fix: string | null;
  due_on: string | null;
  fixed_at: Date | null;
  told_at: Date | null;
  set_aside_because: string | null;
  is_told: boolean;
  issues: string[];
  root_causes: string[];
  products: string[];
  sites: { id: string; name: string }[];
  before_move: BeforeMove | null;
  created_at: Date;
  changed_at: Date;
  cases: number;
  active: number;
  people: number;
  last_case_at: Date | null;
  used_ms: number;
  given_cents: number;
}

/** What a problem was before its last move, or its removal. */
export interface BeforeMove {
  /** `remove`: it is not shown any more, and `cases` are those that it had. */
  move: ProblemMove | 'remove';
  cases?: string[];
  row: Record<(typeof movedColumns)[number], unknown>;
}

/** What a move changes. */
export const movedColumns = [
  'status',
  'decision',
  'decided_at',
  'fix',
  'fixed_at',
  'told_at',
  'message',
  'set_aside_because',
] as const;

/** The number of a problem that was removed, beside those of its statuses. */
export const removed = 9;

const person = survivorOf('k');

/** Problems with what their cases amount to; those under way first, the most people first. One of them when named. */
export async function findProblems(
  client: PoolClient,
  workspaceId: string,
  problemId: string | null,
): Promise<ProblemRow[]> {
  const { rows } = await client.query<ProblemRow>({
    name: 'find-problems',
    text: `select p.problem_id, p.title, p.description, p.status, p.owner,
        (select u.name from auth."user" u where u.id = p.owner) as owner_name, p.decision, p.decided_at, p.fix,
        p.due_on::text as due_on, p.fixed_at, p.told_at, p.set_aside_because, p.message is not null as is_told, p.issues, p.root_causes,
        p.products, p.before_move, array(
          select jsonb_build_object('id', s.site_id, 'name', s.name) from site s
          where s.workspace_id = $1 and s.site_id = any(p.sites) order by s.name) as sites,
        p.created_at, p.changed_at, c.cases, c.active, c.people, c.last_case_at, c.used_ms, g.given_cents
      from problem p
      cross join lateral (
        select count(*)::int as cases, count(*) filter (where c.status in (0, 1, 2))::int as active,
          count(distinct ${person})::int as people, max(c.opened_at) as last_case_at,
          coalesce(sum(c.used_ms), 0)::float8 as used_ms
        from customer_case c
        join customer k on k.workspace_id = $1 and k.customer_id = c.customer_id
        where c.workspace_id = $1 and c.problem_id = p.problem_id and c.merged_into is null
      ) c
      cross join lateral (
        select coalesce(sum(r.amount_cents), 0)::float8 as given_cents from repair_entry r
        where r.workspace_id = $1 and r.case_id in (
          select c.case_id from customer_case c where c.workspace_id = $1 and c.problem_id = p.problem_id)
      ) g
      where p.workspace_id = $1 and p.status <> ${removed} and ($2::uuid is null or p.problem_id = $2)
      order by p.status in (3, 4, 5), c.people desc, p.changed_at desc
      limit 500`,
    values: [workspaceId, problemId],
  });
  return rows;
}

export interface NewRow {
  problem_id: string;
  title: string;
  description: string | null;
  issues: readonly string[];
  root_causes: readonly string[];
  products: readonly string[];
  sites: readonly string[];
  refusals: readonly string[];
  created_by: string;
  at: Date;
}

export async function insertProblem(client: PoolClient, workspaceId: string, row: NewRow): Promise<void> {
  await client.query(
    `insert into problem (workspace_id, problem_id, title, description, issues, root_causes, refusals, created_at,
       created_by, changed_at, products, sites)
     values ($1, $2, $3, $4, $5, $6, $9, $7, $8, $7, $10, $11)`,
    [
      workspaceId,
      row.problem_id,
      row.title,
      row.description,
      row.issues,
      row.root_causes,
      row.at,
      row.created_by,
      row.refusals,
      row.products,
      row.sites,
    ],
  );
}

/** The status of a problem that nobody else changes until the end of the transaction; null when there is none. */
export async function lockProblem(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
): Promise<number | null> {
  const { rows } = await client.query<{ status: number }>(
    `select status from problem where workspace_id = $1 and problem_id = $2 and status <> ${removed} for no key update`,
    [workspaceId, problemId],
  );
  return rows[0]?.status ?? null;
}

export type ProblemPatch = Partial<
  Pick<
    ProblemRow,
    | 'title'
    | 'description'
    | 'status'
    | 'owner'
    | 'decision'
    | 'decided_at'
    | 'fix'
    | 'due_on'
    | 'fixed_at'
    | 'told_at'
    | 'set_aside_because'
    | 'issues'
    | 'root_causes'
    | 'products'
    | 'changed_at'
  > & { message: string | null; sites: readonly string[]; before_move: string | null }
>;

/** Writes the columns given; their names are ours, never a caller's. */
export async function updateProblem(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
  patch: ProblemPatch,
): Promise<void> {
  const columns = Object.keys(patch);
  const sets = columns.map((column, i) => `${column} = $${i + 3}`);
  await client.query(`update problem set ${sets.join(', ')} where workspace_id = $1 and problem_id = $2`, [
    workspaceId,
    problemId,
    ...Object.values(patch),
  ]);
}

export interface Matters {
  issues: readonly string[];
  rootCauses: readonly string[];
  products: readonly string[];
  sites: readonly string[];
}

/** Cases of these matters that no problem has join; those of a product or a site, the more recent alone. @returns how many */
export async function gatherCases(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
  matters: Matters & { since: Date; sinceAtPlaces: Date },
): Promise<number> {
  const { rowCount } = await client.query(
    `update customer_case set problem_id = $2
     where workspace_id = $1 and problem_id is null and merged_into is null and opened_at >= $5
       and (issue = any($3::text[]) or root_cause = any($4::text[])
         or opened_at >= $8 and (product = any($6::text[]) or site_id = any($7::uuid[])))`,
    [
      workspaceId,
      problemId,
      matters.issues,
      matters.rootCauses,
      matters.since,
      matters.products,
      matters.sites,
      matters.sinceAtPlaces,
    ],
  );
  return rowCount ?? 0;
}

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
         and c.merged_into is null and m.matter is not null
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

/** What a move is about to change, and what the last one changed, of a problem that is there or was removed. */
export async function findMoved(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
): Promise<(BeforeMove['row'] & { before_move: BeforeMove | null }) | null> {
  const { rows } = await client.query(
    `select ${movedColumns.join(', ')}, before_move from problem
     where workspace_id = $1 and problem_id = $2 for no key update`,
    [workspaceId, problemId],
  );
  return rows[0] ?? null;
}

/** Writes back what the last move had changed. */
export async function writeBack(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
  { row, at }: { row: BeforeMove['row']; at: Date },
): Promise<void> {
  const columns = movedColumns.join(', ');
  await client.query(
    `update problem as p set (${columns}, before_move, changed_at) =
       (select ${movedColumns.map((column) => `b.${column}`).join(', ')}, null::jsonb, $4::timestamptz
        from jsonb_populate_record(null::problem, $3::jsonb) as b)
     where p.workspace_id = $1 and p.problem_id = $2`,
    [workspaceId, problemId, JSON.stringify(row), at],
  );
}

/** Its cases are nobody's. @returns which they were */
export async function freeCases(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
): Promise<string[]> {
  const { rows } = await client.query<{ case_id: string }>(
    'update customer_case set problem_id = null where workspace_id = $1 and problem_id = $2 returning case_id',
    [workspaceId, problemId],
  );
  return rows.map((row) => row.case_id);
}

/** Those of these cases that no other problem has taken since are of this one. */
export async function giveCases(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
  caseIds: readonly string[],
): Promise<void> {
  await client.query(
    `update customer_case set problem_id = $2
     where workspace_id = $1 and case_id = any($3::uuid[]) and problem_id is null`,
    [workspaceId, problemId, caseIds],
  );
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

/** Cases of a problem, or of its matters, opened in two spans that touch at an instant. */
export async function countAround(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
  { from, at, to }: { from: Date; at: Date; to: Date },
): Promise<{ before: number; since: number }> {
  const { rows } = await client.query<{ before: number; since: number }>(
    `select count(*) filter (where c.opened_at < $4)::int as before, count(*) filter (where c.opened_at >= $4)::int as since
     from customer_case c, problem p
     where p.workspace_id = $1 and p.problem_id = $2 and c.workspace_id = $1 and c.opened_at >= $3 and c.opened_at <= $5
       and c.merged_into is null
       and (c.problem_id = $2 or c.issue = any(p.issues) or c.root_cause = any(p.root_causes)
         or c.product = any(p.products) or c.site_id = any(p.sites))`,
    [workspaceId, problemId, from, at, to],
  );
  return rows[0] ?? { before: 0, since: 0 };
}

export interface ScoreRow {
  measure: string;
  scale: number;
  score: number;
  before: number;
  since: number;
}

/** Scores given by those concerned, in two spans that touch at an instant. */
export async function countScoresAround(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
  { from, at, to }: { from: Date; at: Date; to: Date },
): Promise<ScoreRow[]> {
  const { rows } = await client.query<ScoreRow>(
    `with concerned as (
       select distinct ${person} as customer_id from customer_case c
       join customer k on k.workspace_id = $1 and k.customer_id = c.customer_id
       where c.workspace_id = $1 and c.problem_id = $2 and c.merged_into is null
     ), fragment as (
       select f.customer_id from concerned
       join customer f on f.workspace_id = $1
         and (f.customer_id = concerned.customer_id or f.merged_into = concerned.customer_id)
     )
     select a.measure, a.scale::int as scale, a.score::int as score, count(*) filter (where a.at < $4)::int as before,
       count(*) filter (where a.at >= $4)::int as since
     from fragment join measure_answer a on a.workspace_id = $1 and a.customer_id = fragment.customer_id
     where a.measure in ('nps', 'csat', 'ces') and a.at >= $3 and a.at <= $5
     group by 1, 2, 3`,
    [workspaceId, problemId, from, at, to],
  );
  return rows;
}

export interface ConcernedRow {
  person: string;
  /** Every profile of theirs, the surviving one among them. */
  fragments: string[];
  name: string | null;
  language: string | null;
  email: string | null;
}

/** Persons with a case of a problem, after one of them, in the order of their ids. */
export async function findConcerned(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<ConcernedRow[]> {
  const { rows } = await client.query<ConcernedRow>(
    `select p.customer_id as person, p.name, p.language,
       array[p.customer_id] || array(
         select f.customer_id from customer f where f.workspace_id = $1 and f.merged_into = p.customer_id) as fragments,
       (select h.value from identity h join customer f on f.workspace_id = $1 and f.customer_id = h.customer_id
        where h.workspace_id = $1 and h.kind = 'email' and (f.customer_id = p.customer_id or f.merged_into = p.customer_id)
        order by h.verified desc, h.first_seen limit 1) as email
     from (
       select distinct ${person} as customer_id from customer_case c
       join customer k on k.workspace_id = $1 and k.customer_id = c.customer_id
       where c.workspace_id = $1 and c.problem_id = $2 and c.merged_into is null
     ) w join customer p on p.workspace_id = $1 and p.customer_id = w.customer_id
     where $3::uuid is null or p.customer_id > $3
     order by p.customer_id limit $4`,
    [workspaceId, problemId, after, limit],
  );
  return rows;
}

/** The message as it was sent, if it was; and whose words it is in. */
export async function findMessage(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
): Promise<{ message: unknown; fixed_at: Date | null; brand: string; languages: string[] }> {
  const { rows } = await client.query(
    `select p.message, p.fixed_at, w.name as brand, w.languages from workspace w
     left join problem p on p.workspace_id = w.id and p.problem_id = $2 where w.id = $1`,
    [workspaceId, problemId],
  );
  return rows[0] ?? { message: null, fixed_at: null, brand: '', languages: [] };
}
