import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { checkPower, leastSize, type PowerOptions, type SampleSize } from './sampleSize.ts';

/**
 * Chance that the test of two proportions (pooled z, which is Pearson's) finds the difference, in its true
 * direction (Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, 4.2; as R's `power.prop.test`).
 *
 * @param sizes people in each arm
 * @param shares true proportions, each in [0, 1], different
 * @example proportionsPower({ first: 50, second: 50 }, { first: 0.5, second: 0.75 }) // .7402
 */
export function proportionsPower(
  sizes: { first: number; second: number },
  shares: { first: number; second: number },
  { alpha = 0.05 }: Pick<PowerOptions, 'alpha'> = {},
): number {
  const { first: n1, second: n2 } = sizes;
  const { first: p1, second: p2 } = shares;
  const pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
  const nullError = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  const error = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  const over = Math.abs(p1 - p2) - normalQuantile(1 - alpha / 2, 0, 1) * nullError;
  return error === 0 ? Number(over > 0) : normalCdf(over / error, 0, 1);
}

/**
 * How many people a test of two proportions needs, by the power of `proportionsPower`.
 *
 * @throws RangeError when shares are not in [0, 1], or are the same
 * @example proportionsSize({ first: 0.5, second: 0.75 }, { power: 0.9 }) // first 77 (76.65 before rounding)
 */
export function proportionsSize(
  shares: { first: number; second: number },
  options: PowerOptions = {},
): SampleSize {
  const { alpha, power, ratio } = checkPower(options);
  const { first: p1, second: p2 } = shares;
  if (!(p1 >= 0 && p1 <= 1 && p2 >= 0 && p2 <= 1) || p1 === p2)
    throw new RangeError(`Give two different shares from 0 to 1; these are ${p1} and ${p2}.`);
  return leastSize((first, second) => proportionsPower({ first, second }, shares, { alpha }), {
    power,
    ratio,
    least: 1,
    method: 'z-pooled',
  });
}

/**
 * The least rise from a share that so many people find with the power asked; null where not even a rise to 1 is found.
 *
 * @example detectableShare({ first: 1000, second: 1000 }, 0.1) // .0407, as a difference
 */
export function detectableShare(
  sizes: { first: number; second: number },
  from: number,
  options: Omit<PowerOptions, 'ratio'> = {},
): number | null {
  const { alpha, power } = checkPower(options);
  let [low, high] = [0, 1 - from];
  const reached = (rise: number) =>
    proportionsPower(sizes, { first: from, second: from + rise }, { alpha }) >= power;
  if (!reached(high)) return null;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
