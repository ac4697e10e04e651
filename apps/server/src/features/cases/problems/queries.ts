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

export const person = survivorOf('k');

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
     where workspace_id = $1 and problem_id is null and status <> 6 and merged_into is null and opened_at >= $5
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
