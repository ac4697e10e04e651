import type { Ctx } from '../../platform/database/context.ts';
import { deleteCasesOf } from './queries.ts';

/**
 * For the erasure of people: their cases go, with causes, history, files and promises.
 *
 * @param fragmentIds every fragment of the person
 * @returns how many cases
 */
export async function forgetCases(ctx: Ctx, fragmentIds: readonly string[]): Promise<number> {
  return deleteCasesOf(ctx.client, ctx.workspaceId, fragmentIds);
}
