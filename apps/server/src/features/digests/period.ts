import type { Digest } from '@rapport/contracts/digests';

export interface Period {
  from: string;
  to: string;
}

const dayMs = 86_400_000;

/**
 * The latest whole week (Monday to Sunday) or month whose report is due: from its hour on the day after its last.
 *
 * @param now as clocks in the workspace show it: its day and its hour
 */
export function periodDue(
  { rhythm, hour }: Pick<Digest, 'rhythm' | 'hour'>,
  now: { day: string; hour: number },
): Period {
  const first = firstOf(rhythm, now.day);
  // On the day itself, before the hour, it is still that of before.
  const isEarly = first === now.day && now.hour < hour;
  const to = add(isEarly ? firstOf(rhythm, add(first, -1)) : first, -1);
  return { from: firstOf(rhythm, to), to };
}

/** The day on which the report of the period after this one is due. */
export function nextAfter(rhythm: Digest['rhythm'], { to }: Period): string {
  const start = add(to, 1);
  if (rhythm === 'week') return add(start, 7);
  const [year = 0, month = 0] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** What clocks show in a time zone. */
export function wallClock(now: Date, timeZone: string): { day: string; hour: number } {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now);
  return { day, hour: Number(hour) };
}

/** The Monday of a day's week, the first of its month. */
function firstOf(rhythm: Digest['rhythm'], day: string): string {
  if (rhythm === 'month') return `${day.slice(0, 8)}01`;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return add(day, -((weekday + 6) % 7));
}

function add(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
