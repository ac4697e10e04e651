import type { CaseSettings } from '@rapport/contracts/caseRules';
import {
  type CasePriority,
  casePriorities,
  dueAtMs,
  holdClock,
  runClock,
  type SlaClock,
} from '@rapport/core/loop';
import type { CasePatch, CaseRecord } from '../queries.ts';
import type { LoopSettings } from '../settings/settings.ts';

const minuteMs = 60_000;

/** What was promised for a priority. */
export function targetsOf(priority: number, settings: Pick<CaseSettings, 'targets'>) {
  const key = casePriorities[priority] as CasePriority;
  return settings.targets[key];
}

/** The clock of a case as `@rapport/core/loop` reckons with it. */
export function clockOf(kept: Pick<CaseRecord, 'used_ms' | 'running_since'>): SlaClock {
  return { usedMs: kept.used_ms, runningSinceMs: kept.running_since?.getTime() ?? null };
}

/** The clock and all that follows from it, as it is kept. */
export function clockColumns(
  clock: SlaClock,
  kept: Pick<CaseRecord, 'answer_minutes' | 'resolve_minutes' | 'answered_at'>,
  settings: LoopSettings,
) {
  const at = (minutes: number) => dateOf(dueAtMs(clock, minutes * minuteMs, settings.calendar));
  return {
    used_ms: Math.round(clock.usedMs),
    running_since: dateOf(clock.runningSinceMs),
    due_at: at(kept.resolve_minutes),
    warn_at: at(kept.resolve_minutes * settings.warnAfter),
    answer_due_at: kept.answered_at === null ? at(kept.answer_minutes) : null,
  } satisfies CasePatch;
}

/** The columns of a clock that runs again from an instant. */
export function running(kept: CaseRecord, atMs: number, settings: LoopSettings): CasePatch {
  return { ...clockColumns(runClock(clockOf(kept), atMs), kept, settings), held_because: null };
}

/** The columns of a clock that holds from an instant. */
export function held(kept: CaseRecord, atMs: number, settings: LoopSettings): CasePatch {
  return clockColumns(holdClock(clockOf(kept), atMs, settings.calendar), kept, settings);
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
