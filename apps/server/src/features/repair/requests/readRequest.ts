import type { RepairRequest } from '@rapport/contracts/repair';
import type { Ctx } from '../../../platform/database/context.ts';
import { countWaiting, findRequest } from './queries.ts';
import { requestOf } from './requestOf.ts';

/** @returns null without such a request */
export async function readRequest(ctx: Ctx, requestId: string): Promise<RepairRequest | null> {
  const row = await findRequest(ctx.client, ctx.workspaceId, requestId);
  return row && requestOf(row, ctx.actor);
}

/** How many wait for a lead. */
export async function countWaitingRequests(ctx: Ctx): Promise<number> {
  return countWaiting(ctx.client, ctx.workspaceId);
}
