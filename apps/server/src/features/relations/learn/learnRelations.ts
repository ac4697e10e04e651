import type { RelationModelReport, RelationModels } from '@rapport/contracts/relations';
import { fewestExamples, fewestHeldOut } from '@rapport/core/relations';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Database } from '../../../platform/database/open.ts';
import { DomainError } from '../../../platform/errors.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { type LearningRun, learn } from '../../models/learn.ts';
import { askLearning, beginApplying, readLearning } from '../../models/learning.ts';
import { chooseVersion, holdModel, listVersions, readHold, versionInUse } from '../../models/versions.ts';
import { forgetRelationModel, modelKeptMs } from '../relationModelOf.ts';
import { countExamples, type ExampleCounts } from './learnQueries.ts';
import { mostExamples, readTraining } from './readTraining.ts';
import type { TrainingInput } from './trainRelations.ts';

const worker = new URL('./relationsWorker.ts', import.meta.url);

export async function readRelationModels(ctx: Ctx): Promise<RelationModels> {
  const counts = await countExamples(ctx.client, ctx.workspaceId, mostExamples);
  const { tagged, answered, learnable, heldOut } = counts;
  return {
    learning: await readLearning(ctx, 'relations'),
    inUse: await versionInUse(ctx, 'relations'),
    hold: await readHold(ctx, 'relations'),
    examples: { tagged, answered, learnable, heldOut },
    needed: { learnable: fewestExamples, heldOut: fewestHeldOut },
    lacking: lackingOf(counts),
    versions: await listVersions<RelationModelReport>(ctx, 'relations'),
  };
}

/** @throws DomainError conflict when too few customers were tagged, with about how many are lacking */
export async function askLearningRelations(ctx: Ctx): Promise<void> {
  const counts = await countExamples(ctx.client, ctx.workspaceId, mostExamples);
  const lacking = lackingOf(counts);
  if (lacking > 0)
    throw new DomainError(
      'conflict',
      `Too few customers were tagged: ${counts.learnable} to learn from where ${fewestExamples} are needed, ${counts.heldOut} to compare on where ${fewestHeldOut} are. Have about ${lacking} more customers tagged, then ask again. Nothing was changed.`,
    );
  await askLearning(ctx, 'relations');
}

/**
 * Learns the model of relationships from what the team tagged and customers answered. Each is kept as a version with how it compares;
 * one that is surely better takes over, and relationships are read anew with it. At night, only when there are new tags.
 *
 * @returns the version that took over; null when none did
 */
export function learnRelations(
  database: Database,
  workspaceId: string,
  run: LearningRun = {},
): Promise<number | null> {
  return learn<TrainingInput>(
    database,
    workspaceId,
    {
      kind: 'relations',
      worker,
      read: async (ctx, isAsked) => {
        const counts = await countExamples(ctx.client, ctx.workspaceId, mostExamples);
        if (lackingOf(counts) > 0) return null;
        if (!isAsked && (await isNothingNew(ctx, counts))) return null;
        return readTraining(ctx, counts.tags);
      },
      changed: readAnew,
    },
    run,
  );
}

/**
 * Goes to a version, or back to the model that Rapport comes with, and has relationships read anew.
 *
 * @throws DomainError not-found
 */
export async function chooseRelationModel(ctx: Ctx, version: number | null): Promise<RelationModels> {
  await chooseVersion(ctx, 'relations', version);
  await readAnew(ctx);
  return readRelationModels(ctx);
}

export async function holdRelationModel(ctx: Ctx, isHeld: boolean): Promise<RelationModels> {
  await holdModel(ctx, 'relations', isHeld);
  return readRelationModels(ctx);
}

/** At once, and again once no server can still hold the former model. */
async function readAnew(ctx: Ctx): Promise<void> {
  forgetRelationModel(ctx);
  await beginApplying(ctx, 'relations');
  await addJob(ctx, 'exchanges.read-anew', null, { key: 'read-anew', maxAttempts: 5 });
  const runAt = new Date(ctx.now().getTime() + 3 * modelKeptMs);
  await addJob(ctx, 'exchanges.read-anew', null, { key: 'read-anew-late', runAt, maxAttempts: 5 });
}

async function isNothingNew(ctx: Ctx, { tags }: ExampleCounts): Promise<boolean> {
  const [latest] = await listVersions<RelationModelReport>(ctx, 'relations');
  return latest?.report.tags === tags;
}

/** About three in ten of those tagged are held out. */
function lackingOf({ learnable, heldOut }: ExampleCounts): number {
  return Math.max(
    0,
    Math.ceil((fewestExamples - learnable) / 0.7),
    Math.ceil((fewestHeldOut - heldOut) / 0.3),
  );
}
