import type { SavedView } from '@rapport/contracts/customers';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { isAllowed } from '../../../platform/permissions.ts';
import { countViews, deleteView, findViews, upsertView, type ViewPage, type ViewRow } from './queries.ts';

const mostViews = 100;

/** The caller's own views and those shared in the workspace, of one page or of all. */
export async function listViews(ctx: Ctx, page: ViewPage | null = null): Promise<SavedView[]> {
  const owner = ownerOf(ctx);
  return (await findViews(ctx.client, ctx.workspaceId, owner, page)).map((row) => viewOf(row, owner));
}

/**
 * Keeps what a page shows under a name; the caller's view of that page and name is replaced.
 *
 * @throws DomainError forbidden to share for those who may only read, conflict past a hundred views
 */
export async function saveView(
  ctx: Ctx,
  input: { page: ViewPage; name: string; query: Record<string, unknown>; shared: boolean },
): Promise<SavedView> {
  if (input.shared && !maySeeTo(ctx)) {
    throw new DomainError('forbidden', 'Your role does not allow sharing a view. Save it for yourself.');
  }
  const owner = ownerOf(ctx);
  if ((await countViews(ctx.client, ctx.workspaceId, owner)) >= mostViews) {
    throw new DomainError('conflict', `You have ${mostViews} views: delete one, then save this one.`);
  }
  const { page, name, shared } = input;
  const view = { owner, page, name, query: JSON.stringify(input.query), shared };
  return viewOf(await upsertView(ctx.client, ctx.workspaceId, view), owner);
}

/**
 * Deletes a view of the caller's; a shared one also for those who may change customers.
 *
 * @throws DomainError not-found
 */
export async function removeView(ctx: Ctx, viewId: string): Promise<void> {
  const deleted = await deleteView(ctx.client, ctx.workspaceId, viewId, ownerOf(ctx));
  if (deleted > 0) return;
  const shared = (await listViews(ctx)).some((view) => view.id === viewId);
  if (shared && maySeeTo(ctx)) await deleteView(ctx.client, ctx.workspaceId, viewId, null);
  else if (shared)
    throw new DomainError('forbidden', 'This view is somebody else’s. Your role does not allow deleting it.');
  else throw new DomainError('not-found', 'There is no such view. Reload the list of views.');
}

function maySeeTo({ actor }: Ctx): boolean {
  return actor.kind === 'system' || isAllowed(actor, 'customers:write');
}

function ownerOf({ actor }: Ctx): string {
  return `${actor.kind}:${actor.id}`;
}

function viewOf(row: ViewRow, owner: string): SavedView {
  return {
    id: row.view_id,
    page: row.page,
    name: row.name,
    query: row.query as SavedView['query'],
    shared: row.shared,
    mine: row.owner === owner,
  };
}
