import type { DateShape } from './dateFormat.ts';
import { monthOf } from './monthNames.ts';

/** A date as it was written: on the wall's calendar and clock, before any time zone. */
export interface WallDate {
  /** As if it were UTC. */
  wallMs: number;
  /** Minutes east of Greenwich, when the date says it; undefined when the file's zone is to be used. */
  offsetMinutes: number | undefined;
  /** No hour was written. */
  isDay: boolean;
}

const separated =
  /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ,]+(\d{1,2})[:h.](\d{2})(?:[:m.](\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AaPp])\.?[Mm]\.?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?$/;
const compact = /^(\d{8})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?(Z)?)?$/;
const named =
  /^(?:\p{L}{2,9}\.?,? )?(?:(\d{1,2})(?:er|st|nd|rd|th)?[- ]|)(\p{L}{3,9})\.?[- ](?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{2,4})(?:,?(?: at| à)? (\d{1,2})[:h](\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm])?)?$/u;

/**
 * Reads a date written in a format. Separators may vary and the time may be left out; the order of day, month and year, and the
 * length of the year, may not.
 * @returns null when it is not such a date, or there is no such day (31 February)
 */
export function readDate(text: string, shape: DateShape): WallDate | null {
  if (shape.epoch) return readEpoch(text, shape.epoch);
  if (shape.hasMonthName) return readNamed(text);
  if (shape.isCompact) return readCompact(text, shape);
  const found = separated.exec(text);
  if (!found) return null;
  const [first, second, third] = [found[1] as string, found[2] as string, found[3] as string];
  const [year, month, day] =
    shape.order === 'ymd'
      ? [first, second, third]
      : shape.order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  if (year.length !== (shape.hasShortYear ? 2 : 4) || day.length > 2) return null;
  const midnight = dayMs(yearOf(year), Number(month), Number(day));
  if (midnight === null) return null;
  if (found[4] === undefined) return { wallMs: midnight, offsetMinutes: undefined, isDay: true };
  const time = timeMs(found[4], found[5], found[6], found[8], found[7]);
  if (time === null) return null;
  return { wallMs: midnight + time, offsetMinutes: offsetOf(found[9]), isDay: false };
}

/** `18:05`, `6:05 PM`, `18h05`, `180509`: milliseconds since midnight; null when it is none. */
export function readTime(text: string): number | null {
  const found =
    /^(\d{1,2})[:h.](\d{2})?(?:[:m.](\d{2}))?(?: ?([AaPp])\.?[Mm]\.?)?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{2})?$/.exec(text);
  return found ? timeMs(found[1] as string, found[2], found[3], found[4]) : null;
}

function readEpoch(text: string, epoch: 'seconds' | 'milliseconds'): WallDate | null {
  if (!/^[1-9]\d{8,13}(\.\d+)?$/.test(text)) return null;
  const wallMs = Math.round(Number(text) * (epoch === 'seconds' ? 1000 : 1));
  return { wallMs, offsetMinutes: 0, isDay: false };
}

function readCompact(text: string, { order }: DateShape): WallDate | null {
  const found = compact.exec(text);
  if (!found) return null;
  const digits = found[1] as string;
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const midnight =
    order === 'ymd'
      ? dayMs(part(0, 4), part(4, 6), part(6, 8))
      : order === 'dmy'
        ? dayMs(part(4, 8), part(2, 4), part(0, 2))
        : dayMs(part(4, 8), part(0, 2), part(2, 4));
  if (midnight === null) return null;
  if (found[2] === undefined) return { wallMs: midnight, offsetMinutes: undefined, isDay: true };
  const time = timeMs(found[2], found[3], found[4], undefined);
  return time === null ? null : { wallMs: midnight + time, offsetMinutes: offsetOf(found[5]), isDay: false };
}

function readNamed(text: string): WallDate | null {
  const found = named.exec(text);
  if (!found) return null;
  const month = monthOf(found[2] as string);
  const day = found[1] ?? found[3];
  if (month === null || day === undefined) return null;
  const midnight = dayMs(yearOf(found[4] as string), month, Number(day));
  if (midnight === null) return null;
  if (found[5] === undefined) return { wallMs: midnight, offsetMinutes: undefined, isDay: true };
  const time = timeMs(found[5], found[6], found[7], found[8]);
  return time === null ? null : { wallMs: midnight + time, offsetMinutes: undefined, isDay: false };
}

/** Two digits: within the hundred years that end in 2069 (as POSIX strptime does). */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayMs(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > (monthDays[month - 1] as number)) return null;
  const ms = Date.UTC(year, month - 1, day);
  return day === 29 && month === 2 && new Date(ms).getUTCMonth() !== 1 ? null : ms;
}

function timeMs(
  hour: string,
  minute = '0',
  second = '0',
  half: string | undefined,
  fraction = '',
): number | null {
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const minutes = Number(minute);
  const seconds = Number(second);
  if (hours > 24 || minutes > 59 || seconds > 60 || (hours === 24 && minutes + seconds > 0)) return null;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[+-]/.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}
