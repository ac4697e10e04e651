import { addOpenMs, openMsBetween } from './calendar/businessTime.ts';
import type { Calendar } from './calendar/openHours.ts';

/** The clock of a case: open time used until it was last stopped, and since when it runs again; null while it holds. */
export interface SlaClock {
  usedMs: number;
  runningSinceMs: number | null;
}

export const stoppedClock: SlaClock = { usedMs: 0, runningSinceMs: null };

/** A clock that runs from an instant; one that runs already is left as it is. */
export function runClock(clock: SlaClock, atMs: number): SlaClock {
  return clock.runningSinceMs === null ? { ...clock, runningSinceMs: atMs } : clock;
}

/** A clock that holds from an instant. */
export function holdClock(clock: SlaClock, atMs: number, calendar: Calendar): SlaClock {
  return { usedMs: usedMsAt(clock, atMs, calendar), runningSinceMs: null };
}

/** Open time used at an instant, in milliseconds. */
export function usedMsAt({ usedMs, runningSinceMs }: SlaClock, atMs: number, calendar: Calendar): number {
  return runningSinceMs === null ? usedMs : usedMs + openMsBetween(runningSinceMs, atMs, calendar);
}

/**
 * When so much open time will have been used; in the past when it has been.
 *
 * @returns null while the clock holds, and where the team never works
 */
export function dueAtMs(
  { usedMs, runningSinceMs }: SlaClock,
  targetMs: number,
  calendar: Calendar,
): number | null {
  if (runningSinceMs === null) return null;
  return addOpenMs(runningSinceMs, targetMs - usedMs, calendar);
}
