import type { TopicModelReport, TopicModels } from '@rapport/contracts/verbatims';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Database } from '../../../platform/database/open.ts';
import { type LearningRun, learn } from '../../models/learn.ts';
import { readLearning } from '../../models/learning.ts';
import {
  chooseVersion,
  holdModel,
  listVersions,
  readHold,
  savedModel,
  versionInUse,
} from '../../models/versions.ts';
import { askReadingAgain } from '../taxonomy/taxonomy.ts';
import { taxonomyOf } from '../taxonomy/taxonomyOf.ts';
import { countLabels, findLabels } from './learnQueries.ts';
import type { SavedTopicModel } from './topicModel.ts';
import { leastLabels, type TrainingInput } from './trainTopics.ts';

const mostLabels = 20_000;
const worker = new URL('./topicsWorker.ts', import.meta.url);

export async function readModels(ctx: Ctx): Promise<TopicModels> {
  return {
    learning: await readLearning(ctx, 'topics'),
    labels: await countLabels(ctx.client, ctx.workspaceId),
    needed: leastLabels,
    inUse: await versionInUse(ctx, 'topics'),
    hold: await readHold(ctx, 'topics'),
    versions: await listVersions<TopicModelReport>(ctx, 'topics'),
  };
}

/**
 * Learns topics from what people said of texts. A model is kept, and takes over, when at least one topic of it is better on labels held
 * out than what was in use; then every text is read anew.
 *
 * @returns the version that took over; null when none did
 */
export function learnTopics(
  database: Database,
  workspaceId: string,
  run: LearningRun = {},
): Promise<number | null> {
  return learn<TrainingInput>(
    database,
    workspaceId,
    { kind: 'topics', worker, read: readInput, changed: askReadingAgain },
    run,
  );
}

/**
 * Goes back to a version, or to phrases alone, and has texts read anew.
 *
 * @throws DomainError not-found
 */
export async function chooseModel(ctx: Ctx, version: number | null): Promise<TopicModels> {
  await chooseVersion(ctx, 'topics', version);
  await askReadingAgain(ctx);
  return readModels(ctx);
}

export async function holdTopics(ctx: Ctx, isHeld: boolean): Promise<TopicModels> {
  await holdModel(ctx, 'topics', isHeld);
  return readModels(ctx);
}

async function readInput(ctx: Ctx): Promise<TrainingInput | null> {
  const labels = await findLabels(ctx.client, ctx.workspaceId, mostLabels);
  if (labels.length < 2 * leastLabels) return null;
  const inUse = await versionInUse(ctx, 'topics');
  return {
    labels,
    topics: (await taxonomyOf(ctx)).topics,
    current: inUse === null ? null : await savedModel<SavedTopicModel>(ctx, 'topics', inUse),
  };
}
