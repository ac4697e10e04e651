import type { Ctx } from '../../../platform/database/context.ts';
import { reopen } from './queries.ts';

/** What was to be done for a moment will not be: the moment is due again, as long as it makes sense. */
export async function reopenDecision(ctx: Ctx, decisionId: string): Promise<void> {
  await reopen(ctx.client, ctx.workspaceId, decisionId);
}
