import { type DateHints, detectDates } from '../dates/detectDates.ts';
import { readTime } from '../dates/readDate.ts';
import { readNumber } from '../numbers/readNumber.ts';

/** What a column's values look like. Shares are of the filled cells. */
export interface ColumnProfile {
  filled: number;
  numbers: number;
  integers: number;
  negatives: number;
  dates: number;
  times: number;
  emails: number;
  phones: number;
  currencies: number;
  /** Different values, as a share. */
  distinct: number;
  /** Cells equal to the one above. */
  repeats: number;
  words: number;
  length: number;
  largest: number;
}

/** Looks at a column's values, in the file's order. */
export function profileColumn(
  values: readonly string[],
  decimal: '.' | ',',
  hints: DateHints,
): ColumnProfile {
  // A look at the beginning of a value is enough; a whole message would make the patterns slow.
  const filled = values.map((value) => value.trim().slice(0, 300)).filter((value) => value !== '');
  const n = Math.max(1, filled.length);
  const share = (test: (value: string, index: number) => boolean) => filled.filter(test).length / n;
  const numbers = filled.map((value) => readNumber(value, decimal));
  const finite = numbers.filter((number) => Number.isFinite(number));
  return {
    filled: filled.length,
    numbers: finite.length / n,
    integers: finite.filter((number) => Number.isInteger(number)).length / n,
    negatives: finite.filter((number) => number < 0).length / n,
    dates: detectDates(filled, hints)?.share ?? 0,
    times: share((value) => value.length >= 4 && /^\d{1,2}[:h]/.test(value) && readTime(value) !== null),
    emails: share((value) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value)),
    phones: share(isPhone),
    currencies: share((value) => /^(?:[A-Z]{3}|[€$£])$/.test(value)),
    distinct: new Set(filled).size / n,
    repeats: share((value, index) => index > 0 && value === filled[index - 1]),
    words: filled.reduce((sum, value) => sum + value.split(/\s+/).length, 0) / n,
    length: filled.reduce((sum, value) => sum + value.length, 0) / n,
    largest: finite.reduce((largest, number) => Math.max(largest, number), Number.NEGATIVE_INFINITY),
  };
}

function isPhone(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return /^(?:\+|00|0\d|\(\d)[\d\s().-]{7,20}$/.test(value) && digits >= 9 && digits <= 15;
}
