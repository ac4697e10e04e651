import { caseStatuses } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { checkReach } from '../../books/reach.ts';
import { type CaseRecord, lockCases, updateCase } from '../queries.ts';
import { caseToChange } from './caseOf.ts';
import { recordEvents } from './events.ts';
import { handBack } from './handOverQueries.ts';
import { type BeforeMove, findBeforeMove, freeCauses, hasHistory, keepBeforeMove } from './undoQueries.ts';

/** Keeps what a move changed, so that it can be taken back. */
export async function rememberMove(
  ctx: Ctx,
  move: string,
  { before, after, merge }: { before: CaseRecord; after: CaseRecord; merge?: BeforeMove['merge'] },
): Promise<void> {
  const columns = Object.keys(after) as (keyof CaseRecord)[];
  const changed = columns.filter((column) => column !== 'changed_at' && after[column] !== before[column]);
  const row = Object.fromEntries(changed.map((column) => [column, before[column]]));
  await keepBeforeMove(ctx.client, ctx.workspaceId, before.case_id, {
    move,
    row,
    ...(merge && { merge }),
  });
}

/**
 * Takes back the last move of a case, its merging with another among them: all that it changed is as it was, its clock as if
 * nothing had been. The history keeps both.
 *
 * @throws DomainError not-found, also when the other case is of somebody whom the actor may not see; conflict when something was
 *   done with it since
 */
export async function undoMove(ctx: Ctx, caseId: string): Promise<void> {
  const kept = await caseToChange(ctx, caseId);
  const before = await findBeforeMove(ctx.client, ctx.workspaceId, caseId);
  if (before === null) throw tooLate();
  if (before.merge) await partFrom(ctx, kept, before.merge);
  await updateCase(ctx.client, ctx.workspaceId, caseId, { ...before.row, changed_at: ctx.now() });
  const from = caseStatuses[kept.status];
  const to = caseStatuses[before.row.status ?? kept.status];
  await recordEvents(ctx, [{ caseId, kind: 'undone', data: { move: 'undo', of: before.move, from, to } }]);
}

/** What the other case had taken is given back, and it is what it was where nobody has changed it since. */
async function partFrom(ctx: Ctx, kept: CaseRecord, merge: NonNullable<BeforeMove['merge']>): Promise<void> {
  const [into] = await lockCases(ctx.client, ctx.workspaceId, [merge.into]);
  if (into === undefined || kept.merged_into !== merge.into) throw tooLate();
  // Profiles that were one person then may be two since, and not both the actor's to see.
  await checkReach(ctx, into.customer_id);
  await handBack(ctx.client, ctx.workspaceId, { fromId: kept.case_id, intoId: merge.into }, merge.handed);
  const [priority, mergedPriority] = merge.priority;
  const [problemId, mergedProblemId] = merge.problemId;
  await updateCase(ctx.client, ctx.workspaceId, merge.into, {
    changed_at: ctx.now(),
    ...(into.priority === mergedPriority && { priority }),
    ...(into.problem_id === mergedProblemId && { problem_id: problemId }),
  });
  await recordEvents(ctx, [{ caseId: merge.into, kind: 'undone', data: { of: 'merge', from: kept.number } }]);
}

/**
 * Takes back a case that was opened by hand, before anything was done with it: it is over, counts nowhere, and what it was about
 * can be taken up anew.
 *
 * @throws DomainError not-found; conflict for a case that came by itself, or with which something was done
 */
export async function withdrawCase(ctx: Ctx, caseId: string): Promise<void> {
  const kept = await caseToChange(ctx, caseId);
  const isFresh = kept.origin === 'hand' && caseStatuses[kept.status] === 'open';
  if (!isFresh || (await hasHistory(ctx.client, ctx.workspaceId, caseId))) throw tooLate();
  await freeCauses(ctx.client, ctx.workspaceId, caseId);
  await updateCase(ctx.client, ctx.workspaceId, caseId, {
    status: caseStatuses.indexOf('withdrawn'),
    problem_id: null,
    running_since: null,
    due_at: null,
    warn_at: null,
    answer_due_at: null,
    closed_at: ctx.now(),
    changed_at: ctx.now(),
  });
  await recordEvents(ctx, [
    { caseId, kind: 'moved', data: { move: 'withdraw', from: 'open', to: 'withdrawn' } },
  ]);
}

function tooLate(): DomainError {
  return new DomainError(
    'conflict',
    'There is nothing to take back: something was done since. Reload the page.',
  );
}
