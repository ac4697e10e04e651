import { addDays, frenchHolidays, instantOf, localTime, weekdayOf } from '../calendar/index.ts';
import type { ContactHours } from './rules.ts';

/** Days looked ahead for an opening: longer than any run of closed days. */
const furthestDays = 15;

export interface Place {
  timeZone: string;
  /** ISO 3166. */
  country: string;
}

export function isWithinHours(hours: ContactHours, atMs: number, place: Place): boolean {
  const { date, minutes } = localTime(atMs, place.timeZone);
  return isOpenDay(hours, date, place) && hours.spans.some(({ from, to }) => minutes >= from && minutes < to);
}

/** The first instant from `atMs` on that is within the hours; null when none is within two weeks. */
export function nextOpening(hours: ContactHours, atMs: number, place: Place): number | null {
  if (isWithinHours(hours, atMs, place)) return atMs;
  const { date } = localTime(atMs, place.timeZone);
  for (let day = 0; day <= furthestDays; day++) {
    const on = addDays(date, day);
    if (!isOpenDay(hours, on, place)) continue;
    const starts = hours.spans
      .map(({ from }) => instantOf(on, from, place.timeZone))
      .filter((start) => start > atMs);
    if (starts.length > 0) return Math.min(...starts);
  }
  return null;
}

function isOpenDay(hours: ContactHours, date: string, { country }: Place): boolean {
  if (!hours.weekdays.includes(weekdayOf(date))) return false;
  const isHoliday = country === 'FR' && frenchHolidays(Number(date.slice(0, 4))).includes(date);
  return !(hours.isClosedOnHolidays && isHoliday);
}
