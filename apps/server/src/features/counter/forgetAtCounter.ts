import type { Ctx } from '../../platform/database/context.ts';
import { deleteAllOf, findAllOf } from './queries.ts';

/**
 * For the erasure of people: notes, wishes, appointments, greetings and places in waitlists are gone.
 *
 * @param fragmentIds every fragment of the person
 * @returns how many rows
 */
export async function forgetAtCounter(ctx: Ctx, fragmentIds: readonly string[]): Promise<number> {
  return deleteAllOf(ctx.client, ctx.workspaceId, fragmentIds);
}

/** For the export of all their data: everything the staff wrote of them, taken-back notes included, by table. */
export async function exportAtCounter(
  ctx: Ctx,
  fragmentIds: readonly string[],
): Promise<Record<string, Record<string, unknown>[]>> {
  return findAllOf(ctx.client, ctx.workspaceId, fragmentIds);
}
