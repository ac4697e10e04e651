import type { ModelKind, ModelLearning } from '@rapport/contracts/models';
import type { Ctx } from '../../platform/database/context.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { clearStage, findLearning, saveStage, saveStep } from './queries.ts';
import { applying } from './stages.ts';

const jobOf = { topics: 'verbatims.learn', relations: 'relations.learn' } as const;

/** What the job of learning is given; null at night. */
export interface LearningJob {
  askedBy: string;
}

/** Whether learning goes on, and how far it is. */
export async function readLearning({ client, workspaceId }: Ctx, kind: ModelKind): Promise<ModelLearning> {
  const row = await findLearning(client, workspaceId, kind);
  const isWorking = row?.working_since != null;
  return {
    isWorking,
    stage: isWorking ? row.stage : null,
    progress: isWorking && row.total > 0 ? { done: row.done, total: row.total } : null,
    failure: row?.failure ?? null,
  };
}

/** Has it learnt in the background. */
export async function askLearning(ctx: Ctx, kind: ModelKind): Promise<void> {
  const { client, workspaceId, actor } = ctx;
  await saveStage(client, workspaceId, kind, {
    stage: 'waiting',
    done: 0,
    total: 0,
  });
  const payload: LearningJob = { askedBy: `${actor.kind}:${actor.id}` };
  await addJob(ctx, jobOf[kind], payload, { key: 'learn', maxAttempts: 3 });
}

/** Another model is in use, and what was made with the former one is being made anew. */
export function beginApplying({ client, workspaceId }: Ctx, kind: ModelKind): Promise<void> {
  return saveStage(client, workspaceId, kind, { stage: applying, done: 0, total: 0 });
}

export function tellApplying(
  { client, workspaceId }: Ctx,
  kind: ModelKind,
  progress: { done: number; total: number },
): Promise<void> {
  return saveStep(client, workspaceId, kind, { stage: applying, ...progress });
}

export function endApplying({ client, workspaceId }: Ctx, kind: ModelKind): Promise<void> {
  return clearStage(client, workspaceId, kind, { isApplying: true, failure: null });
}
