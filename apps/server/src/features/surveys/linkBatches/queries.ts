import type { PoolClient } from 'pg';
import { uuidArray } from '../../../platform/database/arrays.ts';

export interface BatchRow {
  batch_id: string;
  language: 'fr' | 'en' | null;
  made: number;
  used: number;
  made_at: Date;
  until: Date;
  revoked_at: Date | null;
}

const columns = `batch_id, language, made, made_at, until, revoked_at,
  (select count(*) from survey_invitation i
   where i.workspace_id = b.workspace_id and i.survey_id = b.survey_id and i.batch_id = b.batch_id
     and i.state = 'answered') as used`;

export async function insertBatch(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  batch: { id: string; language: string | null; at: Date; until: Date; linkIds: readonly string[] },
): Promise<void> {
  await client.query(
    `insert into survey_link_batch (workspace_id, survey_id, batch_id, language, made, made_at, until)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, surveyId, batch.id, batch.language, batch.linkIds.length, batch.at, batch.until],
  );
  await client.query(
    `insert into survey_invitation (workspace_id, survey_id, invitation_id, batch_id, channel, state, made_at, until)
     select $1::uuid, $2::uuid, id, $3::uuid, 'link', 'link', $4, $5 from unnest($6::uuid[]) as made (id)`,
    [workspaceId, surveyId, batch.id, batch.at, batch.until, uuidArray(batch.linkIds)],
  );
}

/** Newest first. What it costs grows with the links made: used ones are counted. */
export async function findBatches(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
): Promise<BatchRow[]> {
  const { rows } = await client.query<BatchRow>(
    `select ${columns} from survey_link_batch b where workspace_id = $1 and survey_id = $2
     order by made_at desc, batch_id limit 100`,
    [workspaceId, surveyId],
  );
  return rows;
}

export async function findBatch(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  batchId: string,
): Promise<BatchRow | null> {
  const { rows } = await client.query<BatchRow>(
    `select ${columns} from survey_link_batch b where workspace_id = $1 and survey_id = $2 and batch_id = $3`,
    [workspaceId, surveyId, batchId],
  );
  return rows[0] ?? null;
}

/** By id: the same order each time. */
export async function findLinks(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  batchId: string,
): Promise<{ invitation_id: string; is_used: boolean }[]> {
  const { rows } = await client.query<{ invitation_id: string; is_used: boolean }>(
    `select invitation_id, state = 'answered' as is_used from survey_invitation
     where workspace_id = $1 and survey_id = $2 and batch_id = $3 order by invitation_id`,
    [workspaceId, surveyId, batchId],
  );
  return rows;
}

/** @returns whether it was otherwise before */
export async function setRevoked(
  client: PoolClient,
  workspaceId: string,
  surveyId: string,
  batchId: string,
  revokedAt: Date | null,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update survey_link_batch set revoked_at = $4
     where workspace_id = $1 and survey_id = $2 and batch_id = $3 and (revoked_at is null) <> ($4::timestamptz is null)`,
    [workspaceId, surveyId, batchId, revokedAt],
  );
  return rowCount === 1;
}
