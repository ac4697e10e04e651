import type { Handle } from '@rapport/contracts/exchange';
import type { PoolClient } from 'pg';
import { booleanArray, integerArray, textArray, uuidArray } from '../../../platform/database/arrays.ts';

/** A response ready to be kept. */
export interface ResponseRow {
  survey_id: string;
  response_id: string;
  version: number;
  /** Position in responseStatuses.ts. */
  status: number;
  customer_id: string | null;
  visitor: string | null;
  channel: string;
  device: string;
  language: string;
  started_at: string;
  answered_at: string;
  seconds: number;
  score: number | null;
  answers: unknown;
  fields: unknown;
}

/** Keeps responses; a partial one becomes what comes after it, others stay as they are. */
export async function upsertResponses(
  client: PoolClient,
  workspaceId: string,
  rows: readonly ResponseRow[],
): Promise<void> {
  await client.query({
    name: 'upsert-survey-responses',
    text: `insert into survey_response
        (workspace_id, survey_id, response_id, version, status, customer_id, visitor, channel, device, language,
         started_at, answered_at, seconds, score, answers, fields)
      select $1::uuid, survey_id, response_id, version, status, customer_id, visitor, channel, device, language,
         started_at, answered_at, seconds, score, answers, fields
      from jsonb_to_recordset($2::jsonb) as given (survey_id uuid, response_id uuid, version integer, status smallint,
        customer_id uuid, visitor text, channel text, device text, language text, started_at timestamptz,
        answered_at timestamptz, seconds real, score smallint, answers jsonb, fields jsonb)
      order by survey_id, response_id
      on conflict (workspace_id, survey_id, response_id) do update
        set version = excluded.version, status = excluded.status, customer_id = excluded.customer_id,
          visitor = excluded.visitor, channel = excluded.channel, device = excluded.device, language = excluded.language,
          started_at = least(survey_response.started_at, excluded.started_at), answered_at = excluded.answered_at,
          seconds = excluded.seconds, score = excluded.score, answers = excluded.answers, fields = excluded.fields
        where survey_response.status = 0`,
    values: [workspaceId, JSON.stringify(rows)],
  });
}

/** A response of which more is about to be kept. */
export interface AskedStanding {
  surveyId: string;
  responseId: string;
  isInvited: boolean;
  visitor: string | null;
  quotas: readonly { id: string; limit: number }[];
}

export interface StandingRow {
  /** Of this response; null when nothing of it was kept. */
  status: number | null;
  /** Whether the browser it comes from has answered already, as another response. */
  is_again: boolean;
  full: string[];
  /** Of the one it answers; null when it answers none, or one that is no longer known. */
  invitation_state: string | null;
  /** Whether it answers a link made for nobody in particular. */
  is_for_anybody: boolean;
  /** Of the customer invited. */
  handles: Handle[];
}

/** Where responses stand, in the order asked. */
export async function findStandings(
  client: PoolClient,
  workspaceId: string,
  asked: readonly AskedStanding[],
): Promise<StandingRow[]> {
  const quotas = new Map(
    asked.flatMap(({ surveyId, quotas: own }) =>
      own.map(({ id, limit }) => [`${surveyId}:${id}:${limit}`, { surveyId, id, limit }] as const),
    ),
  );
  const counted = [...quotas.values()];
  const values: unknown[] = [
    workspaceId,
    uuidArray(asked.map(({ surveyId }) => surveyId)),
    uuidArray(asked.map(({ responseId }) => responseId)),
    asked.map(({ visitor }) => visitor),
    booleanArray(asked.map(({ isInvited }) => isInvited)),
  ];
  if (counted.length > 0)
    values.push(
      uuidArray(counted.map(({ surveyId }) => surveyId)),
      textArray(counted.map(({ id }) => id)),
      integerArray(counted.map(({ limit }) => limit)),
    );
  const isAnyInvited = asked.some(({ isInvited }) => isInvited);
  // Without a name, so that it is planned for the tables as they are: a plan kept from when a survey had no response reads all.
  // To plan it costs more than to read, hence only what is asked for.
  const { rows } = await client.query<StandingRow>(standingsText(counted.length > 0, isAnyInvited), values);
  return rows;
}

/** Of an invitation: its own, or `revoked` when it was not answered and the links made with it were revoked. */
const shownState = (of: string) => `case when ${of}.state = 'link' and exists (
    select from survey_link_batch b where b.workspace_id = ${of}.workspace_id and b.survey_id = ${of}.survey_id
      and b.batch_id = ${of}.batch_id and b.revoked_at is not null)
  then 'revoked' else ${of}.state end`;

function standingsText(isAnyQuota: boolean, isAnyInvited: boolean): string {
  const full = `array(select q.quota from unnest($6::uuid[], $7::text[], $8::int[]) as wanted (survey_id, quota, most)
    join survey_quota q on q.workspace_id = $1 and q.survey_id = wanted.survey_id and q.quota = wanted.quota
    where wanted.survey_id = asked.survey_id and q.taken >= wanted.most)`;
  const handles = `coalesce((select jsonb_agg(jsonb_build_object('kind', h.kind, 'value', h.value, 'verified', h.verified)) from (
    select kind, value, verified from identity
    where workspace_id = $1 and customer_id = i.customer_id limit 50) as h), '[]')`;
  const invitation = `left join lateral (
      select ${shownState('v')} as state, v.customer_id from survey_invitation v
      where v.workspace_id = $1 and v.survey_id = asked.survey_id and v.invitation_id = asked.response_id offset 0
    ) as i on asked.is_invited`;
  return `select
      (select r.status from survey_response r
        where r.workspace_id = $1 and r.survey_id = asked.survey_id and r.response_id = asked.response_id) as status,
      exists (
        select from (
          select v.status, v.response_id from survey_response v
          where v.workspace_id = $1 and v.survey_id = asked.survey_id and v.visitor = asked.visitor offset 0
        ) as before where before.status = 1 and before.response_id <> asked.response_id
      ) as is_again,
      ${isAnyQuota ? full : `'{}'::text[]`} as full,
      ${isAnyInvited ? 'i.state' : 'null'} as invitation_state,
      ${isAnyInvited ? 'i.state is not null and i.customer_id is null' : 'false'} as is_for_anybody,
      ${isAnyInvited ? handles : `'[]'::jsonb`} as handles
    from unnest($2::uuid[], $3::uuid[], $4::text[], $5::boolean[])
      with ordinality as asked (survey_id, response_id, visitor, is_invited, place)
    ${isAnyInvited ? invitation : ''}
    order by asked.place`;
}

export async function addToQuotas(
  client: PoolClient,
  workspaceId: string,
  taken: readonly { surveyId: string; quota: string; by: number }[],
): Promise<void> {
  await client.query(
    `insert into survey_quota (workspace_id, survey_id, quota, taken)
     select $1::uuid, survey_id, quota, by from unnest($2::uuid[], $3::text[], $4::int[]) as added (survey_id, quota, by)
     order by 2, 3
     on conflict (workspace_id, survey_id, quota) do update set taken = survey_quota.taken + excluded.taken`,
    [
      workspaceId,
      uuidArray(taken.map(({ surveyId }) => surveyId)),
      textArray(taken.map(({ quota }) => quota)),
      taken.map(({ by }) => by),
    ],
  );
}

export interface InvitationRow {
  invitation_id: string;
  channel: string;
  /** `revoked` when the links made with it were. */
  state: string;
  until: Date | null;
}

export async function findInvitation(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  invitationId: string,
): Promise<InvitationRow | null> {
  const { rows } = await client.query<InvitationRow>({
    name: 'find-survey-invitation',
    text: `select invitation_id, channel, ${shownState('i')} as state, until from survey_invitation i
      where workspace_id = $1 and survey_id = $2 and invitation_id = $3`,
    values: [workspaceId, surveyId, invitationId],
  });
  return rows[0] ?? null;
}

/** What was kept of a response that is not complete; null when there is none. */
export async function findPartial(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  responseId: string,
): Promise<Record<string, unknown> | null> {
  const { rows } = await client.query<{ answers: Record<string, unknown> }>(
    `select answers from survey_response
     where workspace_id = $1 and survey_id = $2 and response_id = $3 and status = 0`,
    [workspaceId, surveyId, responseId],
  );
  return rows[0]?.answers ?? null;
}

/** Reminders of what was answered stop. */
export async function markAnswered(
  client: PoolClient,
  workspaceId: string,
  responses: readonly { surveyId: string; responseId: string }[],
  at: Date,
): Promise<void> {
  await client.query({
    name: 'mark-survey-invitations-answered',
    text: `update survey_invitation i set state = 'answered', answered_at = $4, due_at = null
      from unnest($2::uuid[], $3::uuid[]) as answered (survey_id, response_id)
      where i.workspace_id = $1 and i.survey_id = answered.survey_id and i.invitation_id = answered.response_id
        and i.state <> 'answered'`,
    values: [
      workspaceId,
      uuidArray(responses.map(({ surveyId }) => surveyId)),
      uuidArray(responses.map(({ responseId }) => responseId)),
      at,
    ],
  });
}
