import type { Ctx } from '../../../platform/database/context.ts';
import { findActiveOf } from './queries.ts';

/** The one case of a customer that is under way; null when there is none, or more than one. */
export async function soleActiveCase(ctx: Ctx, customerId: string): Promise<string | null> {
  const [first, second] = await findActiveOf(ctx.client, ctx.workspaceId, customerId);
  return second === undefined ? (first ?? null) : null;
}
