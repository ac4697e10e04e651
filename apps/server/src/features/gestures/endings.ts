import type { finishGesture as finishShape, gestureReaction } from '@rapport/contracts/gestures';
import type { z } from 'zod';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { checkReach } from '../books/reach.ts';
import { reopenDecision } from '../moments/act/reopenDecision.ts';
import { putBack } from './means/means.ts';
import { endGesture, type GestureRow, lockGesture, reopenGesture, saveReaction } from './queries.ts';
import { postedUndoMs } from './recordGestures.ts';

/** A call was made, a gift handed over, a card taken to the post. @throws DomainError not-found, conflict */
export async function finishGesture(ctx: Ctx, id: string, end: z.infer<typeof finishShape>): Promise<void> {
  const row = await lockWaiting(ctx, id, 'printed');
  if (row.way === 'call' && row.not_before !== null && row.not_before > ctx.now())
    throw new DomainError(
      'conflict',
      `This call may not be made before ${row.not_before.toISOString()}. It still waits.`,
    );
  await endGesture(ctx.client, ctx.workspaceId, id, { status: 'done', ...end, at: ctx.now() });
  await (row.way === 'card' ? recordPosted(ctx) : addJob(ctx, 'gestures.record', null, { key: 'record' }));
}

/** A card was not taken to the post after all. @throws DomainError not-found; conflict once it is part of their history */
export async function unpostCard(ctx: Ctx, id: string): Promise<void> {
  const row = await gestureToEnd(ctx, id);
  if (row.way !== 'card') throw noSuchGesture();
  if (row.status !== 'done' || row.recorded_at !== null)
    throw new DomainError(
      'conflict',
      row.status === 'done'
        ? 'This card is part of the customer’s history since: nothing changed.'
        : 'This card was not posted: nothing changed. Reload the page.',
    );
  await reopenGesture(ctx.client, ctx.workspaceId, id, row.batch_id === null ? 'waiting' : 'printed');
  await recordAudit(ctx, { action: 'cards.unposted', subject: { kind: 'gesture', id } });
}

/** Once it can't be taken back any more, it is an exchange. */
export async function recordPosted(ctx: Ctx): Promise<void> {
  const runAt = new Date(ctx.now().getTime() + postedUndoMs);
  await addJob(ctx, 'gestures.record', null, { key: 'record-posted', runAt });
}

/** It will not be done: the gift goes back to the stock, its cost to the budget, the moment is due again. */
export async function cancelGesture(ctx: Ctx, id: string): Promise<void> {
  const row = await lockWaiting(ctx, id);
  await endGesture(ctx.client, ctx.workspaceId, id, { status: 'cancelled', at: ctx.now() });
  if (row.gift_id !== null)
    await putBack(ctx, {
      giftId: row.gift_id,
      budgetId: row.budget_id,
      costCents: row.cost_cents,
      takenAt: row.created_at,
    });
  if (row.decision_id !== null) await reopenDecision(ctx, row.decision_id);
  await recordAudit(ctx, { action: 'gesture.cancelled', subject: { kind: 'gesture', id } });
}

/** How the customer took it. The first word counts; the same again changes nothing. @throws DomainError not-found, conflict */
export async function noteReaction(
  ctx: Ctx,
  id: string,
  said: z.infer<typeof gestureReaction>,
): Promise<void> {
  const row = await gestureToEnd(ctx, id);
  if (row.status !== 'done')
    throw new DomainError('conflict', 'This has not been done yet: there is no reaction to note.');
  if (row.reaction === said.reaction) return;
  if (row.reaction !== null)
    throw new DomainError('conflict', 'A reaction was noted already; it is part of the customer’s history.');
  await saveReaction(ctx.client, ctx.workspaceId, id, {
    reaction: said.reaction,
    words: said.words ?? null,
    at: ctx.now(),
  });
  await addJob(ctx, 'gestures.record', null, { key: 'record' });
}

/** @param also another status in which it still waits for a hand */
async function lockWaiting(ctx: Ctx, id: string, also?: 'printed'): Promise<GestureRow> {
  const row = await gestureToEnd(ctx, id);
  if (row.status === 'waiting' || row.status === also) return row;
  throw new DomainError('conflict', `This is ${row.status} already: nothing changed. Reload the page.`);
}

/**
 * The gesture, which nobody else writes until the end of the transaction.
 *
 * @throws DomainError not-found, also of whom the actor may not see
 */
async function gestureToEnd(ctx: Ctx, id: string): Promise<GestureRow> {
  const row = await lockGesture(ctx.client, ctx.workspaceId, id);
  if (row === null) throw noSuchGesture();
  await checkReach(ctx, row.customer_id);
  return row;
}

function noSuchGesture(): DomainError {
  return new DomainError('not-found', 'There is no such gesture. Reload the page.');
}
