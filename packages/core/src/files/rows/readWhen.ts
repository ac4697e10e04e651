import { readDate, readTime } from '../dates/readDate.ts';
import { type CompiledMapping, headerOf } from './compileMapping.ts';
import type { RowProblem } from './facts.ts';

export interface When {
  atMs: number | null;
  /** yyyy-MM-dd, as written. */
  day: string;
}

const dayMs = 86_400_000;

/** When a line says it happened. A date alone is midnight UTC, in whatever zone: it is a day, not an instant. */
export function readWhen(
  compiled: CompiledMapping,
  cells: readonly string[],
): When | { problem: RowProblem } {
  const { at, dateShape, toUtc, mapping } = compiled;
  if (at.at === -1) return { atMs: null, day: '' };
  const text = (cells[at.at] ?? '').trim();
  const field = headerOf(compiled, 'at');
  if (text === '') return { problem: { field, message: 'is empty; an exchange needs the day it happened' } };
  // Lines of one order, and those of one day, mostly say the same as the line before.
  const { lastDate } = compiled;
  if (lastDate.text !== text) {
    lastDate.text = text;
    lastDate.date = dateShape && text.length <= 60 ? readDate(text, dateShape) : null;
  }
  const { date } = lastDate;
  if (!date)
    return {
      problem: {
        field,
        message: `"${text.slice(0, 40)}" is not a date written as ${mapping.format.dateFormat || 'the format says'}`,
      },
    };
  let { wallMs, isDay } = date;
  if (at.time !== -1 && isDay) {
    const clock = (cells[at.time] ?? '').trim();
    const time = clock === '' ? null : readTime(clock);
    if (clock !== '' && time === null)
      return {
        problem: {
          field: headerOf(compiled, 'time'),
          message: `"${clock.slice(0, 20)}" is not a time; write 18:05`,
        },
      };
    if (time !== null) {
      wallMs += time;
      isDay = false;
    }
  }
  const day = dayText(compiled, Math.floor(wallMs / dayMs));
  if (date.offsetMinutes !== undefined) return { atMs: wallMs - date.offsetMinutes * 60_000, day };
  return { atMs: isDay ? wallMs : toUtc(wallMs), day };
}

/** Formatted once for all lines of a day. */
function dayText(compiled: CompiledMapping, number: number): string {
  const { lastDay } = compiled;
  if (lastDay.number !== number) {
    lastDay.number = number;
    lastDay.text = new Date(number * dayMs).toISOString().slice(0, 10);
  }
  return lastDay.text;
}
