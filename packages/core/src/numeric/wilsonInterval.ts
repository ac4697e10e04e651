import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Interval } from '../estimate.ts';

/**
 * The score interval of a proportion (Wilson 1927): stays in [0, 1] and holds its coverage at small n and at the edges.
 *
 * @param successes may be fractional, as a weighted count
 * @param n above 0
 * @example wilsonInterval(78, 100) // .689296 to .849987
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval {
  const z2 = normalQuantile(0.5 + level / 2, 0, 1) ** 2;
  const share = successes / n;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const margin = Math.sqrt((share * (1 - share) * z2) / n + (z2 * z2) / (4 * n * n)) / (1 + z2 / n);
  return {
    low: successes <= 0 ? 0 : Math.max(0, centre - margin),
    high: successes >= n ? 1 : Math.min(1, centre + margin),
    level,
  };
}
