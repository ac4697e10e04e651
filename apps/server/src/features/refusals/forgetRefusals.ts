import type { Ctx } from '../../platform/database/context.ts';
import { forgetRefusalRows } from './queries.ts';

/** For the erasure of people: refusals stay counted, with nothing that leads to them. */
export async function forgetRefusals(ctx: Ctx, fragmentIds: readonly string[]): Promise<void> {
  await forgetRefusalRows(ctx.client, ctx.workspaceId, fragmentIds);
}
