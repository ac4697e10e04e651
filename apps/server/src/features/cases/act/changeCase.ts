import type { CaseChanges } from '@rapport/contracts/cases';
import { type CasePriority, casePriorities } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import { clockColumns, clockOf, targetsOf } from '../clock/clockColumns.ts';
import { type CasePatch, type CaseRecord, updateCase } from '../queries.ts';
import { checkOwner } from '../settings/agents.ts';
import { type LoopSettings, recentSettings } from '../settings/settings.ts';
import { caseToChange } from './caseOf.ts';
import { recordEvents } from './events.ts';
import { findProblem } from './queries.ts';

/**
 * Changes what a case says of itself: its owner, priority (and with it what was promised), next step, cause. What is as asked
 * already changes nothing.
 *
 * @throws DomainError not-found, invalid for an owner who may hold none, conflict for one merged into another
 */
export async function changeCase(ctx: Ctx, caseId: string, changes: CaseChanges): Promise<void> {
  const kept = await caseToChange(ctx, caseId);
  if (kept.merged_into !== null) {
    throw new DomainError(
      'conflict',
      `Case ${kept.number} was merged into another: nothing was changed. Change that one.`,
    );
  }
  if (changes.owner && changes.owner !== kept.owner) await checkOwner(ctx, changes.owner);
  if (changes.problemId) await checkProblem(ctx, changes.problemId);
  const patch = patchOf(kept, changes, await recentSettings(ctx));
  const changed = Object.keys(patch).filter(
    (column) => !same(patch[column as 'owner'], kept[column as 'owner']),
  );
  if (changed.length === 0) return;
  await updateCase(ctx.client, ctx.workspaceId, caseId, { ...patch, changed_at: ctx.now() });
  await recordEvents(ctx, [
    ...(changed.includes('owner')
      ? [{ caseId, kind: 'assigned' as const, data: { from: kept.owner, to: patch.owner ?? null } }]
      : []),
    ...(changed.some((column) => column in words)
      ? [{ caseId, kind: 'changed' as const, data: said(kept, patch, changed) }]
      : []),
  ]);
}

/** Columns whose change is told in the history, by the name it has there. */
const words: Partial<Record<keyof CaseRecord, string>> = {
  subject: 'subject',
  priority: 'priority',
  issue: 'issue',
  product: 'product',
  skill: 'skill',
  root_cause: 'rootCause',
  done: 'done',
  next_step: 'nextStep',
  next_step_at: 'nextStepAt',
  problem_id: 'problem',
};

function patchOf(kept: CaseRecord, changes: CaseChanges, settings: LoopSettings): CasePatch {
  const {
    subject,
    issue,
    product,
    skill,
    rootCause,
    done,
    nextStep,
    problemId,
    owner,
    priority,
    nextStepAt,
  } = changes;
  return {
    ...(subject !== undefined && { subject }),
    ...(issue !== undefined && { issue }),
    ...(product !== undefined && { product }),
    ...(skill !== undefined && { skill }),
    ...(rootCause !== undefined && { root_cause: rootCause }),
    ...(done !== undefined && { done }),
    ...(nextStep !== undefined && { next_step: nextStep }),
    ...(nextStepAt !== undefined && { next_step_at: nextStepAt === null ? null : new Date(nextStepAt) }),
    ...(problemId !== undefined && { problem_id: problemId }),
    ...(owner !== undefined && owner !== kept.owner && { owner, owner_because: 'asked' }),
    ...(priority !== undefined && priorityColumns(kept, priority, settings)),
  };
}

/** Another priority is another promise, counted from the same start. */
function priorityColumns(kept: CaseRecord, key: CasePriority, settings: LoopSettings): CasePatch {
  const priority = casePriorities.indexOf(key);
  if (priority === kept.priority) return {};
  const { answerMinutes, resolveMinutes } = targetsOf(priority, settings);
  const minutes = { answer_minutes: answerMinutes, resolve_minutes: resolveMinutes };
  const columns = clockColumns(clockOf(kept), { ...minutes, answered_at: kept.answered_at }, settings);
  return { priority, ...minutes, ...columns, warned_at: null, late_at: null };
}

function said(kept: CaseRecord, patch: CasePatch, changed: readonly string[]): Record<string, unknown> {
  const entries = changed.flatMap((column) => {
    const name = words[column as keyof CaseRecord];
    if (name === undefined) return [];
    const [from, to] = [kept[column as 'priority'], patch[column as 'priority']];
    const isPriority = column === 'priority';
    return [
      [
        name,
        {
          from: isPriority ? casePriorities[from] : from,
          to: isPriority ? casePriorities[to as number] : to,
        },
      ],
    ];
  });
  return Object.fromEntries(entries);
}

function same(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : (a ?? null) === (b ?? null);
}

async function checkProblem(ctx: Ctx, problemId: string): Promise<void> {
  if (await findProblem(ctx.client, ctx.workspaceId, problemId)) return;
  throw invalidValue('problemId', 'there is no such problem', 'Nothing was changed.');
}
