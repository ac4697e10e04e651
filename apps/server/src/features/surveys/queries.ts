import type { SurveyDefinition } from '@rapport/core/surveys';
import type { PoolClient } from 'pg';

export interface SurveyRow {
  survey_id: string;
  name: string;
  status: 'draft' | 'open' | 'closed';
  draft: SurveyDefinition;
  revision: number;
  version: number | null;
  settings: unknown;
  updated_at: Date;
}

const columns = 'survey_id, name, status, draft, revision, version, settings, updated_at';

export async function insertSurvey(
  client: PoolClient,
  workspaceId: string,
  survey: { id: string; name: string; draft: string },
): Promise<SurveyRow> {
  const { rows } = await client.query<SurveyRow>(
    `insert into survey (workspace_id, survey_id, name, status, draft) values ($1, $2, $3, 'draft', $4)
     on conflict do nothing returning ${columns}`,
    [workspaceId, survey.id, survey.name, survey.draft],
  );
  return rows[0] ?? ((await findSurvey(client, workspaceId, survey.id)) as SurveyRow);
}

export async function findSurvey(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
): Promise<SurveyRow | null> {
  const { rows } = await client.query<SurveyRow>(
    `select ${columns} from survey where workspace_id = $1 and survey_id = $2 and archived_at is null`,
    [workspaceId, surveyId],
  );
  return rows[0] ?? null;
}

/** @returns null when the revision is not the one there is */
export async function updateSurvey(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  changes: { revision: number; name: string | null; draft: string | null; settings: string | null; at: Date },
): Promise<SurveyRow | null> {
  const { rows } = await client.query<SurveyRow>(
    `update survey set name = coalesce($4, name), draft = coalesce($5::jsonb, draft),
       settings = coalesce($6::jsonb, settings), revision = revision + 1, updated_at = $7
     where workspace_id = $1 and survey_id = $2 and revision = $3 and archived_at is null returning ${columns}`,
    [workspaceId, surveyId, changes.revision, changes.name, changes.draft, changes.settings, changes.at],
  );
  return rows[0] ?? null;
}

export async function insertVersion(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  version: { version: number; definition: string; by: string; at: Date },
): Promise<void> {
  await client.query(
    `insert into survey_version (workspace_id, survey_id, version, definition, published_by, published_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, surveyId, version.version, version.definition, version.by, version.at],
  );
}

export async function setStatus(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  { status, version, at }: { status: SurveyRow['status']; version: number | null; at: Date },
): Promise<SurveyRow | null> {
  const { rows } = await client.query<SurveyRow>(
    `update survey set status = $3, version = coalesce($4, version), updated_at = $5
     where workspace_id = $1 and survey_id = $2 and archived_at is null returning ${columns}`,
    [workspaceId, surveyId, status, version, at],
  );
  return rows[0] ?? null;
}

export async function archiveSurvey(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update survey set archived_at = $3, status = 'closed' where workspace_id = $1 and survey_id = $2 and archived_at is null`,
    [workspaceId, surveyId, at],
  );
  return rowCount === 1;
}

export interface VersionRow {
  version: number;
  definition: SurveyDefinition;
  published_at: Date;
  published_by: string | null;
}

export async function findVersions(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
): Promise<VersionRow[]> {
  const { rows } = await client.query<VersionRow>(
    `select version, definition, published_at,
       (select u.name from auth."user" u where 'user:' || u.id = v.published_by) as published_by
     from survey_version v where workspace_id = $1 and survey_id = $2 order by version desc limit 100`,
    [workspaceId, surveyId],
  );
  return rows;
}

export async function findDefinition(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  version: number,
): Promise<SurveyDefinition | null> {
  const { rows } = await client.query<{ definition: SurveyDefinition }>({
    name: 'find-survey-definition',
    text: 'select definition from survey_version where workspace_id = $1 and survey_id = $2 and version = $3',
    values: [workspaceId, surveyId, version],
  });
  return rows[0]?.definition ?? null;
}

export interface ListedRow extends SurveyRow {
  completes: number;
  partials: number;
  invited: number;
  answered: number;
  latest_at: Date | null;
}

/** Surveys with their counts, latest touched first. */
export async function findSurveys(client: PoolClient, workspaceId: string): Promise<ListedRow[]> {
  const { rows } = await client.query<ListedRow>(
    `select ${columns}, r.completes, r.partials, r.latest_at, i.invited, i.answered
     from survey s
     cross join lateral (
       select count(*) filter (where status = 1) as completes, count(*) filter (where status = 0) as partials,
         max(answered_at) filter (where status = 1) as latest_at
       from survey_response r where r.workspace_id = $1 and r.survey_id = s.survey_id
     ) r
     cross join lateral (
       select count(*) filter (where sent_at is not null) as invited, count(*) filter (where state = 'answered' and sent_at is not null) as answered
       from survey_invitation i where i.workspace_id = $1 and i.survey_id = s.survey_id
     ) i
     where s.workspace_id = $1 and s.archived_at is null
     order by s.updated_at desc limit 200`,
    [workspaceId],
  );
  return rows;
}

/** How many gave each score of the first measure, over the latest complete responses. */
export async function findLatestScores(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  limit: number,
): Promise<{ score: number; count: number }[]> {
  const { rows } = await client.query<{ score: number; count: number }>({
    name: 'find-latest-survey-scores',
    text: `select score, count(*)::int as count from (
         select score from survey_response
         where workspace_id = $1 and survey_id = $2 and status = 1 order by answered_at desc limit $3
       ) as latest where score is not null group by score`,
    values: [workspaceId, surveyId, limit],
  });
  return rows;
}

export async function findListening(
  client: PoolClient,
  workspaceId: string,
): Promise<{ listening: unknown; timeZone: string; country: string; name: string; languages: string[] }> {
  const { rows } = await client.query<{
    listening: unknown;
    timeZone: string;
    country: string;
    name: string;
    languages: string[];
  }>({
    name: 'find-listening',
    text: `select listening, time_zone as "timeZone", country::text as country, name, languages from workspace where id = $1`,
    values: [workspaceId],
  });
  return rows[0] ?? { listening: {}, timeZone: 'UTC', country: 'FR', name: '', languages: ['en'] };
}

export async function updateListening(client: PoolClient, workspaceId: string, rules: string): Promise<void> {
  await client.query('update workspace set listening = $2::jsonb where id = $1', [workspaceId, rules]);
}

export async function insertFile(
  client: PoolClient,
  workspaceId: string,
  file: {
    id: string;
    surveyId: string;
    responseId: string | null;
    name: string;
    mediaType: string;
    content: Buffer;
  },
): Promise<void> {
  await client.query(
    `insert into survey_file (workspace_id, file_id, survey_id, response_id, name, media_type, content)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, file.id, file.surveyId, file.responseId, file.name, file.mediaType, file.content],
  );
}

export async function countFiles(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  responseId: string | null,
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*) from survey_file
     where workspace_id = $1 and survey_id = $2 and response_id is not distinct from $3::uuid`,
    [workspaceId, surveyId, responseId],
  );
  return rows[0]?.count ?? 0;
}

export interface FileRow {
  name: string;
  media_type: string;
  content: Buffer;
  response_id: string | null;
}

export async function findFile(
  client: PoolClient,
  workspaceId: string,
  fileId: string,
): Promise<FileRow | null> {
  const { rows } = await client.query<FileRow>(
    'select name, media_type, content, response_id from survey_file where workspace_id = $1 and file_id = $2',
    [workspaceId, fileId],
  );
  return rows[0] ?? null;
}

/** Leaves nothing of people in responses, invitations and files. */
export async function deleteOfCustomers(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<number> {
  await client.query(
    `delete from survey_file f using survey_response r
     where r.workspace_id = $1 and r.customer_id = any($2::uuid[])
       and f.workspace_id = $1 and f.survey_id = r.survey_id and f.response_id = r.response_id`,
    [workspaceId, customerIds],
  );
  // A response begun from an invitation carries its id, though nobody was attributed yet.
  await client.query(
    `delete from survey_response r using survey_invitation i
     where i.workspace_id = $1 and i.customer_id = any($2::uuid[])
       and r.workspace_id = $1 and r.survey_id = i.survey_id and r.response_id = i.invitation_id`,
    [workspaceId, customerIds],
  );
  const { rowCount } = await client.query(
    'delete from survey_response where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, customerIds],
  );
  await client.query(
    'delete from survey_invitation where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, customerIds],
  );
  return rowCount ?? 0;
}
