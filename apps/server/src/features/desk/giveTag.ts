import type { DeskNext, DeskTagged } from '@rapport/contracts/desk';
import { type TypeKey, typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { checkReach } from '../books/reach.ts';
import { deleteLabel, findItem, insertLabel, setClosed } from './deskQueries.ts';
import { nextItem, raterOf } from './nextItem.ts';

/** How long a tag can be taken back before it becomes an exchange of the customer. */
export const takeBackMs = 60_000;

/** @throws DomainError invalid for a type that is not in the catalogue */
export function placeOfType(type: string): number {
  const place = typeKeys.indexOf(type as TypeKey);
  if (place >= 0) return place;
  throw invalidValue('type', `"${type}" is not in the catalogue; see /api/v1/relationships/types`);
}

/**
 * Says which relationship this is, or that one can't tell.
 *
 * @throws DomainError not-found; conflict when this person has said so already
 */
export async function giveTag(ctx: Ctx, itemId: string, type: string | null): Promise<DeskTagged> {
  const place = type === null ? null : placeOfType(type);
  const item = await findItem(ctx.client, ctx.workspaceId, itemId);
  if (item === null) throw noSuchItem();
  await checkReach(ctx, item.customer_id);
  const given = await insertLabel(ctx.client, ctx.workspaceId, { itemId, rater: raterOf(ctx), type: place });
  if (given === null)
    throw new DomainError(
      'conflict',
      'You have tagged this already: nothing changed. Take it back to say otherwise.',
    );
  const isClosed = given >= item.raters;
  if (isClosed) {
    await setClosed(ctx.client, ctx.workspaceId, itemId, true);
    const runAt = new Date(ctx.now().getTime() + takeBackMs);
    await addJob(ctx, 'desk.send-tags', null, { key: itemId, runAt });
  }
  const model = { type: typeKeys[item.model_type] as string, probability: item.model_probability };
  return { model: isClosed ? model : null, next: await nextItem(ctx) };
}

/** @throws DomainError conflict when there is nothing to take back, or it is an exchange already */
export async function takeTagBack(ctx: Ctx, itemId: string): Promise<DeskNext> {
  if (!(await deleteLabel(ctx.client, ctx.workspaceId, itemId, raterOf(ctx))))
    throw new DomainError(
      'conflict',
      'This tag can’t be taken back any more: it is in the customer’s history.',
    );
  await setClosed(ctx.client, ctx.workspaceId, itemId, false);
  return nextItem(ctx);
}

export function noSuchItem(): DomainError {
  return new DomainError('not-found', 'There is no such item on the desk. Take the next one.');
}
