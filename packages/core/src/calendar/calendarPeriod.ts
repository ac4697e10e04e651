import { addDays, weekdayOf } from './localTime.ts';

export const calendarPeriods = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type CalendarPeriod = (typeof calendarPeriods)[number];

/**
 * The first and the last day of the period a day is in; weeks begin on Monday (ISO 8601).
 *
 * @param date as `2026-11-28`
 * @example calendarPeriodOf('2026-11-28', 'quarter') // { from: '2026-10-01', to: '2026-12-31' }
 */
export function calendarPeriodOf(date: string, period: CalendarPeriod): { from: string; to: string } {
  if (period === 'day') return { from: date, to: date };
  if (period === 'week') {
    const from = addDays(date, 1 - weekdayOf(date));
    return { from, to: addDays(from, 6) };
  }
  const months = { month: 1, quarter: 3, year: 12 }[period];
  const [year, month] = date.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / months) * months;
  const dayOf = (index: number, day: number) =>
    new Date(Date.UTC(year, index, day)).toISOString().slice(0, 10);
  return { from: dayOf(first, 1), to: dayOf(first + months, 0) };
}
