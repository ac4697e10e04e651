import type { PoolClient } from 'pg';

export async function deleteMomentsOf(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<number> {
  let rows = 0;
  for (const table of ['moment_decision', 'moment_pause', 'product_news_person']) {
    const { rowCount } = await client.query(
      `delete from ${table} where workspace_id = $1 and customer_id = any($2::uuid[])`,
      [workspaceId, fragmentIds],
    );
    rows += rowCount ?? 0;
  }
  return rows;
}
