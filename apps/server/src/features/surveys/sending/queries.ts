import type { PoolClient } from 'pg';
import { uuidArray } from '../../../platform/database/arrays.ts';

export interface NewInvitation {
  surveyId: string;
  invitationId: string;
  customerId: string;
  channel: string;
  state: 'waiting' | 'link';
  dueAt: Date | null;
  until: Date | null;
}

/** Those already made are left as they are. @returns how many were made */
export async function insertInvitations(
  client: PoolClient,
  workspaceId: string,
  invitations: readonly NewInvitation[],
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into survey_invitation (workspace_id, survey_id, invitation_id, customer_id, channel, state, due_at, until)
     select $1::uuid, survey_id, invitation_id, customer_id, channel, state, due_at, until
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[])
       as made (survey_id, invitation_id, customer_id, channel, state, due_at, until)
     order by survey_id, invitation_id
     on conflict do nothing`,
    [
      workspaceId,
      uuidArray(invitations.map(({ surveyId }) => surveyId)),
      uuidArray(invitations.map(({ invitationId }) => invitationId)),
      uuidArray(invitations.map(({ customerId }) => customerId)),
      invitations.map(({ channel }) => channel),
      invitations.map(({ state }) => state),
      invitations.map(({ dueAt }) => dueAt),
      invitations.map(({ until }) => until),
    ],
  );
  return rowCount ?? 0;
}
