import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Interval } from '../../../estimate.ts';
import { multinomialVariate } from '../../../numeric/multinomialVariate.ts';
import type { PointTally } from '../pointTally.ts';
import type { IntervalOptions } from './intervalOf.ts';

/**
 * Answers drawn again with replacement, straight as counts (a multinomial), so that a replicate costs the number of points and
 * not of answers. With weights, as many answers as the effective number, from the weighted shares.
 */
export function bootstrapInterval(
  tally: PointTally,
  level: number,
  { random, replicates = 2000, bootstrap = 'bca' }: IntervalOptions,
): { interval: Interval | null; method: string } {
  if (!random) throw new RangeError('The bootstrap draws at random: pass it `random`.');
  if (!(level > 0 && level < 1))
    throw new RangeError(`A level is between 0 and 1, as 0.95; this one is ${level}.`);
  if (tally.variance === 0) return { interval: null, method: 'bootstrap-without-spread' };
  const n = Math.max(1, Math.round(tally.effectiveN));
  const drawn = new Float64Array(tally.points.length);
  const means = Float64Array.from({ length: replicates }, () => {
    multinomialVariate(n, tally.shares, random, drawn);
    return drawn.reduce((sum, count, i) => sum + count * tally.points[i]!, 0) / n;
  }).sort();
  const tails = [(1 - level) / 2, (1 + level) / 2] as const;
  const [low, high] = bootstrap === 'bca' ? correctedTails(tails, means, tally, n) : tails;
  return {
    interval: { low: quantileOf(means, low), high: quantileOf(means, high), level },
    method: bootstrap === 'bca' ? 'bootstrap-bca' : 'bootstrap-percentile',
  };
}

/** Which quantiles stand for the tails, given the bias and the skewness of the replicates (Efron 1987, eq. 2.3 and 6.6). */
function correctedTails(
  tails: readonly [number, number],
  means: Float64Array,
  { mean, points, shares, variance }: PointTally,
  n: number,
): readonly [number, number] {
  const tie = 1e-9 * (points.at(-1)! - points[0]!);
  let below = 0;
  for (const each of means) below += each < mean - tie ? 1 : each <= mean + tie ? 0.5 : 0;
  const bias = normalQuantile(
    Math.min(1 - 0.5 / means.length, Math.max(0.5 / means.length, below / means.length)),
    0,
    1,
  );
  // For a mean the jackknife gives one sixth of the skewness of the mean.
  const third = shares.reduce((sum, share, i) => sum + share * (points[i]! - mean) ** 3, 0);
  const acceleration = third / (6 * variance ** 1.5 * Math.sqrt(n));
  const corrected = (tail: number) => {
    const z = bias + normalQuantile(tail, 0, 1);
    return normalCdf(bias + z / (1 - acceleration * z), 0, 1);
  };
  return [corrected(tails[0]), corrected(tails[1])];
}

/** Quantile of sorted values, linear between them (Hyndman & Fan 1996, type 7). */
function quantileOf(sorted: Float64Array, probability: number): number {
  const at = probability * (sorted.length - 1);
  const below = Math.floor(at);
  const value = sorted[below]!;
  return at === below ? value : value + (at - below) * (sorted[below + 1]! - value);
}
