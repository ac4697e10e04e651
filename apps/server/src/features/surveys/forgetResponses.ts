import type { Ctx } from '../../platform/database/context.ts';
import { deleteOfCustomers } from './queries.ts';

/**
 * For the erasure of people: what they answered, handed in and were asked is deleted. Their scores stay in the measures, with
 * nothing that leads to them.
 *
 * @param fragmentIds every fragment of the person
 * @returns how many responses
 */
export async function forgetResponses(ctx: Ctx, fragmentIds: readonly string[]): Promise<number> {
  return deleteOfCustomers(ctx.client, ctx.workspaceId, fragmentIds);
}
