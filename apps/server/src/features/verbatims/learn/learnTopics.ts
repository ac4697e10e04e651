import type { TopicModelReport, TopicModels } from '@rapport/contracts/verbatims';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { DomainError } from '../../../platform/errors.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { inThread } from '../../reports/inThread.ts';
import { askReadingAgain } from '../taxonomy/taxonomy.ts';
import { taxonomyOf } from '../taxonomy/taxonomyOf.ts';
import {
  countLabels,
  findInUse,
  findLabels,
  findModel,
  findModels,
  insertModel,
  isLearning,
  markLearning,
  putInUse,
} from './learnQueries.ts';
import type { SavedTopicModel } from './topicModel.ts';
import { leastLabels, type TrainingInput } from './trainTopics.ts';

const mostLabels = 20_000;
const worker = new URL('./topicsWorker.ts', import.meta.url);
const actor = { kind: 'system', id: 'verbatims' } as const;

export async function readModels({ client, workspaceId }: Ctx): Promise<TopicModels> {
  const rows = await findModels(client, workspaceId);
  return {
    isWorking: await isLearning(client, workspaceId),
    labels: await countLabels(client, workspaceId),
    needed: leastLabels,
    inUse: rows.find(({ is_in_use }) => is_in_use)?.version ?? null,
    versions: rows.map((row) => ({
      version: row.version,
      trainedAt: row.trained_at.toISOString(),
      isInUse: row.is_in_use,
      report: row.report,
    })),
  };
}

export async function askLearning(ctx: Ctx): Promise<void> {
  await markLearning(ctx.client, ctx.workspaceId, true);
  await addJob(ctx, 'verbatims.learn', null, { key: 'learn', maxAttempts: 3 });
}

/**
 * Learns topics from what people said of texts, in a thread. A model is kept, and takes over, when at least one topic of it is better
 * on labels held out than what was in use; then every text is read anew.
 *
 * @returns the version that took over; null when none did
 */
export async function learnTopics(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<number | null> {
  const within = <T>(work: (ctx: Ctx) => Promise<T>) => inWorkspace(database, workspaceId, actor, work);
  try {
    const input = await within(readInput);
    if (input.labels.length < 2 * leastLabels) return null;
    const { report, model } = await inThread<{ report: TopicModelReport; model: SavedTopicModel }>(
      worker,
      input,
      signal,
    );
    if (!report.topics.some(({ takesOver }) => takesOver)) return null;
    return await within(async (ctx) => {
      const version = await insertModel(ctx.client, workspaceId, {
        report,
        bytes: Buffer.from(JSON.stringify(model)),
      });
      await putInUse(ctx.client, workspaceId, version);
      await recordAudit(ctx, { action: 'topic-model.took-over', details: { version } });
      await askReadingAgain(ctx);
      return version;
    });
  } finally {
    await within(({ client }) => markLearning(client, workspaceId, false));
  }
}

/**
 * Goes back to a version, or to phrases alone, and has texts read anew.
 *
 * @throws DomainError not-found
 */
export async function chooseModel(ctx: Ctx, version: number | null): Promise<TopicModels> {
  if (version !== null && (await findModel(ctx.client, ctx.workspaceId, version)) === null)
    throw new DomainError('not-found', `There is no version ${version} of the topic model. Reload the page.`);
  await putInUse(ctx.client, ctx.workspaceId, version);
  await recordAudit(ctx, { action: 'topic-model.chosen', details: { version } });
  await askReadingAgain(ctx);
  return readModels(ctx);
}

async function readInput(ctx: Ctx): Promise<TrainingInput> {
  const { client, workspaceId } = ctx;
  const inUse = await findInUse(client, workspaceId);
  const bytes = inUse === null ? null : await findModel(client, workspaceId, inUse);
  return {
    labels: await findLabels(client, workspaceId, mostLabels),
    topics: (await taxonomyOf(ctx)).topics,
    current: bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as SavedTopicModel),
  };
}
