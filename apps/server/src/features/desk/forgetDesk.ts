import type { Ctx } from '../../platform/database/context.ts';
import { deleteItemsOf } from './deskQueries.ts';

/** For the erasure of people: what was queued of them goes, with what was said of it. @param fragmentIds all of the person */
export function forgetDesk({ client, workspaceId }: Ctx, fragmentIds: readonly string[]): Promise<void> {
  return deleteItemsOf(client, workspaceId, fragmentIds);
}
