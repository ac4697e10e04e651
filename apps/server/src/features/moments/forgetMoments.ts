import type { Ctx } from '../../platform/database/context.ts';
import { forgetGestures } from '../gestures/forgetGestures.ts';
import { deleteMomentsOf } from './forgetQueries.ts';

/**
 * For the erasure of people: what was decided and done for them goes, pauses and notes with it.
 *
 * @param fragmentIds every fragment of the person
 * @returns how many rows
 */
export async function forgetMoments(ctx: Ctx, fragmentIds: readonly string[]): Promise<number> {
  const gestures = await forgetGestures(ctx, fragmentIds);
  return gestures + (await deleteMomentsOf(ctx.client, ctx.workspaceId, fragmentIds));
}
