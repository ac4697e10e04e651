import type { TopicModelReport } from '@rapport/contracts/verbatims';
import type { PoolClient } from 'pg';

export async function findInUse(client: PoolClient, workspaceId: string): Promise<number | null> {
  const { rows } = await client.query<{ version: number }>({
    name: 'find-topic-model-in-use',
    text: 'select version from topic_model where workspace_id = $1 and is_in_use',
    values: [workspaceId],
  });
  return rows[0]?.version ?? null;
}

export async function findModel(
  client: PoolClient,
  workspaceId: string,
  version: number,
): Promise<Buffer | null> {
  const { rows } = await client.query<{ model: Buffer }>(
    'select model from topic_model where workspace_id = $1 and version = $2',
    [workspaceId, version],
  );
  return rows[0]?.model ?? null;
}

export interface LabelRow {
  exchange_id: string;
  text: string;
  language: string;
  topics: { key: string; sentiment: number }[];
}

/** Texts whose topics a person said, the latest first. */
export async function findLabels(
  client: PoolClient,
  workspaceId: string,
  limit: number,
): Promise<LabelRow[]> {
  const { rows } = await client.query<LabelRow>(
    `select c.exchange_id, e.text, v.language, c.topics
     from verbatim_correction c
     join verbatim v on v.workspace_id = $1 and v.exchange_id = c.exchange_id
     join exchange e on e.workspace_id = $1 and e.customer_id = v.customer_id and e.at = v.at and e.exchange_id = v.exchange_id
     where c.workspace_id = $1 and c.topics is not null
     order by c.corrected_at desc, c.exchange_id limit $2`,
    [workspaceId, limit],
  );
  return rows;
}

export async function countLabels(client: PoolClient, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from verbatim_correction where workspace_id = $1 and topics is not null',
    [workspaceId],
  );
  return rows[0]?.n ?? 0;
}

export interface ModelRow {
  version: number;
  trained_at: Date;
  is_in_use: boolean;
  report: TopicModelReport;
}

export async function findModels(client: PoolClient, workspaceId: string): Promise<ModelRow[]> {
  const { rows } = await client.query<ModelRow>(
    `select version, trained_at, is_in_use, report from topic_model where workspace_id = $1 order by version desc limit 20`,
    [workspaceId],
  );
  return rows;
}

export async function insertModel(
  client: PoolClient,
  workspaceId: string,
  model: { report: TopicModelReport; bytes: Buffer },
): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `insert into topic_model (workspace_id, version, report, model)
     values ($1, coalesce((select max(version) from topic_model where workspace_id = $1), 0) + 1, $2::jsonb, $3) returning version`,
    [workspaceId, JSON.stringify(model.report), model.bytes],
  );
  return rows[0]!.version;
}

/** @param version null: phrases alone */
export async function putInUse(
  client: PoolClient,
  workspaceId: string,
  version: number | null,
): Promise<void> {
  await client.query('update topic_model set is_in_use = false where workspace_id = $1 and is_in_use', [
    workspaceId,
  ]);
  if (version === null) return;
  await client.query('update topic_model set is_in_use = true where workspace_id = $1 and version = $2', [
    workspaceId,
    version,
  ]);
}

export async function markLearning(
  client: PoolClient,
  workspaceId: string,
  isLearning: boolean,
): Promise<void> {
  await client.query(
    'update workspace set learning_topics_since = case when $2 then now() end where id = $1',
    [workspaceId, isLearning],
  );
}

export async function isLearning(client: PoolClient, workspaceId: string): Promise<boolean> {
  const { rows } = await client.query<{ is_learning: boolean }>(
    'select learning_topics_since is not null as is_learning from workspace where id = $1',
    [workspaceId],
  );
  return rows[0]?.is_learning ?? false;
}
