import { publicHolidays } from './publicHolidays.ts';

/** When the team works. Times are those of the clock on the wall in `timeZone`. */
export interface OpenHours {
  timeZone: string;
  /** Monday first: stretches of minutes since midnight, [540, 1080] for 9 to 18. 1440 is the end of the day. */
  week: readonly (readonly (readonly [number, number])[])[];
  holidays: 'none' | 'france' | 'alsace-moselle';
  /** Days off besides, as 2026-12-24. */
  daysOff: readonly string[];
}

/** Open hours ready to be counted with. */
export interface Calendar {
  week: readonly (readonly (readonly [number, number])[])[];
  /** @param day local days since 1970 */
  isDayOff(day: number): boolean;
  /** How far from UTC the clock on the wall is at an instant, and until when it stays so. */
  offsetAt(atMs: number): { offsetMs: number; untilMs: number };
}

const dayMs = 86_400_000;

/**
 * Prepares open hours. Stretches of a day may be given in any order and may overlap.
 *
 * @throws RangeError when the time zone is not known
 */
export function calendarOf({ timeZone, week, holidays, daysOff }: OpenHours): Calendar {
  const own = new Set(daysOff.map((day) => Date.parse(day) / dayMs));
  const years = new Map<number, ReadonlySet<number>>();
  const publicDays = (year: number): ReadonlySet<number> => {
    let known = years.get(year);
    if (known === undefined) {
      const days = holidays === 'none' ? [] : publicHolidays(year, holidays);
      known = new Set(days.map(({ day }) => Date.parse(day) / dayMs));
      years.set(year, known);
    }
    return known;
  };
  return {
    week: week.map(joined),
    isDayOff: (day) => own.has(day) || publicDays(new Date(day * dayMs).getUTCFullYear()).has(day),
    offsetAt: offsetsOf(timeZone),
  };
}

function joined(stretches: readonly (readonly [number, number])[]): [number, number][] {
  const apart: [number, number][] = [];
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) apart.push([from, to]);
  }
  return apart;
}

/** Offsets of a zone: asked for thousands of times in a row within one season, looked up once. */
function offsetsOf(timeZone: string): Calendar['offsetAt'] {
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  let known = { fromMs: 0, untilMs: 0, offsetMs: 0 };
  return (atMs) => {
    if (atMs < known.fromMs || atMs >= known.untilMs) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs)).toZonedDateTimeISO(timeZone);
      known = {
        fromMs: atMs,
        untilMs: zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
        offsetMs: zoned.offsetNanoseconds / 1e6,
      };
    }
    return { offsetMs: known.offsetMs, untilMs: known.untilMs };
  };
}
