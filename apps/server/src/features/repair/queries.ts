import type { PoolClient } from 'pg';

export interface Terms {
  timeZone: string;
  currency: string;
}

export async function findTerms(client: PoolClient, workspaceId: string): Promise<Terms> {
  const { rows } = await client.query<Terms>({
    name: 'find-repair-terms',
    text: 'select time_zone as "timeZone", currency::text as currency from workspace where id = $1',
    values: [workspaceId],
  });
  return rows[0] ?? { timeZone: 'UTC', currency: 'EUR' };
}

/** @returns how many lines no longer lead to the person */
export async function forgetEntries(client: PoolClient, fragmentIds: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select rapport.forget_repairs($1::uuid[]) as count',
    [fragmentIds],
  );
  return rows[0]?.count ?? 0;
}

/** What waits is withdrawn; what was decided stays as a figure. */
export async function forgetRequests(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<void> {
  await client.query(
    `update repair_request set customer_id = null, case_id = null, what = '', why = '', alternative = null, note = null,
       status = case when status = 'waiting' then 'withdrawn' else status end
     where workspace_id = $1 and customer_id = any($2::uuid[])`,
    [workspaceId, fragmentIds],
  );
}
