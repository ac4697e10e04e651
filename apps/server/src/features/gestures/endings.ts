import type { finishGesture as finishShape, gestureReaction } from '@rapport/contracts/gestures';
import type { z } from 'zod';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { reopenDecision } from '../moments/act/reopenDecision.ts';
import { putBack } from './means/means.ts';
import { endGesture, type GestureRow, lockGesture, saveReaction } from './queries.ts';

/** A call was made, a gift handed over, a card taken to the post. @throws DomainError not-found, conflict */
export async function finishGesture(ctx: Ctx, id: string, end: z.infer<typeof finishShape>): Promise<void> {
  const row = await lockWaiting(ctx, id);
  if (row.way === 'call' && row.not_before !== null && row.not_before > ctx.now())
    throw new DomainError(
      'conflict',
      `This call may not be made before ${row.not_before.toISOString()}. It still waits.`,
    );
  await endGesture(ctx.client, ctx.workspaceId, id, { status: 'done', ...end, at: ctx.now() });
  await addJob(ctx, 'gestures.record', null, { key: 'record' });
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
  const row = await lockGesture(ctx.client, ctx.workspaceId, id);
  if (row === null) throw noSuchGesture();
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

async function lockWaiting(ctx: Ctx, id: string): Promise<GestureRow> {
  const row = await lockGesture(ctx.client, ctx.workspaceId, id);
  if (row === null) throw noSuchGesture();
  if (row.status === 'waiting' && row.batch_id === null) return row;
  throw new DomainError('conflict', `This is ${row.status} already: nothing changed. Reload the page.`);
}

function noSuchGesture(): DomainError {
  return new DomainError('not-found', 'There is no such gesture. Reload the page.');
}
