/** An instant as clocks and calendars of a place show it. */
export interface LocalTime {
  /** As `2026-08-11`. */
  date: string;
  /** 1 Monday to 7 Sunday (ISO 8601). */
  weekday: number;
  /** Since midnight, by the clock on the wall. */
  minutes: number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

const quarterMs = 15 * minuteMs;
/** Since then clocks everywhere have changed at a quarter of an hour of UTC: Liberia's 44 minutes and 30 seconds ended in 1972. */
const inQuartersFromMs = Date.UTC(1973, 0);
const mostKept = 10_000;
/** Offsets by zone and quarter of an hour: Intl is slow to ask, and many customers are asked about at one instant. */
const offsets = new Map<string, number>();

/** @param timeZone such as Europe/Paris */
export function localTime(atMs: number, timeZone: string): LocalTime {
  const wall = atMs + offsetMs(atMs, timeZone);
  const date = new Date(wall).toISOString().slice(0, 10);
  return { date, weekday: weekdayOf(date), minutes: Math.floor((wall - Date.parse(date)) / minuteMs) };
}

/**
 * The instant at which a place's clocks show a time. Of a time shown twice (clocks go back) the first; of one never shown
 * (clocks go forward), the instant as long after the change as asked.
 */
export function instantOf(date: string, minutes: number, timeZone: string): number {
  const wall = Date.parse(date) + minutes * minuteMs;
  const before = offsetMs(wall - dayMs, timeZone);
  const after = offsetMs(wall + dayMs, timeZone);
  const shown = [wall - before, wall - after].filter((at) => at + offsetMs(at, timeZone) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - before;
}

export function weekdayOf(date: string): number {
  return ((new Date(date).getUTCDay() + 6) % 7) + 1;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

function offsetMs(atMs: number, timeZone: string): number {
  if (atMs < inQuartersFromMs) return offsetByIntl(atMs, timeZone);
  const key = `${timeZone} ${Math.floor(atMs / quarterMs)}`;
  const kept = offsets.get(key);
  if (kept !== undefined) return kept;
  const offset = offsetByIntl(atMs, timeZone);
  if (offsets.size >= mostKept) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function offsetByIntl(atMs: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(atMs)) part[type] = Number(value);
  const { year, month, day, hour, minute, second } = part as Record<
    'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
    number
  >;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1000) * 1000;
}
