import { randomUUID } from 'node:crypto';
import type { RepairEntry } from '@rapport/contracts/repair';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { isAllowed } from '../../../platform/permissions.ts';
import { drawMore, giveBack } from '../allowances/draw.ts';
import { actorName } from './entryOf.ts';
import { readEntry, writeEntry } from './giveRepair.ts';
import { type EntryRow, findEntry, lockName } from './queries.ts';

/**
 * Says what a line should have been, by a line of its own: what is less goes back to the allowances it came from, what is more
 * is taken from them.
 *
 * @throws DomainError not-found; forbidden when it is somebody else's and the role does not approve; conflict when the
 * allowances do not leave that much, or when nothing would change
 */
export async function correctRepair(
  ctx: Ctx,
  entryId: string,
  { amountCents, why }: { amountCents: number; why: string },
): Promise<RepairEntry> {
  await lockName(ctx.client, entryId);
  const row = await findEntry(ctx.client, ctx.workspaceId, entryId);
  if (row === null)
    throw new DomainError('not-found', 'There is no such line in the ledger. Reload the page.');
  checkMayCorrect(ctx, row);
  const difference = amountCents - row.stands_cents;
  if (difference === 0) throw new DomainError('conflict', 'It comes to that already: nothing was changed.');
  if (difference < 0) await giveBack(ctx, row.purses, -difference);
  else if (!(await drawMore(ctx, row.purses, difference))) throw notEnough();

  const id = randomUUID();
  await writeEntry(ctx, {
    entryId: id,
    customerId: row.customer_id,
    caseId: row.case_id,
    kind: row.kind,
    what: row.what,
    why,
    amountCents: difference,
    currency: row.currency,
    givenBy: actorName(ctx.actor),
    siteId: row.site_id,
    at: ctx.now(),
    corrects: entryId,
    requestId: null,
    approvedBy: null,
    purses: row.purses,
  });
  return readEntry(ctx, entryId);
}

function checkMayCorrect({ actor }: Ctx, row: EntryRow): void {
  if (row.corrects !== null)
    throw new DomainError('conflict', 'This line is a correction itself: correct the line it corrects.');
  const isMine = row.given_by === actorName(actor);
  if (isMine || actor.kind === 'system' || isAllowed(actor, 'repair:approve')) return;
  throw new DomainError('forbidden', 'This was given by somebody else. Ask them or a lead to correct it.');
}

function notEnough(): DomainError {
  return new DomainError(
    'conflict',
    'The allowance it came from does not leave that much: nothing was changed. Give the difference apart; your lead will be asked.',
  );
}
