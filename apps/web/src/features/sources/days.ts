import type { Source } from '@rapport/contracts/sources';

const dayMs = 86_400_000;

export interface Day {
  /** yyyy-MM-dd */
  day: string;
  count: number;
  kinds: Record<string, number>;
}

/** The thirty days up to today, those without exchanges included, oldest first. */
export function thirtyDays(source: Source, now: Date): Day[] {
  const byDay = new Map(source.days.map(({ day, kinds }) => [day, kinds]));
  const today = Date.parse(now.toISOString().slice(0, 10));
  return Array.from({ length: 30 }, (_, position) => {
    const day = new Date(today - (29 - position) * dayMs).toISOString().slice(0, 10);
    const kinds = byDay.get(day) ?? {};
    return { day, kinds, count: Object.values(kinds).reduce((sum, count) => sum + count, 0) };
  });
}

/**
 * Whole days since a program that sends often fell silent; null when nothing is unusual. Unusual: a silence of at least two
 * days and three times as long as its longest pause before.
 */
export function silentDays(source: Source, now: Date): number | null {
  if (source.kind !== 'key' || source.lastReceived === null) return null;
  const active = source.days.map(({ day }) => Date.parse(day)).sort((a, b) => a - b);
  if (active.length < 5) return null;
  const pauses = active.slice(1).map((day, position) => (day - (active[position] ?? day)) / dayMs);
  const silence = Math.floor((now.getTime() - Date.parse(source.lastReceived)) / dayMs);
  return silence >= 2 && silence >= 3 * Math.max(...pauses) ? silence : null;
}
