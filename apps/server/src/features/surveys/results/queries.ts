import type { SurveyAnswers } from '@rapport/core/surveys';
import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';

export interface CountsRow {
  completes: number;
  partials: number;
  over_quota: number;
  invited: number;
  answered: number;
}

export async function countResponses(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
): Promise<CountsRow> {
  const { rows } = await client.query<CountsRow>(
    `select count(*) filter (where status = 1) as completes, count(*) filter (where status = 0) as partials,
       count(*) filter (where status = 2) as over_quota,
       (select count(*) from survey_invitation where workspace_id = $1 and survey_id = $2 and sent_at is not null) as invited,
       (select count(*) from survey_invitation
        where workspace_id = $1 and survey_id = $2 and sent_at is not null and state = 'answered') as answered
     from survey_response where workspace_id = $1 and survey_id = $2`,
    [workspaceId, surveyId],
  );
  return rows[0] as CountsRow;
}

export interface CompleteRow {
  response_id: string;
  version: number;
  answered_at: Date;
  started_at: Date;
  customer_id: string | null;
  channel: string;
  device: string;
  language: string;
  seconds: number;
  score: number | null;
  status: number;
  answers: SurveyAnswers;
  fields: Record<string, string>;
}

const columns = `response_id, version, answered_at, started_at, customer_id, channel, device, language, seconds, score, status,
  answers, fields`;

/** Complete responses after a place, newest first. */
export async function findCompletes(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<CompleteRow[]> {
  const { rows } = await client.query<CompleteRow>({
    name: 'find-complete-responses',
    text: `select ${columns} from survey_response
      where workspace_id = $1 and survey_id = $2 and status = 1
        and (answered_at, response_id) < ($3::timestamptz, $4::uuid)
      order by answered_at desc, response_id desc limit $5`,
    values: [
      workspaceId,
      surveyId,
      after?.at ?? 'infinity',
      after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      limit,
    ],
  });
  return rows;
}

export interface PersonRow {
  customer_id: string;
  person: string;
  name: string | null;
}

/** Whose fragments these are, as they are called. */
export async function findPersonsOf(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<Map<string, PersonRow>> {
  const { rows } = await client.query<PersonRow>(
    `select f.customer_id, p.customer_id as person, p.name
     from customer f join customer p on p.workspace_id = $1 and p.customer_id = ${survivorOf('f')}
     where f.workspace_id = $1 and f.customer_id = any($2::uuid[])`,
    [workspaceId, customerIds],
  );
  return new Map(rows.map((row) => [row.customer_id, row]));
}
