import { readInstant } from './readInstant.ts';

/** The instant of `--as-of`: a date alone takes its whole day in (UTC). NaN when it is no date. */
export function readAsOf(value: string): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value.trim());
  return readInstant(value) + (isDay ? 86_400_000 - 1 : 0);
}
