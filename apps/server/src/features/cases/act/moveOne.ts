import type { MoveRequest } from '@rapport/contracts/cases';
import type { Ctx } from '../../../platform/database/context.ts';
import { type CasePatch, updateCase } from '../queries.ts';
import { recentSettings } from '../settings/settings.ts';
import { applyMove } from './applyMove.ts';
import { caseToChange } from './caseOf.ts';
import { findProblemOfRootCause } from './queries.ts';
import { rememberMove } from './undo.ts';

/**
 * Moves a case: start, wait, resume, resolve, confirm, dismiss, reopen. One that is started without an owner is its starter's.
 * It can be taken back (`undoMove`).
 *
 * @throws DomainError not-found; conflict when its status forbids it, with what is possible; invalid for want of words
 */
export async function moveOne(ctx: Ctx, caseId: string, { move, ...details }: MoveRequest): Promise<void> {
  const kept = await caseToChange(ctx, caseId);
  const moved = await applyMove(ctx, kept, move, details, await recentSettings(ctx));
  const also: CasePatch = {};
  if (move === 'start' && kept.owner === null && ctx.actor.kind === 'user')
    Object.assign(also, { owner: ctx.actor.id, owner_because: 'started' });
  if (move === 'resolve' && moved.problem_id === null && moved.root_cause !== null) {
    const problemId = await findProblemOfRootCause(ctx.client, ctx.workspaceId, moved.root_cause);
    if (problemId !== null) also.problem_id = problemId;
  }
  if (Object.keys(also).length > 0) await updateCase(ctx.client, ctx.workspaceId, caseId, also);
  await rememberMove(ctx, move, { before: kept, after: { ...moved, ...also } });
}
