import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** The z that a standard normal exceeds in size with probability 1 - level: 1.96 for .95. */
export function standardScore(level: number): number {
  if (!(level > 0 && level < 1))
    throw new RangeError(`A level is between 0 and 1, as 0.95; this one is ${level}.`);
  return normalQuantile((1 + level) / 2, 0, 1);
}
