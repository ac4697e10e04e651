import type { Ctx } from '../../platform/database/context.ts';
import { deleteOfPeople, findHistoryOf } from './queries.ts';

/**
 * For the erasure of people: they leave the books and their history.
 *
 * @param fragmentIds every fragment of the person
 */
export async function forgetBooks(ctx: Ctx, fragmentIds: readonly string[]): Promise<void> {
  await deleteOfPeople(ctx.client, ctx.workspaceId, fragmentIds);
}

/** For the export of all their data: every book they were in. */
export async function exportBooks(
  ctx: Ctx,
  fragmentIds: readonly string[],
): Promise<{ at: string; from: string | null; to: string | null }[]> {
  const rows = await findHistoryOf(ctx.client, ctx.workspaceId, fragmentIds);
  return rows.map(({ at, from, to }) => ({ at: at.toISOString(), from, to }));
}
