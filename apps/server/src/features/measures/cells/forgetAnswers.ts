import type { Ctx } from '../../../platform/database/context.ts';
import { anonymise, lockCells } from './queries.ts';

/**
 * For the erasure of people: their scores stay in every count, with nothing that leads to them.
 *
 * @param fragmentIds every fragment of the person
 * @returns how many scores
 */
export async function forgetAnswers(ctx: Ctx, fragmentIds: readonly string[]): Promise<number> {
  await lockCells(ctx.client, ctx.workspaceId, 'shared');
  return anonymise(ctx.client, ctx.workspaceId, fragmentIds);
}
