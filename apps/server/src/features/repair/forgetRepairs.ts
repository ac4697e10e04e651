import type { Ctx } from '../../platform/database/context.ts';
import { forgetEntries, forgetRequests } from './queries.ts';

/** For the erasure of people: what was given stays as a figure, with nothing that leads to them. */
export async function forgetRepairs(ctx: Ctx, fragmentIds: readonly string[]): Promise<number> {
  await forgetRequests(ctx.client, ctx.workspaceId, fragmentIds);
  return forgetEntries(ctx.client, fragmentIds);
}
