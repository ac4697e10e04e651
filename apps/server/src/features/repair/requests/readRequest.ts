import type { RepairRequest } from '@rapport/contracts/repair';
import type { Ctx } from '../../../platform/database/context.ts';
import { isAllowed } from '../../../platform/permissions.ts';
import { actorName } from '../ledger/entryOf.ts';
import { countWaiting, findRequest } from './queries.ts';
import { requestOf } from './requestOf.ts';

/** @returns null without such a request */
export async function readRequest(ctx: Ctx, requestId: string): Promise<RepairRequest | null> {
  const row = await findRequest(ctx.client, ctx.workspaceId, requestId);
  return row && requestOf(row, ctx.actor);
}

/** How many wait for somebody who approves: one’s own wait for another, but for those who manage. */
export async function countWaitingRequests({ client, workspaceId, actor }: Ctx): Promise<number> {
  const isAnothers = actor.kind !== 'system' && !isAllowed(actor, 'repair:manage');
  return countWaiting(client, workspaceId, isAnothers ? actorName(actor) : null);
}
