import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { ArmDifference } from './arms/armDifference.ts';

/** Post-stratified mean: each segment's difference by its share of people, taken as known (Miratrix, Sekhon & Yu 2013). */
export function meanOfSegments(differences: readonly ArmDifference[], level: number) {
  const n = differences.reduce((sum, difference) => sum + difference.n, 0);
  const value = differences.reduce((sum, difference) => sum + (difference.value * difference.n) / n, 0);
  const standardError = Math.sqrt(
    differences.reduce((sum, difference) => sum + ((difference.standardError * difference.n) / n) ** 2, 0),
  );
  const margin = normalQuantile(0.5 + level / 2, 0, 1) * standardError;
  return {
    value,
    standardError,
    interval: { low: value - margin, high: value + margin, level },
    method: 'post-stratified',
  };
}
