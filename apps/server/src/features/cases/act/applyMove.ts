import {
  type CaseMove,
  caseStatuses,
  isClockRunning,
  type MoveNeed,
  moveCase,
  moveTable,
} from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, type Sentence } from '../../../platform/errors.ts';
import { held, running } from '../clock/clockColumns.ts';
import { type CasePatch, type CaseRecord, updateCase } from '../queries.ts';
import type { LoopSettings } from '../settings/settings.ts';
import { recordEvents } from './events.ts';

export interface MoveDetails {
  reason?: string | undefined;
  rootCause?: string | undefined;
  done?: string | undefined;
  /** When it took place; now unless told. */
  at?: Date;
  by?: 'customer' | 'system';
  /** The exchange that made it, for which it is done once. */
  once?: string;
}

/**
 * Moves a case that the transaction holds, with its clock, and writes it in its history.
 *
 * @throws DomainError conflict when its status forbids it, naming what is possible; invalid when something is to be said with it
 */
export async function applyMove(
  ctx: Ctx,
  kept: CaseRecord,
  move: CaseMove,
  details: MoveDetails,
  settings: LoopSettings,
): Promise<CaseRecord> {
  const from = caseStatuses[kept.status] ?? 'open';
  const moved = moveCase(from, move);
  if (!moved.ok) throw forbidden(kept.number, from, move, moved.possible);
  checkNeeds(kept, move, details);
  const at = details.at ?? ctx.now();
  const patch: CasePatch = {
    status: caseStatuses.indexOf(moved.status),
    changed_at: ctx.now(),
    ...(details.rootCause !== undefined && { root_cause: details.rootCause }),
    ...(details.done !== undefined && { done: details.done }),
    ...clockAfter(kept, moved.status, at, settings),
    ...consequences(kept, move, at, details),
  };
  await updateCase(ctx.client, ctx.workspaceId, kept.case_id, patch);
  await recordEvents(ctx, [
    {
      caseId: kept.case_id,
      kind: 'moved',
      at,
      text: details.reason ?? details.done ?? null,
      data: { move, from, to: moved.status },
      ...(details.by && { by: details.by }),
      ...(details.once && { once: details.once }),
    },
  ]);
  return { ...kept, ...patch };
}

function clockAfter(kept: CaseRecord, to: (typeof caseStatuses)[number], at: Date, settings: LoopSettings) {
  const isRunning = kept.running_since !== null;
  if (isClockRunning(to)) return isRunning ? {} : running(kept, at.getTime(), settings);
  return isRunning ? held(kept, at.getTime(), settings) : {};
}

function consequences(kept: CaseRecord, move: CaseMove, at: Date, { reason, by }: MoveDetails): CasePatch {
  switch (move) {
    case 'wait':
      return { held_because: reason ?? null };
    case 'resolve':
      return {
        resolved_at: at,
        held_because: null,
        // Held when resolved: it is judged by whether it was late before.
        resolve_met: kept.due_at === null ? kept.late_at === null : at <= kept.due_at,
        // To have it resolved is to have had an answer.
        ...(kept.answered_at === null && {
          answered_at: at,
          answer_met: kept.answer_due_at === null || at <= kept.answer_due_at,
          answer_due_at: null,
        }),
      };
    case 'dismiss':
      return { closed_at: at, held_because: null };
    case 'confirm':
      return { closed_at: at };
    case 'merge':
      return { closed_at: at, held_because: null };
    case 'reopen':
      return {
        resolved_at: null,
        closed_at: null,
        resolve_met: null,
        // When it is they who open it again, that is their word on it.
        ...(by !== 'customer' && { is_settled: null }),
        warned_at: null,
        late_at: null,
        reopened: kept.reopened + 1,
      };
    default:
      return {};
  }
}

function checkNeeds(kept: CaseRecord, move: CaseMove, details: MoveDetails): void {
  const said: Record<MoveNeed, unknown> = {
    reason: details.reason,
    rootCause: details.rootCause ?? kept.root_cause,
    done: details.done ?? kept.done,
  };
  const missing = moveTable[move].needs.filter((need) => !said[need]);
  if (missing.length === 0) return;
  const asks: Record<MoveNeed, Sentence> = {
    reason: 'say why',
    rootCause: 'say what caused it',
    done: 'say what was done',
  };
  throw new DomainError(
    'invalid',
    `Case ${kept.number} was left as it was: to ${move} it, ${missing.map((need) => asks[need]).join(' and ')}.`,
    { fields: missing.map((field) => ({ field, message: asks[field] })) },
  );
}

function forbidden(number: number, from: string, move: CaseMove, possible: readonly CaseMove[]): DomainError {
  return new DomainError(
    'conflict',
    possible.length > 0
      ? `Case ${number} is ${from}: it cannot ${move}. What can be done: ${possible.join(', ')}.`
      : `Case ${number} is ${from}: it cannot ${move}. Nothing more can be done with it.`,
  );
}
