import type { PoolClient } from 'pg';
import { person } from './queries.ts';

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
       and c.status <> 6 and c.merged_into is null
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
