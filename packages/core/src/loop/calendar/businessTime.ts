import type { Calendar } from './openHours.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** A calendar with no open hour left for so long has none. */
const horizonMs = 5 * 365 * dayMs;

/** Open time between two instants, in milliseconds; exact across changes of the clock. 0 when `toMs` is not after `fromMs`. */
export function openMsBetween(fromMs: number, toMs: number, calendar: Calendar): number {
  let total = 0;
  for (const [start, end] of openStretches(fromMs, toMs, calendar)) total += end - start;
  return total;
}

/**
 * The instant at which so much open time has passed; when it is none, `fromMs` itself.
 *
 * @returns null when the calendar is closed for the five years that follow
 */
export function addOpenMs(fromMs: number, openMs: number, calendar: Calendar): number | null {
  if (openMs <= 0) return fromMs;
  let left = openMs;
  for (const [start, end] of openStretches(fromMs, fromMs + horizonMs, calendar)) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return null;
}

/**
 * Open stretches between two instants, in order. Between two changes of the clock local time is UTC and a constant: days and
 * hours are then plain arithmetic. An hour that comes twice is open twice, one that is skipped never.
 */
function* openStretches(
  fromMs: number,
  toMs: number,
  { week, isDayOff, offsetAt }: Calendar,
): Generator<[number, number]> {
  for (let atMs = fromMs; atMs < toMs; ) {
    const { offsetMs, untilMs } = offsetAt(atMs);
    const endMs = Math.min(untilMs, toMs);
    for (let day = Math.floor((atMs + offsetMs) / dayMs); day * dayMs - offsetMs < endMs; day++) {
      // 1 January 1970 was a Thursday.
      const stretches = week[(((day + 3) % 7) + 7) % 7];
      if (stretches === undefined || stretches.length === 0 || isDayOff(day)) continue;
      const midnightMs = day * dayMs - offsetMs;
      for (const [from, to] of stretches) {
        const start = Math.max(midnightMs + from * minuteMs, atMs);
        const end = Math.min(midnightMs + to * minuteMs, endMs);
        if (end > start) yield [start, end];
      }
    }
    atMs = endMs;
  }
}
