import type { Ctx } from '../../platform/database/context.ts';
import { findSiteIds } from './queries.ts';

/** Sites asked for by id or name, as ids; null when none was asked for: every site. */
export async function readSites(ctx: Ctx, asked: readonly string[] | undefined): Promise<string[] | null> {
  return asked === undefined || asked.length === 0 ? null : findSiteIds(ctx.client, ctx.workspaceId, asked);
}
