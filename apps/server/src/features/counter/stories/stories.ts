import type { NewStory, Stories, Story } from '@rapport/contracts/counter';
import { searchText } from '@rapport/core/identity';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { authorOf } from '../../books/authorOf.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import {
  deleteStory,
  findStories,
  findStoriesOf,
  findStory,
  findStoryOfSku,
  type StoryRow,
  upsertStory,
} from './queries.ts';

/** Writes a product's story, or writes it again. @throws DomainError conflict when another story is of this sku */
export async function keepStory(ctx: Ctx, storyId: string, input: NewStory): Promise<Story> {
  const { client, workspaceId } = ctx;
  const { sku, fr, en } = input;
  const other = sku === null ? null : await findStoryOfSku(client, workspaceId, sku);
  if (other && other.story_id !== storyId) {
    throw new DomainError('conflict', `The product ${sku} has a story already: change that one.`, {
      fields: [{ field: 'sku', message: 'this product has a story already' }],
    });
  }
  await upsertStory(client, workspaceId, {
    id: storyId,
    sku,
    words: JSON.stringify({ fr, en }),
    search: searchText(fr?.product ?? en?.product ?? null, [en?.product ?? '', sku ?? '']),
    by: authorOf(ctx),
    at: ctx.now(),
  });
  await recordAudit(ctx, { action: 'story.changed', subject: { kind: 'story', id: storyId } });
  const row = await findStory(client, workspaceId, storyId);
  if (row === null) throw noSuchStory();
  return storyOf(row);
}

/** @throws DomainError not-found */
export async function removeStory(ctx: Ctx, storyId: string): Promise<void> {
  if ((await deleteStory(ctx.client, ctx.workspaceId, storyId)) === 0) throw noSuchStory();
  await recordAudit(ctx, { action: 'story.removed', subject: { kind: 'story', id: storyId } });
}

/** Stories by name, those alone that hold the words typed: a product's name or its sku. */
export async function listStories(
  ctx: Ctx,
  query: { q?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<Stories> {
  const [, search, id] =
    query.cursor === undefined ? [] : decodeCursor(query.cursor, 'stories', ['string', 'uuid']);
  const after = id === undefined ? null : { search: search as string, id: id as string };
  const typed = searchText(query.q?.replaceAll('\u0000', '') ?? null, []).split(' ');
  const words = typed.filter((word) => word !== '');
  const rows = await findStories(ctx.client, ctx.workspaceId, words, after, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    stories: page.map(storyOf),
    nextCursor: last ? encodeCursor(['stories', last.search, last.story_id]) : null,
  };
}

/** Stories of these products, by sku or else by name. */
export async function storiesOf(
  ctx: Ctx,
  products: readonly { sku: string | null; name: string | null }[],
  limit: number,
): Promise<Story[]> {
  const skus = [...new Set(products.flatMap(({ sku }) => sku ?? []))];
  const names = [...new Set(products.flatMap(({ name }) => name ?? []))];
  if (skus.length + names.length === 0) return [];
  return (await findStoriesOf(ctx.client, ctx.workspaceId, skus, names, limit)).map(storyOf);
}

function storyOf(row: StoryRow): Story {
  return { id: row.story_id, sku: row.sku, ...row.words, changedAt: row.changed_at.toISOString() };
}

function noSuchStory(): DomainError {
  return new DomainError('not-found', 'There is no such story. Reload the list.');
}
