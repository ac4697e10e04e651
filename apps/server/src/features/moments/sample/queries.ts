import type { Handle } from '@rapport/contracts/exchange';
import type { PoolClient } from 'pg';

/** One handle of every surviving customer. */
export async function findSurvivorsWithHandle(
  client: PoolClient,
  workspaceId: string,
): Promise<Map<string, Handle[]>> {
  const { rows } = await client.query<{
    customer_id: string;
    kind: Handle['kind'];
    value: string;
    verified: boolean;
  }>(
    `select distinct on (i.customer_id) i.customer_id, i.kind, i.value, i.verified
     from identity i
     join customer c on c.workspace_id = i.workspace_id and c.customer_id = i.customer_id and c.merged_into is null
     where i.workspace_id = $1 order by i.customer_id, i.kind, i.value`,
    [workspaceId],
  );
  return new Map(rows.map(({ customer_id, ...handle }) => [customer_id, [handle]]));
}

/** What was due in the past of the sample was done: each by an email, told already, that cost so much. */
export async function markPastDone(
  client: PoolClient,
  workspaceId: string,
  { key, purpose, costCents, text }: { key: string; purpose: string; costCents: number; text: string },
): Promise<void> {
  await client.query(
    `with done as (
       update moment_decision set status = 'done'
       where workspace_id = $1 and moment_key = $2 and status = 'due' returning *
     )
     insert into gesture (workspace_id, gesture_id, customer_id, decision_id, moment_key, purpose, way, status, subject, body,
       language, cost_cents, by, created_at, done_at, recorded_at)
     select workspace_id, gen_random_uuid(), customer_id, decision_id, moment_key, $5, 'email', 'done', null, $4, 'fr', $3,
       'system:sample', decided_on + time '09:00', decided_on + time '09:00', now()
     from done`,
    [workspaceId, key, costCents, text, purpose],
  );
}
