import { rootBetween } from '../../numeric/rootBetween.ts';
import { tangoLimits } from '../scores/intervals/tangoLimits.ts';
import type { PointTally } from '../scores/pointTally.ts';

/**
 * Limits of the difference of two figures from the score limits of each (MOVER: Zou & Donner 2008, Statistics in Medicine 27;
 * for shares, with Wilson's limits, Newcombe's method 10, 1998, Statistics in Medicine 17; for net scores, with Tango's).
 */
export function moverLimits(a: PointTally, b: PointTally, z: number): { low: number; high: number } {
  const ofA = scoreLimits(a, z);
  const ofB = scoreLimits(b, z);
  const difference = a.mean - b.mean;
  return {
    low: difference - Math.hypot(a.mean - ofA.low, ofB.high - b.mean),
    high: difference + Math.hypot(ofA.high - a.mean, b.mean - ofB.low),
  };
}

/** The z at which the limits just reach no difference: the p value is that of the interval, so that both always agree. */
export function moverScore(a: PointTally, b: PointTally): number {
  if (a.mean === b.mean) return 0;
  const [higher, lower] = a.mean > b.mean ? [a, b] : [b, a];
  const lowAt = (z: number) => moverLimits(higher, lower, z).low;
  if (lowAt(nextToNothing) <= 0) return 0;
  let far = 8;
  while (lowAt(far) > 0) far *= 2;
  return rootBetween(lowAt, nextToNothing, far);
}

const nextToNothing = 1e-4;

function scoreLimits({ convention, shares, mean, effectiveN }: PointTally, z: number) {
  const good = shares.at(-1)! * effectiveN;
  if (convention.kind === 'net') return tangoLimits(good, shares[0]! * effectiveN, effectiveN, z);
  const centre = (mean + (z * z) / (2 * effectiveN)) / (1 + (z * z) / effectiveN);
  const margin =
    Math.sqrt((mean * (1 - mean) * z * z) / effectiveN + z ** 4 / (4 * effectiveN ** 2)) /
    (1 + (z * z) / effectiveN);
  return { low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) };
}
