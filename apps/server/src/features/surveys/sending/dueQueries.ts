import type { SurveyDefinition } from '@rapport/core/surveys';
import type { PoolClient } from 'pg';
import { uuidArray } from '../../../platform/database/arrays.ts';
import { survivorOf } from '../../people/survivorOf.ts';

export interface DueRow {
  survey_id: string;
  invitation_id: string;
  /** The surviving customer. */
  person: string;
  name: string | null;
  language: string | null;
  email: string | null;
  phone: string | null;
  channel: string;
  reminders: number;
  until: Date | null;
  is_open: boolean;
  settings: unknown;
  definition: SurveyDefinition;
  /** When the person was last written to by any other invitation. */
  asked_at: Date | null;
}

/** The surest handle of a person, over their fragments. */
const handle = (kind: 'email' | 'phone') =>
  `(select h.value from customer f join identity h on h.workspace_id = $1 and h.customer_id = f.customer_id
    where f.workspace_id = $1 and (f.customer_id = p.customer_id or f.merged_into = p.customer_id) and h.kind = '${kind}'
    order by h.verified desc, h.first_seen limit 1)`;

/** When a person was last written to by an invitation, over their fragments. */
const lastAsked = `select max(o.sent_at) from customer f
  join survey_invitation o on o.workspace_id = $1 and o.customer_id = f.customer_id
  where f.workspace_id = $1 and (f.customer_id = p.customer_id or f.merged_into = p.customer_id)`;

/** One sender at a time a workspace, so that two of one person's invitations never cross. */
export async function lockSending(client: PoolClient, workspaceId: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('survey-sending:' || $1, 0))`, [
    workspaceId,
  ]);
}

export async function findDue(
  client: PoolClient,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<DueRow[]> {
  const { rows } = await client.query<DueRow>(
    `select i.survey_id, i.invitation_id, p.customer_id as person, p.name, p.language, i.channel, i.reminders, i.until,
       s.status = 'open' and s.archived_at is null as is_open, s.settings, v.definition,
       ${handle('email')} as email, ${handle('phone')} as phone,
       (${lastAsked} and o.invitation_id <> i.invitation_id) as asked_at
     from (
       select * from survey_invitation
       where workspace_id = $1 and due_at <= $2 order by due_at, invitation_id limit $3 for update skip locked
     ) i
     join survey s on s.workspace_id = $1 and s.survey_id = i.survey_id
     join survey_version v on v.workspace_id = $1 and v.survey_id = i.survey_id and v.version = s.version
     join customer c on c.workspace_id = $1 and c.customer_id = i.customer_id
     join customer p on p.workspace_id = $1 and p.customer_id = ${survivorOf('c')}`,
    [workspaceId, now, limit],
  );
  return rows;
}

/** Of people given by a fragment of theirs: whether they have an address of a kind, and when they were last asked anything. */
export async function findAddressees(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
  kind: 'email' | 'phone',
): Promise<Map<string, { hasAddress: boolean; askedAt: Date | null }>> {
  const { rows } = await client.query<{ id: string; has_address: boolean; asked_at: Date | null }>(
    `select c.customer_id as id, ${handle(kind)} is not null as has_address, (${lastAsked}) as asked_at
     from unnest($2::uuid[]) as asked (id)
     join customer c on c.workspace_id = $1 and c.customer_id = asked.id
     join customer p on p.workspace_id = $1 and p.customer_id = ${survivorOf('c')}`,
    [workspaceId, uuidArray(customerIds)],
  );
  return new Map(
    rows.map((row) => [row.id, { hasAddress: row.has_address, askedAt: row.asked_at }] as const),
  );
}

/** Those that have not left go nowhere. @returns how many there were */
export async function callBackWaiting(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
): Promise<number> {
  const { rowCount } = await client.query(
    `update survey_invitation set state = 'skipped', reason = 'called-back', due_at = null
     where workspace_id = $1 and survey_id = $2 and state = 'waiting'`,
    [workspaceId, surveyId],
  );
  return rowCount ?? 0;
}

/** Of these invitations, those of a survey that were written to and not answered, with how many messages each was sent. */
export async function findSent(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  invitationIds: readonly string[],
): Promise<{ invitation_id: string; reminders: number }[]> {
  const { rows } = await client.query<{ invitation_id: string; reminders: number }>(
    `select invitation_id, reminders from survey_invitation
     where workspace_id = $1 and survey_id = $2 and invitation_id = any($3::uuid[]) and state = 'sent'`,
    [workspaceId, surveyId, uuidArray(invitationIds)],
  );
  return rows;
}

/** Nobody was written to: they count for no reminder, nor for how often a customer is asked. @returns those not answered meanwhile */
export async function callBackInvitations(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  invitationIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ invitation_id: string }>(
    `update survey_invitation set state = 'skipped', reason = 'called-back', due_at = null, sent_at = null, reminders = 0
     where workspace_id = $1 and survey_id = $2 and invitation_id = any($3::uuid[]) and state = 'sent'
     returning invitation_id`,
    [workspaceId, surveyId, uuidArray(invitationIds)],
  );
  return rows.map((row) => row.invitation_id);
}

/** What became of an invitation that was due. */
export interface Outcome {
  surveyId: string;
  invitationId: string;
  state: 'waiting' | 'sent' | 'skipped';
  reason: string | null;
  dueAt: Date | null;
  sentAt: Date | null;
  reminders: number;
}

export async function updateInvitations(
  client: PoolClient,
  workspaceId: string,
  outcomes: readonly Outcome[],
): Promise<void> {
  await client.query(
    `update survey_invitation i
     set state = o.state, reason = o.reason, due_at = o.due_at, sent_at = coalesce(o.sent_at, i.sent_at), reminders = o.reminders
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::int[])
       as o (survey_id, invitation_id, state, reason, due_at, sent_at, reminders)
     where i.workspace_id = $1 and i.survey_id = o.survey_id and i.invitation_id = o.invitation_id`,
    [
      workspaceId,
      uuidArray(outcomes.map(({ surveyId }) => surveyId)),
      uuidArray(outcomes.map(({ invitationId }) => invitationId)),
      outcomes.map(({ state }) => state),
      outcomes.map(({ reason }) => reason),
      outcomes.map(({ dueAt }) => dueAt),
      outcomes.map(({ sentAt }) => sentAt),
      outcomes.map(({ reminders }) => reminders),
    ],
  );
}

export async function countInvitations(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
): Promise<{ state: string; reason: string | null; was_sent: boolean; count: number }[]> {
  const { rows } = await client.query<{
    state: string;
    reason: string | null;
    was_sent: boolean;
    count: number;
  }>(
    `select state, reason, sent_at is not null as was_sent, count(*) from survey_invitation
     where workspace_id = $1 and survey_id = $2 group by 1, 2, 3`,
    [workspaceId, surveyId],
  );
  return rows;
}

export interface TriggerRow {
  survey_id: string;
  settings: unknown;
}

/** Open surveys that an exchange may send. */
export async function findTriggers(client: PoolClient, workspaceId: string): Promise<TriggerRow[]> {
  const { rows } = await client.query<TriggerRow>({
    name: 'find-survey-triggers',
    text: `select survey_id, settings from survey
      where workspace_id = $1 and status = 'open' and archived_at is null and settings -> 'trigger' is distinct from 'null'
        and settings ? 'trigger' and draft ->> 'audience' = 'customers'`,
    values: [workspaceId],
  });
  return rows;
}
