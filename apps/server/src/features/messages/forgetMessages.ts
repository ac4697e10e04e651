import type { Ctx } from '../../platform/database/context.ts';
import { deleteConversations } from './queries.ts';

/** For the erasure of people: their place in the mailbox, and what was begun to them. */
export async function forgetMessages(ctx: Ctx, fragmentIds: readonly string[]): Promise<void> {
  await deleteConversations(ctx.client, ctx.workspaceId, fragmentIds);
}
