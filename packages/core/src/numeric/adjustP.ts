import { ascendingOrder } from './ascendingOrder.ts';

/** How many tests at once are allowed for. */
export type Correction = 'holm' | 'benjamini-hochberg';

/**
 * p values allowed for having been looked at together; compare each with the level that one test alone would get.
 *
 * - `holm` (Holm 1979): the chance of even one false finding stays under the level, whatever the dependence between tests.
 * - `benjamini-hochberg` (Benjamini & Hochberg 1995): of what is found, at most that part is false on average, for tests that are
 *   independent or move together (Benjamini & Yekutieli 2001). Finds more.
 *
 * @param pValues each in [0, 1]; the order is kept
 * @example adjustP([0.01, 0.02, 0.03], 'holm') // [.03, .04, .04]
 */
export function adjustP(pValues: ArrayLike<number>, correction: Correction): Float64Array {
  return correction === 'holm' ? holm(pValues) : benjaminiHochberg(pValues);
}

function holm(pValues: ArrayLike<number>): Float64Array {
  const order = ascendingOrder(Float64Array.from(pValues));
  const adjusted = new Float64Array(order.length);
  let highest = 0;
  for (let i = 0; i < order.length; i++) {
    highest = Math.max(highest, Math.min(1, pValues[order[i]!]! * (order.length - i)));
    adjusted[order[i]!] = highest;
  }
  return adjusted;
}

function benjaminiHochberg(pValues: ArrayLike<number>): Float64Array {
  const order = ascendingOrder(Float64Array.from(pValues));
  const adjusted = new Float64Array(order.length);
  let lowest = 1;
  for (let i = order.length - 1; i >= 0; i--) {
    lowest = Math.min(lowest, (pValues[order[i]!]! * order.length) / (i + 1));
    adjusted[order[i]!] = lowest;
  }
  return adjusted;
}
