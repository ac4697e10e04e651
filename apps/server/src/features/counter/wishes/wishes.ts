import type { NewWish, Wish } from '@rapport/contracts/counter';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { seenFragments } from '../../customers/seenFragments.ts';
import { idTaken, writerOf } from '../writerOf.ts';
import { findOpenWishes, findWish, insertWish, updateWish, type WishRow } from './queries.ts';

/** Keeps what a customer wishes for. Sent twice with one id, it is kept once. @throws DomainError not-found */
export async function addWish(ctx: Ctx, input: NewWish): Promise<Wish> {
  const writer = await writerOf(ctx, input);
  const { id, customerId, product, text } = input;
  await insertWish(
    ctx.client,
    ctx.workspaceId,
    { id, customerId, product, sku: input.sku ?? null, text },
    writer,
  );
  const row = await findWish(ctx.client, ctx.workspaceId, id);
  if (row?.customer_id !== customerId) throw idTaken();
  return wishOf(row);
}

/** Granted, dropped, or open again. @throws DomainError not-found */
export async function changeWish(ctx: Ctx, wishId: string, { status }: Pick<Wish, 'status'>): Promise<Wish> {
  const row = await findWish(ctx.client, ctx.workspaceId, wishId);
  if (row === null) throw new DomainError('not-found', 'There is no such wish. Reload the page.');
  await seenFragments(ctx, row.customer_id);
  await updateWish(ctx.client, ctx.workspaceId, wishId, status);
  return wishOf({ ...row, status });
}

/** Open ones, of fragments known already. */
export async function openWishes(ctx: Ctx, fragmentIds: readonly string[], limit: number): Promise<Wish[]> {
  return (await findOpenWishes(ctx.client, ctx.workspaceId, fragmentIds, limit)).map(wishOf);
}

function wishOf(row: WishRow): Wish {
  const { wish_id: id, product, sku, text, status, by, written_at: at } = row;
  return { id, product, sku, text, status, by, at: at.toISOString() };
}
