import type { PoolClient } from 'pg';
import { uuidArray } from '../../../platform/database/arrays.ts';

/** Customers with an address, seen lately, always the same ones. */
export async function findSampleCustomers(
  client: PoolClient,
  workspaceId: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await client.query<{ customer_id: string }>(
    `select s.customer_id from relation_state s
     where s.workspace_id = $1 and s.merged_into is null
       and exists (select from identity i where i.workspace_id = $1 and i.customer_id = s.customer_id and i.kind = 'email')
     order by s.first_seen, s.customer_id limit $2`,
    [workspaceId, limit],
  );
  return rows.map((row) => row.customer_id);
}

export async function insertSentInvitations(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  invitations: readonly { id: string; customerId: string }[],
  sentAt: Date,
): Promise<void> {
  await client.query(
    `insert into survey_invitation
       (workspace_id, survey_id, invitation_id, customer_id, channel, state, made_at, sent_at, reminders)
     select $1::uuid, $2::uuid, invitation_id, customer_id, 'email', 'sent', $5, $5, 1
     from unnest($3::uuid[], $4::uuid[]) as made (invitation_id, customer_id)
     on conflict do nothing`,
    [
      workspaceId,
      surveyId,
      uuidArray(invitations.map(({ id }) => id)),
      uuidArray(invitations.map(({ customerId }) => customerId)),
      sentAt,
    ],
  );
}
