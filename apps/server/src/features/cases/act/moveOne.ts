import type { MoveRequest } from '@rapport/contracts/cases';
import type { Ctx } from '../../../platform/database/context.ts';
import { updateCase } from '../queries.ts';
import { recentSettings } from '../settings/settings.ts';
import { applyMove } from './applyMove.ts';
import { caseToChange } from './caseOf.ts';
import { findProblemOfRootCause } from './queries.ts';

/**
 * Moves a case: start, wait, resume, resolve, confirm, dismiss, reopen. One that is started without an owner is its starter's.
 *
 * @throws DomainError not-found; conflict when its status forbids it, with what is possible; invalid for want of words
 */
export async function moveOne(ctx: Ctx, caseId: string, { move, ...details }: MoveRequest): Promise<void> {
  const kept = await caseToChange(ctx, caseId);
  const moved = await applyMove(ctx, kept, move, details, await recentSettings(ctx));
  if (move === 'start' && kept.owner === null && ctx.actor.kind === 'user')
    await updateCase(ctx.client, ctx.workspaceId, caseId, { owner: ctx.actor.id, owner_because: 'started' });
  if (move === 'resolve' && moved.problem_id === null && moved.root_cause !== null) {
    const problemId = await findProblemOfRootCause(ctx.client, ctx.workspaceId, moved.root_cause);
    if (problemId !== null) await updateCase(ctx.client, ctx.workspaceId, caseId, { problem_id: problemId });
  }
}
