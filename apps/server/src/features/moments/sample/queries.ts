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

/** An email of the sample's past, as it was written to one customer. */
export interface Sent {
  decisionId: string;
  language: string;
  subject: string;
  body: string;
}

/** What was due in the past of the sample was done: each by an email, told already, that cost so much. */
export async function markPastDone(
  client: PoolClient,
  workspaceId: string,
  { key, purpose, costCents }: { key: string; purpose: string; costCents: number },
  sent: readonly Sent[],
): Promise<void> {
  await client.query(
    `with sent as (
       select * from unnest($5::uuid[], $6::text[], $7::text[], $8::text[]) as sent (decision_id, language, subject, body)
     ), done as (
       update moment_decision d set status = 'done' from sent
       where d.workspace_id = $1 and d.moment_key = $2 and d.status = 'due' and d.decision_id = sent.decision_id
       returning d.customer_id, d.decision_id, d.decided_on
     )
     insert into gesture (workspace_id, gesture_id, customer_id, decision_id, moment_key, purpose, way, status, subject, body,
       language, cost_cents, by, created_at, done_at, recorded_at)
     select $1, gen_random_uuid(), customer_id, decision_id, $2, $3, 'email', 'done', subject, body, language, $4,
       'system:sample', decided_on + time '09:00', decided_on + time '09:00', now()
     from done join sent using (decision_id)`,
    [
      workspaceId,
      key,
      purpose,
      costCents,
      sent.map(({ decisionId }) => decisionId),
      sent.map(({ language }) => language),
      sent.map(({ subject }) => subject),
      sent.map(({ body }) => body),
    ],
  );
}
