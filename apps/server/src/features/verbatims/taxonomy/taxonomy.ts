import type { Taxonomy, Topic } from '@rapport/contracts/verbatims';
import { unreadablePhrases } from '@rapport/core/topics';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { invalidValue, type Sentence } from '../../../platform/errors.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { taxonomyOf, usualTopics } from './taxonomyOf.ts';
import { findTaxonomy, markReading, saveTopics } from './taxonomyQueries.ts';

export async function readTaxonomy({ client, workspaceId }: Ctx): Promise<Taxonomy> {
  const row = await findTaxonomy(client, workspaceId);
  if (row === null)
    return { version: 0, topics: [...usualTopics], readVersion: 0, reading: null, failure: null };
  return {
    version: row.version,
    topics: row.topics,
    readVersion: row.read_version,
    reading: row.working_since === null ? null : { done: row.done, total: row.total },
    failure: row.failure,
  };
}

/**
 * Reads for these topics from now on, and has every stored text read anew in the background.
 *
 * @throws DomainError invalid for a key given twice or a phrase that can't be read
 */
export async function changeTaxonomy(ctx: Ctx, topics: readonly Topic[]): Promise<Taxonomy> {
  const twice = topics.find(({ key }, i) => topics.findIndex((other) => other.key === key) !== i);
  if (twice) refuse('topics', `two topics have the key ${twice.key}: give one of them another`);
  const [odd] = unreadablePhrases(topics);
  if (odd)
    refuse(
      `topics.${odd.key}.phrases.${odd.language}`,
      `“${odd.phrase}” can’t be read: begin it with a word`,
    );
  await saveTopics(ctx.client, ctx.workspaceId, topics);
  await recordAudit(ctx, { action: 'topics.changed', details: { topics: topics.length } });
  await askReadingAgain(ctx);
  return readTaxonomy(ctx);
}

/** Has every stored text read anew in the background. */
export async function askReadingAgain(ctx: Ctx): Promise<void> {
  const { topics } = await taxonomyOf(ctx);
  await markReading(ctx.client, ctx.workspaceId, topics);
  await addJob(ctx, 'verbatims.read-again', null, { key: 'read-again', maxAttempts: 5 });
}

function refuse(field: string, message: Sentence): never {
  throw invalidValue(field, message, 'Nothing was changed.');
}
