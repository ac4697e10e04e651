import type { FadingSum } from './fadingSum.ts';
import type { Sketch } from './sketch.ts';
import { countLength, instantNames, sumNames } from './slots.ts';

/** How many of the latest purchase days are kept. */
export const latestDaysKept = 16;

/**
 * Everything the engine keeps of a customer: a commutative, mergeable summary of the set of their exchanges. Its parts are
 * sums, extremes, unions and latest-so-many, so that neither the order of arrival nor a merge of two customers matters.
 */
export interface Tally {
  exchanges: number;
  /** Whole-number counts, by `slots.ts`. */
  counts: Float64Array;
  sums: Float64Array;
  /** Earliest and latest instants, in milliseconds; Infinity and -Infinity when none. */
  first: Float64Array;
  last: Float64Array;
  /** The latest distinct purchase days (days since 1970 UTC), newest first, 16 at most. */
  latestDays: number[];
  purchaseDays: Sketch;
  items: Sketch;
  categories: Sketch;
  /** By the number of the momentary signal; null where nothing was read. */
  fading: (FadingSum | null)[];
}

export function emptyTally(): Tally {
  return {
    exchanges: 0,
    counts: new Float64Array(countLength),
    sums: new Float64Array(sumNames.length),
    first: new Float64Array(instantNames.length).fill(Infinity),
    last: new Float64Array(instantNames.length).fill(-Infinity),
    latestDays: [],
    purchaseDays: [],
    items: [],
    categories: [],
    fading: [],
  };
}

/** Adds a day to the latest distinct ones. */
export function addDay(days: number[], day: number): void {
  let at = 0;
  while (at < days.length && days[at]! > day) at++;
  if (days[at] === day || at >= latestDaysKept) return;
  days.splice(at, 0, day);
  if (days.length > latestDaysKept) days.pop();
}
