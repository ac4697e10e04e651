import type { SeriesQuery } from '@rapport/contracts/measures';

export type Step = NonNullable<SeriesQuery['step']>;

/** Days as 2026-01-31: without hour and zone, compared as text. */
export type Day = string;

export interface Span {
  from: Day;
  /** Included. */
  to: Day;
}

const dayMs = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

export function addMonths(day: Day, months: number): Day {
  const date = new Date(`${day.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

export function daysIn({ from, to }: Span): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

/** The first day of the day, week (from Monday), month or quarter that a day is in. */
export function startOf(step: Step, day: Day): Day {
  if (step === 'day') return day;
  if (step === 'week') return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
  const month = `${day.slice(0, 7)}-01`;
  return step === 'month' ? month : addMonths(month, -((Number(day.slice(5, 7)) - 1) % 3));
}

function nextStart(step: Step, start: Day): Day {
  if (step === 'day') return addDays(start, 1);
  if (step === 'week') return addDays(start, 7);
  return addMonths(start, step === 'month' ? 1 : 3);
}

/** The periods that a span touches, oldest first; the first and last may be cut by it. */
export function periodsOf(step: Step, span: Span): (Span & { isWhole: boolean })[] {
  const periods: (Span & { isWhole: boolean })[] = [];
  for (let start = startOf(step, span.from); start <= span.to; start = nextStart(step, start)) {
    const end = addDays(nextStart(step, start), -1);
    periods.push({
      from: later(start, span.from),
      to: earlier(end, span.to),
      isWhole: start >= span.from && end <= span.to,
    });
  }
  return periods;
}

function later(a: Day, b: Day): Day {
  return [a, b].sort()[1] as Day;
}

function earlier(a: Day, b: Day): Day {
  return [a, b].sort()[0] as Day;
}

/** The same number of days, just before. */
export function before(span: Span): Span {
  const to = addDays(span.from, -1);
  return { from: addDays(to, 1 - daysIn(span)), to };
}

/** A span as whole months and the days around them: what is counted by month is read by month. */
export function cutAtMonths(span: Span): (Span & { grain: 0 | 1 })[] {
  const first = span.from.endsWith('-01') ? span.from : addMonths(span.from, 1);
  const afterLast = startOf('month', addDays(span.to, 1));
  if (first >= afterLast) return [{ ...span, grain: 0 }];
  const parts: (Span & { grain: 0 | 1 })[] = [
    { from: span.from, to: addDays(first, -1), grain: 0 },
    { from: first, to: addDays(afterLast, -1), grain: 1 },
    { from: afterLast, to: span.to, grain: 0 },
  ];
  return parts.filter(({ from, to }) => from <= to);
}
