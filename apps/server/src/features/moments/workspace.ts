import type { Ctx } from '../../platform/database/context.ts';
import { findWorkspace, type WorkspaceRow } from './queries.ts';

/** The workspace's name, currency, languages, country and time zone, with what was chosen for moments. */
export async function findWorkspaceOf(ctx: Ctx): Promise<WorkspaceRow> {
  return findWorkspace(ctx.client, ctx.workspaceId);
}
