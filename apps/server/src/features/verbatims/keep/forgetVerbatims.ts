import type { Ctx } from '../../../platform/database/context.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { dissolveSegments } from '../search/searchQueries.ts';
import { deleteTextsOf } from './keepQueries.ts';

/**
 * For the erasure of people: nothing of their words stays, in readings, corrections or the index of words. Segments of the index
 * that held them are dissolved; the texts of others in them are indexed again in the background, and found meanwhile.
 *
 * @param fragmentIds every fragment of the person
 */
export async function forgetVerbatims(ctx: Ctx, fragmentIds: readonly string[]): Promise<void> {
  const segments = await deleteTextsOf(ctx.client, ctx.workspaceId, fragmentIds);
  if (segments.length === 0) return;
  await dissolveSegments(ctx.client, ctx.workspaceId, segments);
  await addJob(ctx, 'verbatims.index', null, { key: 'index' });
}
