import type { Ctx } from '../../platform/database/context.ts';
import { findSites } from './queries.ts';

/** Every site of the workspace, by name. */
export async function listSites(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return findSites(ctx.client, ctx.workspaceId);
}
