import type { PoolClient } from 'pg';

export interface ImprovementRow {
  improvement_id: string;
  name: string;
  driver: string;
  told: unknown;
}

/** Those that are not put away, oldest first. */
export async function findImprovements(client: PoolClient, workspaceId: string): Promise<ImprovementRow[]> {
  const { rows } = await client.query<ImprovementRow>(
    `select improvement_id, name, driver, told from improvement
     where workspace_id = $1 and archived_at is null order by created_at, improvement_id`,
    [workspaceId],
  );
  return rows;
}

export async function countImprovements(client: PoolClient, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from improvement where workspace_id = $1 and archived_at is null',
    [workspaceId],
  );
  return rows[0]?.count ?? 0;
}

export async function insertImprovement(
  client: PoolClient,
  workspaceId: string,
  { name, driver, told, createdBy }: { name: string; driver: string; told: string; createdBy: string },
): Promise<string> {
  const { rows } = await client.query<{ improvement_id: string }>(
    `insert into improvement (workspace_id, improvement_id, name, driver, told, created_by)
     values ($1, gen_random_uuid(), $2, $3, $4::jsonb, $5) returning improvement_id`,
    [workspaceId, name, driver, told, createdBy],
  );
  return rows[0]?.improvement_id as string;
}

/** @returns false when there is none */
export async function updateImprovement(
  client: PoolClient,
  workspaceId: string,
  id: string,
  changes: { name: string | null; told: string | null; isArchived: boolean | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update improvement set name = coalesce($3, name), told = coalesce($4::jsonb, told),
       archived_at = case when $5::boolean is null then archived_at when $5 then coalesce(archived_at, now()) end
     where workspace_id = $1 and improvement_id = $2`,
    [workspaceId, id, changes.name, changes.told, changes.isArchived],
  );
  return rowCount === 1;
}

export interface DecisionRow {
  decision_id: string;
  improvement_id: string;
  choice: 'do' | 'later' | 'no';
  decided_on: string;
  owner: string;
  reason: string;
  measure: string | null;
  review_on: string | null;
  expected: unknown;
  recorded_by: string | null;
  recorded_at: Date;
}

const decisionColumns = `decision_id, improvement_id, choice, to_char(decided_on, 'YYYY-MM-DD') as decided_on, owner,
  reason, measure, to_char(review_on, 'YYYY-MM-DD') as review_on, expected,
  (select u.name from auth."user" u where 'user:' || u.id = d.recorded_by) as recorded_by, recorded_at`;

/** Every decision of what is not put away, the latest first. */
export async function findDecisions(client: PoolClient, workspaceId: string): Promise<DecisionRow[]> {
  const { rows } = await client.query<DecisionRow>(
    `select ${decisionColumns} from improvement_decision d where workspace_id = $1 order by recorded_at desc limit 1000`,
    [workspaceId],
  );
  return rows;
}

export async function findDecision(
  client: PoolClient,
  workspaceId: string,
  id: string,
): Promise<DecisionRow | null> {
  const { rows } = await client.query<DecisionRow>(
    `select ${decisionColumns} from improvement_decision d where workspace_id = $1 and decision_id = $2`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

export async function insertDecision(
  client: PoolClient,
  workspaceId: string,
  decision: Omit<DecisionRow, 'decision_id' | 'recorded_at' | 'expected'> & { expected: string | null },
): Promise<string> {
  const { rows } = await client.query<{ decision_id: string }>(
    `insert into improvement_decision (workspace_id, decision_id, improvement_id, choice, decided_on, owner, reason,
       measure, review_on, expected, recorded_by)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10) returning decision_id`,
    [
      workspaceId,
      decision.improvement_id,
      decision.choice,
      decision.decided_on,
      decision.owner,
      decision.reason,
      decision.measure,
      decision.review_on,
      decision.expected,
      decision.recorded_by,
    ],
  );
  return rows[0]?.decision_id as string;
}

/** @returns false when there is none */
export async function deleteDecision(client: PoolClient, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from improvement_decision where workspace_id = $1 and decision_id = $2',
    [workspaceId, id],
  );
  return rowCount === 1;
}

export async function findCurrency(client: PoolClient, workspaceId: string): Promise<string> {
  const { rows } = await client.query<{ currency: string }>(
    'select currency::text as currency from workspace where id = $1',
    [workspaceId],
  );
  return rows[0]?.currency ?? 'EUR';
}
