import type { PoolClient } from 'pg';
import type { CasePatch } from '../queries.ts';
import type { Handed } from './handOverQueries.ts';

/** What a move changed of a case, as it was; of a merge, also what the other case took and was. */
export interface BeforeMove {
  move: string;
  row: CasePatch;
  merge?: {
    into: string;
    handed: Handed;
    /** Of the other case, before and after. */
    priority: [number, number];
    problemId: [string | null, string | null];
  };
}

export async function keepBeforeMove(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
  before: BeforeMove,
): Promise<void> {
  await client.query('update customer_case set before_move = $3 where workspace_id = $1 and case_id = $2', [
    workspaceId,
    caseId,
    JSON.stringify(before),
  ]);
}

export async function findBeforeMove(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
): Promise<BeforeMove | null> {
  const { rows } = await client.query<{ before_move: BeforeMove | null }>(
    'select before_move from customer_case where workspace_id = $1 and case_id = $2',
    [workspaceId, caseId],
  );
  return rows[0]?.before_move ?? null;
}

/** Whether anything happened to a case but that it was opened. */
export async function hasHistory(client: PoolClient, workspaceId: string, caseId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from case_event where workspace_id = $1 and case_id = $2 and kind <> 'opened' limit 1`,
    [workspaceId, caseId],
  );
  return rowCount === 1;
}

/** What a case is about may be the cause of another: its causes keep what they say, under keys that nothing else has. */
export async function freeCauses(client: PoolClient, workspaceId: string, caseId: string): Promise<void> {
  await client.query(
    `update case_cause set cause_key = 'withdrawn:' || case_id || ':' || cause_key
     where workspace_id = $1 and case_id = $2`,
    [workspaceId, caseId],
  );
}
