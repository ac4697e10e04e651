import type { ModelKind } from '@rapport/contracts/models';
import type { PoolClient } from 'pg';
import { applying } from './stages.ts';

export async function findInUse(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
): Promise<number | null> {
  const { rows } = await client.query<{ version: number }>({
    name: 'find-model-in-use',
    text: 'select version from learnt_model where workspace_id = $1 and kind = $2 and is_in_use',
    values: [workspaceId, kind],
  });
  return rows[0]?.version ?? null;
}

export async function findModel(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
  version: number,
): Promise<Buffer | null> {
  const { rows } = await client.query<{ model: Buffer }>(
    'select model from learnt_model where workspace_id = $1 and kind = $2 and version = $3',
    [workspaceId, kind, version],
  );
  return rows[0]?.model ?? null;
}

export interface VersionRow {
  version: number;
  learnt_at: Date;
  learnt_by: string | null;
  is_in_use: boolean;
  in_use_since: Date | null;
  in_use_by: string | null;
  report: unknown;
}

const named = (column: string) =>
  `coalesce((select u.name from auth."user" u where 'user:' || u.id = ${column}), ${column})`;

/** The latest, and the one in use however old it is. */
export async function findVersions(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
  limit: number,
): Promise<VersionRow[]> {
  const { rows } = await client.query<VersionRow>(
    `select version, learnt_at, ${named('learnt_by')} as learnt_by, is_in_use, in_use_since,
       ${named('in_use_by')} as in_use_by, report
     from learnt_model m where workspace_id = $1 and kind = $2
       and (is_in_use or (select count(*) from learnt_model n
         where n.workspace_id = $1 and n.kind = $2 and n.version > m.version) < $3)
     order by version desc`,
    [workspaceId, kind, limit],
  );
  return rows;
}

export async function insertModel(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
  model: { learntBy: string | null; report: object; bytes: Buffer },
): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `insert into learnt_model (workspace_id, kind, version, learnt_by, report, model)
     values ($1, $2, coalesce((select max(version) from learnt_model where workspace_id = $1 and kind = $2), 0) + 1, $3, $4::jsonb, $5)
     returning version`,
    [workspaceId, kind, model.learntBy, JSON.stringify(model.report), model.bytes],
  );
  return rows[0]!.version;
}

/** @param version null: none of them */
export async function setInUse(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
  { version, by }: { version: number | null; by: string | null },
): Promise<void> {
  await client.query(
    'update learnt_model set is_in_use = false where workspace_id = $1 and kind = $2 and is_in_use',
    [workspaceId, kind],
  );
  if (version === null) return;
  await client.query(
    `update learnt_model set is_in_use = true, in_use_since = now(), in_use_by = $4
     where workspace_id = $1 and kind = $2 and version = $3`,
    [workspaceId, kind, version, by],
  );
}

export interface LearningRow {
  working_since: Date | null;
  stage: string | null;
  done: number;
  total: number;
  failure: string | null;
  held_since: Date | null;
  held_by: string | null;
}

export async function findLearning(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
): Promise<LearningRow | null> {
  const { rows } = await client.query<LearningRow>(
    `select working_since, stage, done, total, failure, held_since, ${named('held_by')} as held_by
     from model_learning where workspace_id = $1 and kind = $2`,
    [workspaceId, kind],
  );
  return rows[0] ?? null;
}

export interface Stage {
  stage: string;
  done: number;
  total: number;
}

/** Work on a model begins, or comes to another stage. */
export async function saveStage(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
  { stage, done, total }: Stage,
): Promise<void> {
  await client.query(
    `insert into model_learning (workspace_id, kind, working_since, stage, done, total) values ($1, $2, now(), $3, $4, $5)
     on conflict (workspace_id, kind) do update set stage = excluded.stage, done = excluded.done, total = excluded.total,
       working_since = coalesce(model_learning.working_since, now()), failure = null`,
    [workspaceId, kind, stage, done, total],
  );
}

/** How far the work is; nothing once it is over or at another stage, for what is told late. */
export async function saveStep(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
  { stage, done, total }: Stage,
): Promise<void> {
  await client.query(
    `update model_learning set stage = $3, done = $4, total = $5
     where workspace_id = $1 and kind = $2 and (stage = '${applying}') = ($3 = '${applying}')`,
    [workspaceId, kind, stage, done, total],
  );
}

/** The work is over: of applying, or of all that comes before. */
export async function clearStage(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
  { isApplying, failure }: { isApplying: boolean; failure: string | null },
): Promise<void> {
  await client.query(
    `update model_learning set working_since = null, stage = null, done = 0, total = 0, failure = $4
     where workspace_id = $1 and kind = $2 and (stage = '${applying}') = $3`,
    [workspaceId, kind, isApplying, failure],
  );
}

/** @param by null: let go */
export async function setHeld(
  client: PoolClient,
  workspaceId: string,
  kind: ModelKind,
  by: string | null,
): Promise<void> {
  await client.query(
    `insert into model_learning (workspace_id, kind, held_since, held_by)
     values ($1, $2, case when $3::text is not null then now() end, $3)
     on conflict (workspace_id, kind) do update set held_since = excluded.held_since, held_by = excluded.held_by`,
    [workspaceId, kind, by],
  );
}
