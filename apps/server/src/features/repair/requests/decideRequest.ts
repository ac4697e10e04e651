import { randomUUID } from 'node:crypto';
import type { RepairRequest, RequestDecision } from '@rapport/contracts/repair';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { isAllowed } from '../../../platform/permissions.ts';
import { actorName } from '../ledger/entryOf.ts';
import { writeEntry } from '../ledger/giveRepair.ts';
import { type DecisionRow, decideOnce, findRequest, type RequestRow } from './queries.ts';
import { requestOf } from './requestOf.ts';
import { tellAsker } from './tellAsker.ts';

/**
 * Allows what was asked, a part of it, or none but another way. What is allowed is given at once, in the name of who asked; it
 * is beyond the allowances and not taken from them. Who asked is written to.
 *
 * @returns the request, and the line of what was given
 * @throws DomainError not-found; conflict when it was decided already; forbidden on one's own, unless one sets allowances
 */
export async function decideRequest(
  ctx: Ctx,
  deps: Pick<Deps, 'config'>,
  requestId: string,
  decision: RequestDecision,
): Promise<{ request: RepairRequest; entryId: string | null }> {
  const row = await findRequest(ctx.client, ctx.workspaceId, requestId);
  if (row === null) throw noSuchRequest();
  checkMayDecide(ctx, row, decision);
  const granted =
    decision.decision === 'approve'
      ? row.amount_cents
      : decision.decision === 'partial'
        ? decision.amountCents
        : null;
  await settle(ctx, requestId, {
    status:
      decision.decision === 'refuse' ? 'refused' : granted === row.amount_cents ? 'approved' : 'partial',
    grantedCents: granted,
    alternative: decision.decision === 'refuse' ? decision.alternative : null,
    note: decision.note ?? null,
  });
  const entryId = granted === null ? null : randomUUID();
  if (entryId !== null && granted !== null)
    await writeEntry(ctx, {
      entryId,
      customerId: row.customer_id,
      caseId: row.case_id,
      kind: row.kind,
      what: row.what,
      why: row.why,
      amountCents: granted,
      currency: row.currency,
      givenBy: row.asked_by,
      siteId: row.site_id,
      at: ctx.now(),
      corrects: null,
      requestId,
      approvedBy: actorName(ctx.actor),
      purses: [],
    });
  const request = await readRequest(ctx, requestId);
  await tellAsker(ctx, deps, row.asked_by, request);
  return { request, entryId };
}

/**
 * Takes back what one asked.
 *
 * @throws DomainError not-found, also when it is somebody else's; conflict when it was decided already
 */
export async function withdrawRequest(ctx: Ctx, requestId: string): Promise<RepairRequest> {
  const row = await findRequest(ctx.client, ctx.workspaceId, requestId);
  if (row === null || row.asked_by !== actorName(ctx.actor)) throw noSuchRequest();
  await settle(ctx, requestId, { status: 'withdrawn', grantedCents: null, alternative: null, note: null });
  return readRequest(ctx, requestId);
}

async function settle(
  ctx: Ctx,
  requestId: string,
  decision: Pick<DecisionRow, 'status' | 'grantedCents' | 'alternative' | 'note'>,
): Promise<void> {
  const isFirst = await decideOnce(ctx.client, ctx.workspaceId, requestId, {
    ...decision,
    decidedBy: actorName(ctx.actor),
    decidedAt: ctx.now(),
  });
  if (!isFirst) throw new DomainError('conflict', 'It was decided in the meantime: nothing was changed.');
  await recordAudit(ctx, {
    action: `repair.request-${decision.status}`,
    subject: { kind: 'repair-request', id: requestId },
    details: { grantedCents: decision.grantedCents },
  });
}

function checkMayDecide({ actor }: Ctx, row: RequestRow, decision: RequestDecision): void {
  const isMine = row.asked_by === actorName(actor);
  if (isMine && actor.kind !== 'system' && !isAllowed(actor, 'repair:manage'))
    throw new DomainError('forbidden', 'You asked for this yourself: another lead decides.');
  if (decision.decision === 'partial' && decision.amountCents > row.amount_cents) {
    throw invalidValue('amountCents', 'this is more than was asked');
  }
}

async function readRequest(ctx: Ctx, requestId: string): Promise<RepairRequest> {
  const row = await findRequest(ctx.client, ctx.workspaceId, requestId);
  return requestOf(row as RequestRow, ctx.actor);
}

function noSuchRequest(): DomainError {
  return new DomainError('not-found', 'There is no such request. Reload the page.');
}
