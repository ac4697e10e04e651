import type { Assistant, AssistantChanges } from '@rapport/contracts/books';
import { recordAudit } from '../../platform/audit.ts';
import { isMember } from '../../platform/auth/isMember.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../platform/errors.ts';
import {
  type AssistantRow,
  findAssistant,
  findAssistantOfUser,
  findAssistants,
  insertAssistant,
  insertAssistantOfUser,
  updateAssistant,
} from './assistantQueries.ts';
import { countBooks, findSites } from './queries.ts';

/** Everyone of the staff, who left last, with the size of each book. */
export async function listAssistants(ctx: Ctx): Promise<Assistant[]> {
  const { client, workspaceId } = ctx;
  const counts = await countBooks(client, workspaceId);
  const names = new Map((await findSites(client, workspaceId)).map((site) => [site.id, site]));
  return (await findAssistants(client, workspaceId)).map((row) => ({
    id: row.assistant_id,
    name: row.name,
    userId: row.user_id,
    sites: row.site_ids.flatMap((id) => names.get(id) ?? []),
    leftAt: row.left_at?.toISOString() ?? null,
    customers: counts.get(row.assistant_id) ?? 0,
  }));
}

/** @throws DomainError invalid for a site or an account that is not here, conflict for an account that has an assistant */
export async function addAssistant(
  ctx: Ctx,
  input: { name: string; userId: string | null; siteIds: readonly string[] },
): Promise<Assistant> {
  const assistantId = crypto.randomUUID();
  await checkPlace(ctx, input, null);
  await insertAssistant(ctx.client, ctx.workspaceId, { ...input, assistantId });
  await recordAudit(ctx, { action: 'assistant.added', subject: { kind: 'assistant', id: assistantId } });
  return readAssistant(ctx, assistantId);
}

/** @throws DomainError not-found, and as addAssistant */
export async function changeAssistant(
  ctx: Ctx,
  assistantId: string,
  changes: AssistantChanges,
): Promise<Assistant> {
  const row = await findAssistant(ctx.client, ctx.workspaceId, assistantId);
  if (row === null) throw noSuchAssistant();
  await checkPlace(ctx, changes, assistantId);
  await updateAssistant(ctx.client, ctx.workspaceId, {
    assistant_id: assistantId,
    name: changes.name ?? row.name,
    user_id: changes.userId === undefined ? row.user_id : changes.userId,
    site_ids: changes.siteIds ?? row.site_ids,
    left_at:
      changes.hasLeft === undefined ? row.left_at : changes.hasLeft ? (row.left_at ?? ctx.now()) : null,
  });
  await recordAudit(ctx, {
    action: 'assistant.changed',
    subject: { kind: 'assistant', id: assistantId },
    details: { changed: Object.keys(changes) },
  });
  return readAssistant(ctx, assistantId);
}

/**
 * Who writes: the one named, where a tablet serves several, else the account's own assistant, made when there is none yet. A
 * key without a name writes for nobody: null.
 *
 * @throws DomainError invalid for somebody who is not of the staff, or left
 */
export async function writingAssistant(ctx: Ctx, named: string | undefined): Promise<AssistantRow | null> {
  const { client, workspaceId, actor } = ctx;
  if (named !== undefined) {
    const row = await findAssistant(client, workspaceId, named);
    if (row && row.left_at === null) return row;
    throw invalidValue(
      'assistantId',
      'this is nobody of the staff, or somebody who left: choose who you are again',
    );
  }
  if (actor.kind !== 'user') return null;
  const own = await ownAssistant(ctx);
  if (own) return own;
  await insertAssistantOfUser(client, workspaceId, actor.id);
  return findAssistantOfUser(client, workspaceId, actor.id);
}

/** The account's own assistant, if it wrote anything or was put among the staff. */
export async function ownAssistant({ client, workspaceId, actor }: Ctx): Promise<AssistantRow | null> {
  return actor.kind === 'user' ? findAssistantOfUser(client, workspaceId, actor.id) : null;
}

export function noSuchAssistant(): DomainError {
  return new DomainError('not-found', 'There is nobody of the staff by this id. Reload the page.');
}

async function readAssistant(ctx: Ctx, assistantId: string): Promise<Assistant> {
  const found = (await listAssistants(ctx)).find(({ id }) => id === assistantId);
  if (!found) throw noSuchAssistant();
  return found;
}

async function checkPlace(
  { client, workspaceId }: Ctx,
  place: { userId?: string | null | undefined; siteIds?: readonly string[] | undefined },
  assistantId: string | null,
): Promise<void> {
  if (place.siteIds?.length) {
    const known = new Set((await findSites(client, workspaceId)).map((site) => site.id));
    if (!place.siteIds.every((id) => known.has(id)))
      throw invalidValue('siteIds', 'one of these sites is not here');
  }
  if (!place.userId) return;
  if (!(await isMember(client, workspaceId, place.userId))) {
    throw invalidValue('userId', 'this is no member of this workspace: invite them first');
  }
  const owner = await findAssistantOfUser(client, workspaceId, place.userId);
  if (owner && owner.assistant_id !== assistantId) {
    throw new DomainError('conflict', `This account is ${owner.name}’s already: nothing changed.`);
  }
}
