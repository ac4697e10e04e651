import type { PoolClient } from 'pg';

/** Whether an account belongs to the workspace. */
export async function isMember(client: PoolClient, workspaceId: string, userId: string): Promise<boolean> {
  const { rowCount } = await client.query('select from member where workspace_id = $1 and user_id = $2', [
    workspaceId,
    userId,
  ]);
  return rowCount === 1;
}
