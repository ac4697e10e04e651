import type { Handle } from '@rapport/contracts/exchange';
import type { PoolClient } from 'pg';

/** One handle of the customer, by which an exchange reaches them; null without such a customer. */
export async function findTagTarget(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<Handle | null> {
  const { rows } = await client.query<{ kind: Handle['kind']; value: string; verified: boolean }>(
    `select kind, value, verified from identity where workspace_id = $1 and customer_id = $2 order by kind, value limit 1`,
    [workspaceId, customerId],
  );
  return rows[0] ?? null;
}
