import type { Ctx } from '../../platform/database/context.ts';
import { deleteGestures } from './queries.ts';

/** For the erasure of people: what was done for them, and their words about it. @returns how many */
export async function forgetGestures(ctx: Ctx, fragmentIds: readonly string[]): Promise<number> {
  return deleteGestures(ctx.client, ctx.workspaceId, fragmentIds);
}
