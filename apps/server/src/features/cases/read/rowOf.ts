import type { CaseCause, CaseOrigin, CaseRow } from '@rapport/contracts/cases';
import { channels } from '@rapport/contracts/vocabulary';
import { casePriorities, caseStatuses, usedMsAt } from '@rapport/core/loop';
import { typeKeys } from '@rapport/core/relations';
import { clockOf } from '../clock/clockColumns.ts';
import type { LoopSettings } from '../settings/settings.ts';
import type { CauseRow, FaceRow } from './queries.ts';

const minuteMs = 60_000;

/** A case as lists show it. */
export function rowOf(face: FaceRow, settings: LoopSettings, now: Date): CaseRow {
  return {
    id: face.case_id,
    number: face.number,
    subject: face.subject,
    origin: face.origin as CaseOrigin,
    status: caseStatuses[face.status] ?? 'open',
    priority: casePriorities[face.priority] ?? 'normal',
    owner: face.owner === null ? null : { id: face.owner, name: face.owner_name ?? face.owner },
    customer: {
      id: face.person,
      name: face.name,
      handle: face.handle,
      type: face.type === null ? null : (typeKeys[face.type] ?? null),
      probability: face.probability,
      valueCents: face.value_cents,
    },
    site: face.site,
    issue: face.issue,
    product: face.product,
    rootCause: face.root_cause,
    openedAt: face.opened_at.toISOString(),
    changedAt: face.changed_at.toISOString(),
    clock: {
      answerDueAt: written(face.answer_due_at),
      answeredAt: written(face.answered_at),
      isAnswerMet: face.answer_met,
      dueAt: written(face.due_at),
      warnAt: written(face.warn_at),
      isMet: face.resolve_met,
      usedMinutes: Math.floor(usedMsAt(clockOf(face), now.getTime(), settings.calendar) / minuteMs),
      targetMinutes: face.resolve_minutes,
      heldBecause: face.held_because,
    },
    nextStep: face.next_step,
    nextStepAt: written(face.next_step_at),
    cause: face.cause === null ? null : causeOf(face.cause),
    causes: face.causes,
    problemId: face.problem_id,
  };
}

export function causeOf(row: CauseRow): CaseCause {
  const { measure, score, scale, issue, rule } = row.data;
  return {
    kinds: row.kinds as CaseOrigin[],
    at: new Date(row.at).toISOString(),
    exchangeId: row.exchange_id,
    measure: typeof measure === 'string' ? measure : null,
    score: typeof score === 'number' ? score : null,
    scale: typeof scale === 'number' ? scale : null,
    issue: typeof issue === 'string' ? issue : null,
    rule: typeof rule === 'string' ? rule : null,
    text: row.text,
    language: row.language,
    channel: row.channel === null ? null : (channels[row.channel] ?? null),
  };
}

export function written(date: Date | null): string | null {
  return date === null ? null : date.toISOString();
}
