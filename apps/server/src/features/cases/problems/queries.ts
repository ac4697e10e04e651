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
  created_at: Date;
  changed_at: Date;
  cases: number;
  active: number;
  people: number;
  last_case_at: Date | null;
  used_ms: number;
  given_cents: number;
}

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
      where p.workspace_id = $1 and ($2::uuid is null or p.problem_id = $2)
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
  refusals: readonly string[];
  created_by: string;
  at: Date;
}

export async function insertProblem(client: PoolClient, workspaceId: string, row: NewRow): Promise<void> {
  await client.query(
    `insert into problem (workspace_id, problem_id, title, description, issues, root_causes, refusals, created_at,
       created_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $9, $7, $8, $7)`,
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
    'select status from problem where workspace_id = $1 and problem_id = $2 for no key update',
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
    | 'changed_at'
  > & { message: string | null }
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

/** Cases of these matters that no problem has, and that are not over, join. @returns how many */
export async function gatherCases(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
  matters: { issues: readonly string[]; rootCauses: readonly string[]; since: Date },
): Promise<number> {
  const { rowCount } = await client.query(
    `update customer_case set problem_id = $2
     where workspace_id = $1 and problem_id is null and merged_into is null and opened_at >= $5
       and (issue = any($3::text[]) or root_cause = any($4::text[]))`,
    [workspaceId, problemId, matters.issues, matters.rootCauses, matters.since],
  );
  return rowCount ?? 0;
}

export interface MatterCount {
  kind: 'issue' | 'root-cause';
  matter: string;
  cases: number;
  before: number;
  people: number;
}

/** Matters of cases that no problem gathers, in a span and in the one before; the commonest first. */
export async function countMatters(
  client: PoolClient,
  workspaceId: string,
  { before, from, to, limit }: { before: Date; from: Date; to: Date; limit: number },
): Promise<MatterCount[]> {
  const { rows } = await client.query<MatterCount>(
    `with matter as (
       select c.opened_at, c.customer_id, m.kind, m.matter from customer_case c
       cross join lateral (values ('issue', c.issue), ('root-cause', c.root_cause)) as m (kind, matter)
       where c.workspace_id = $1 and c.opened_at >= $2 and c.opened_at <= $4 and c.problem_id is null
         and c.merged_into is null and m.matter is not null
     ), counted as (
       select m.kind, m.matter, count(*) filter (where m.opened_at >= $3)::int as cases,
         count(*) filter (where m.opened_at < $3)::int as before,
         count(distinct ${person}) filter (where m.opened_at >= $3)::int as people
       from matter m join customer k on k.workspace_id = $1 and k.customer_id = m.customer_id
       group by 1, 2
     )
     select c.* from counted c
     left join problem_refused r on r.workspace_id = $1 and r.kind = c.kind and r.matter = c.matter
     where c.people >= 3 and (r.cases is null or c.cases >= 2 * r.cases)
       and not exists (
         select from problem p where p.workspace_id = $1 and p.status < 3
           and case c.kind when 'issue' then c.matter = any(p.issues) else c.matter = any(p.root_causes) end)
     order by c.people desc, c.matter limit $5`,
    [workspaceId, before, from, to, limit],
  );
  return rows;
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
       and (c.problem_id = $2 or c.issue = any(p.issues) or c.root_cause = any(p.root_causes))`,
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
