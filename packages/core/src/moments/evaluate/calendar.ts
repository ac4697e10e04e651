import type { Day } from '../facts.ts';

const dayMs = 86_400_000;

export function yearOf(day: Day): number {
  return new Date(day * dayMs).getUTCFullYear();
}

/** A date of a year; 29 February is kept on the 28th where there is none. */
export function dayInYear(year: number, month: number, day: number): Day {
  const isShort = month === 2 && day === 29 && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1;
  return Date.UTC(year, month - 1, isShort ? 28 : day) / dayMs;
}

export function monthAndDay(day: Day): { month: number; day: number } {
  const date = new Date(day * dayMs);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
