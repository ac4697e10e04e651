import { parseDateFormat } from './dateFormat.ts';
import { readDate } from './readDate.ts';

export interface DateDetection {
  format: string;
  /** How many of the values it reads, between 0 and 1. */
  share: number;
  confidence: number;
  because: string;
}

export interface DateHints {
  /** The file writes decimals with a comma or separates with semicolons: nobody who does writes the month first. */
  isContinental: boolean;
}

/**
 * The format in which a column's dates are written, from its values; null when they are not dates. Where day and month could be
 * either, every value is asked; when none decides, whether they follow one another in one reading, then the file's other habits.
 */
export function detectDates(values: readonly string[], hints: DateHints): DateDetection | null {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length === 0) return null;
  const readings = candidates
    .map((format) => ({ format, read: readAll(filled, format) }))
    .filter(({ format, read }) => read.count / filled.length >= leastShare(format))
    .sort((a, b) => b.read.count - a.read.count);
  const best = readings[0];
  if (!best) return null;
  const withTime = (format: string) => format + timeSuffix(filled);
  const share = best.read.count / filled.length;
  const rival = readings.find(
    ({ format, read }) => read.count === best.read.count && isOtherOrder(format, best.format),
  );
  const counted = `${best.read.count} of ${filled.length} values read so`;
  if (!rival) {
    const other = otherOrder(best.format);
    const alone = other ? best.read.count - readAll(filled, other).count : 0;
    return {
      format: withTime(best.format),
      share,
      confidence: share,
      because: alone > 0 ? `${counted}, ${alone} of them only so` : counted,
    };
  }
  const decided = decide(best, rival, hints);
  return {
    format: withTime(decided.format),
    share,
    confidence: decided.confidence,
    because: decided.because,
  };
}

const candidates = [
  'yyyy-MM-dd',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'yyyyMMdd',
  'dd/MM/yy',
  'MM/dd/yy',
  'yy-MM-dd',
  'd MMM yyyy',
  'ddMMyyyy',
  'epoch-s',
  'epoch-ms',
];

/** Bare digits may be anything: then nearly all of them must be dates. A column with separators may have faults. */
function leastShare(format: string): number {
  return /^(epoch|yyyyMMdd|ddMMyyyy)/.test(format) ? 0.95 : 0.5;
}

interface Reading {
  count: number;
  /** How many steps go forward in time, less how many go back, as a share of all steps. */
  order: number;
}

interface Candidate {
  format: string;
  read: Reading;
}

/** `Wednesday, 28th September 2025 at 10:00:00 PM` has some forty characters. */
const longestDate = 60;
/** Years in which a brand could have written it down: eight digits, or nine, are often something else. */
const plausibleFrom = Date.UTC(1950, 0, 1);
const plausibleTo = Date.UTC(2100, 0, 1);

function readAll(values: readonly string[], format: string): Reading {
  const shape = parseDateFormat(format);
  if (!shape) return { count: 0, order: 0 };
  let count = 0;
  let forward = 0;
  let back = 0;
  let previous: number | null = null;
  for (const [index, value] of values.entries()) {
    // Most columns are no dates, and say so early.
    if (index === 100 && count < 20) break;
    const date = value.length > longestDate ? null : readDate(value, shape);
    if (!date || date.wallMs < plausibleFrom || date.wallMs > plausibleTo) continue;
    count++;
    if (previous !== null && date.wallMs > previous) forward++;
    if (previous !== null && date.wallMs < previous) back++;
    previous = date.wallMs;
  }
  return { count, order: forward + back === 0 ? 0 : Math.abs(forward - back) / (forward + back) };
}

function decide(a: Candidate, b: Candidate, { isContinental }: DateHints) {
  const [sorted, other] = a.read.order >= b.read.order ? [a, b] : [b, a];
  if (sorted.read.order - other.read.order > 0.2)
    return {
      format: sorted.format,
      confidence: 0.9,
      because: `day and month could be either in every value; only as ${sorted.format} do they follow one another`,
    };
  const dayFirst = a.format.startsWith('dd') || a.format.startsWith('yy') ? a : b;
  return {
    format: dayFirst.format,
    confidence: isContinental ? 0.8 : 0.55,
    because: `day and month could be either in every value; ${
      isContinental
        ? 'the file writes numbers as those who put the day first do'
        : 'the day was taken first: check the preview'
    }`,
  };
}

const otherOrders: Readonly<Record<string, string>> = {
  'dd/MM/yyyy': 'MM/dd/yyyy',
  'MM/dd/yyyy': 'dd/MM/yyyy',
  'dd/MM/yy': 'MM/dd/yy',
  'MM/dd/yy': 'dd/MM/yy',
};

function otherOrder(format: string): string | undefined {
  return otherOrders[format];
}

function isOtherOrder(a: string, b: string): boolean {
  return otherOrders[a] === b;
}

/** How the times in these values are written, for the name of the format alone: reading accepts what is there. */
function timeSuffix(values: readonly string[]): string {
  const timed = values.find((value) => /\d[T ,]+\d{1,2}[:h]\d{2}/.test(value));
  if (timed === undefined || /^\d+$/.test(timed)) return '';
  const between = /\dT\d/.test(timed) ? "'T'" : ' ';
  const half = /[ap]\.?m\.?$/i.test(timed);
  const offset = /(Z|[+-]\d{2}:?\d{2})$/.test(timed) && !/^\d+-\d+-\d+$/.test(timed) ? 'XXX' : '';
  const seconds = /:\d{2}:\d{2}/.test(timed) ? ':ss' : '';
  return `${between}${half ? 'hh' : 'HH'}:mm${seconds}${half ? ' a' : ''}${offset}`;
}
