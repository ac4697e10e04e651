import { rootBetween } from '../../numeric/rootBetween.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';
import { noncentralTTail } from './noncentralT.ts';
import { checkPower, leastSize, type PowerOptions, type SampleSize } from './sampleSize.ts';

/** A difference of means to be found, and the spread it hides in. */
export interface MeansEffect {
  difference: number;
  /** Within an arm. */
  standardDeviation: number;
  /**
   * Correlation of the outcome with what is known of each person beforehand (CUPED): the spread becomes
   * sqrt(1 - correlation^2) of what it was. 0 unless told.
   */
  correlationBefore?: number;
}

/**
 * Chance that Student's t of two arms finds a difference of means, in either direction: exact for normal outcomes with the same
 * spread, by the noncentral t (as R's `power.t.test` with `strict = TRUE`).
 *
 * @param sizes people in each arm, 2 or more; need not be whole
 * @example meansPower({ first: 20, second: 20 }, { difference: 1, standardDeviation: 1 }) // .8690
 */
export function meansPower(
  sizes: { first: number; second: number },
  effect: MeansEffect,
  { alpha = 0.05 }: Pick<PowerOptions, 'alpha'> = {},
): number {
  const degrees = sizes.first + sizes.second - 2;
  if (!(degrees > 0)) return 0;
  const noncentrality =
    Math.abs(effect.difference) / (spreadOf(effect) * Math.sqrt(1 / sizes.first + 1 / sizes.second));
  const t = studentQuantile(alpha / 2, degrees);
  return noncentralTTail(t, degrees, noncentrality) + noncentralTTail(t, degrees, -noncentrality);
}

/**
 * How many people a test of two means needs, by the power of `meansPower`.
 *
 * @throws RangeError when the difference is 0, the deviation not above 0, or the correlation not within -1 and 1
 * @example meansSize({ difference: 1, standardDeviation: 1 }, { power: 0.9 }) // first 23 (22.02 before rounding)
 */
export function meansSize(effect: MeansEffect, options: PowerOptions = {}): SampleSize {
  const { alpha, power, ratio } = checkPower(options);
  if (!(effect.difference !== 0 && Number.isFinite(effect.difference)))
    throw new RangeError(`Give a difference to find, not ${effect.difference}.`);
  if (!(spreadOf(effect) > 0))
    throw new RangeError('The deviation is above 0, and the correlation within -1 and 1.');
  return leastSize((first, second) => meansPower({ first, second }, effect, { alpha }), {
    power,
    ratio,
    least: Math.max(2, 2 / ratio),
    method: effect.correlationBefore ? 'noncentral-t-cuped' : 'noncentral-t',
  });
}

/**
 * The least difference of means that so many people find with the power asked.
 *
 * @example detectableDifference({ first: 20, second: 20 }, { standardDeviation: 1 }) // .9091
 */
export function detectableDifference(
  sizes: { first: number; second: number },
  effect: Omit<MeansEffect, 'difference'>,
  options: Omit<PowerOptions, 'ratio'> = {},
): number {
  const { alpha, power } = checkPower(options);
  const reached = (difference: number) => meansPower(sizes, { ...effect, difference }, { alpha }) - power;
  let high = spreadOf(effect as MeansEffect);
  while (reached(high) < 0) high *= 2;
  return rootBetween(reached, 0, high);
}

function spreadOf({ standardDeviation, correlationBefore = 0 }: MeansEffect): number {
  return standardDeviation * Math.sqrt(1 - correlationBefore ** 2);
}
