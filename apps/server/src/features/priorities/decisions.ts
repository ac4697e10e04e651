import type { Decision, DecisionEffect, NewDecision } from '@rapport/contracts/priorities';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { readSeries } from '../measures/read/readSeries.ts';
import { readClock } from '../relations/readClock.ts';
import { decisionOf } from './decisionOf.ts';
import { type DecisionRow, deleteDecision, findDecision, insertDecision } from './queries.ts';
import { rankPriorities } from './rankPriorities.ts';

/** What was decided of an action, with what the ranking said of it that day. */
export async function recordDecision(ctx: Ctx, improvementId: string, given: NewDecision): Promise<Decision> {
  const ranking = (await rankPriorities(ctx)).items.find(({ id }) => id === improvementId);
  if (!ranking || ranking.isProposal)
    throw new DomainError('not-found', 'There is no such action. Reload the page.');
  const expected = ranking.ranking && { ...ranking.ranking.net, rank: ranking.ranking.rank };
  const id = await insertDecision(ctx.client, ctx.workspaceId, {
    improvement_id: improvementId,
    choice: given.choice,
    decided_on: given.decidedOn,
    owner: given.owner,
    reason: given.reason,
    measure: given.measure,
    review_on: given.reviewOn,
    expected: expected && JSON.stringify(expected),
    recorded_by: `${ctx.actor.kind}:${ctx.actor.id}`,
  });
  await recordAudit(ctx, {
    action: 'improvement.decided',
    subject: { kind: 'improvement', id: improvementId },
    details: { choice: given.choice },
  });
  return decisionOf((await findDecision(ctx.client, ctx.workspaceId, id)) as DecisionRow);
}

/** @throws DomainError not-found */
export async function removeDecision(ctx: Ctx, id: string): Promise<void> {
  if (!(await deleteDecision(ctx.client, ctx.workspaceId, id)))
    throw new DomainError('not-found', 'There is no such decision. Reload the page.');
  await recordAudit(ctx, { action: 'improvement.decision-removed', subject: { kind: 'decision', id } });
}

/**
 * What the measure that should move did since the decision, against as long a time before.
 *
 * @throws DomainError not-found when there is no such decision; conflict when it names no measure, or its day is to come
 */
export async function readEffect(ctx: Ctx, id: string): Promise<DecisionEffect> {
  const row = await findDecision(ctx.client, ctx.workspaceId, id);
  if (!row) throw new DomainError('not-found', 'There is no such decision. Reload the page.');
  if (row.measure === null)
    throw new DomainError('conflict', 'This decision names no measure that should move.');
  const today = (await readClock(ctx)).toISOString().slice(0, 10);
  if (row.decided_on >= today)
    throw new DomainError('conflict', 'Nothing is known of the days since this decision yet.');
  const series = await readSeries(ctx, row.measure, { from: row.decided_on, to: today });
  return {
    measure: row.measure,
    unit: series.unit,
    from: series.from,
    to: series.to,
    before: series.before.estimate,
    since: series.whole,
    change: series.before.change,
    isBeforeReview: row.review_on !== null && today < row.review_on,
  };
}
