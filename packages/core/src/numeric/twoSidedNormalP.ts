import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/**
 * P(|Z| > |z|) for a standard normal Z, exact far in the tail.
 *
 * @example twoSidedNormalP(1.96) // .05
 */
export function twoSidedNormalP(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1));
}
