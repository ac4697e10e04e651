import type { Random } from '../numeric/random.ts';
import { correlationsFromMoments, emptyMoments, type PreparedRatings, sumMoments } from './correlations.ts';
import { pairwiseCorrelations } from './pairwiseCorrelations.ts';
import { relativeWeights, weightsWorkspace } from './relativeWeights.ts';
import { shapleyValues, shapleyWorkspace } from './shapleyValues.ts';

/** What replicates of the respondents gave, replicate after replicate. */
export interface DriverReplicates {
  /** Replicates kept. */
  count: number;
  /** Replicates in which a driver did not vary or drivers determined one another. */
  skipped: number;
  weights: Float64Array;
  /** Null with more drivers than the bootstrap of Shapley values takes. */
  shapley: Float64Array | null;
  /** Relative weight of a column of pure noise added to each replicate. */
  noise: Float64Array;
}

/** With more drivers, Shapley values of thousands of replicates would take minutes. */
export const mostBootstrappedShapley = 14;

/**
 * Bootstrap of relative weights and Shapley values: respondents are drawn again with replacement, with their weights, and all is
 * worked out anew from sums of products. Each replicate also weighs a driver of pure noise, the same for the same respondent,
 * against which real ones are judged (Tonidandel, LeBreton & Johnson 2009).
 */
export function bootstrapDrivers(
  ratings: PreparedRatings,
  replicates: number,
  random: Random,
): DriverReplicates {
  const { n, width } = ratings;
  const size = width - 1;
  const z = withNoise(ratings);
  const drawn = new Float64Array(n);
  const correlate = correlator(z, ratings);
  const weighted = { plain: weightsWorkspace(size), noisy: weightsWorkspace(size + 1) };
  const shapley = size <= mostBootstrappedShapley ? shapleyWorkspace(size) : null;
  const one = new Float64Array(size);
  const oneNoisy = new Float64Array(size + 1);
  const result: DriverReplicates = {
    count: 0,
    skipped: 0,
    weights: new Float64Array(replicates * size),
    shapley: shapley && new Float64Array(replicates * size),
    noise: new Float64Array(replicates),
  };
  for (let replicate = 0; replicate < replicates; replicate++) {
    drawn.fill(0);
    for (let i = 0; i < n; i++) drawn[Math.floor(random() * n)]!++;
    for (let i = 0; i < n; i++) {
      drawn[i]! *= ratings.weights[i]!;
      z[i * (width + 1) + width] = random() - 0.5;
    }
    const found = correlate(drawn);
    if (
      !found ||
      !relativeWeights(found.among, found.withOutcome, weighted.plain, one) ||
      !relativeWeights(found.noisyAmong, found.noisyWithOutcome, weighted.noisy, oneNoisy)
    ) {
      result.skipped++;
      continue;
    }
    const at = result.count * size;
    result.weights.set(one, at);
    result.noise[result.count] = oneNoisy[size]!;
    if (shapley && result.shapley) {
      shapleyValues(found.among, found.withOutcome, shapley, one);
      result.shapley.set(one, at);
    }
    result.count++;
  }
  return result;
}

/** Rows with room for a column of noise at the end. */
function withNoise({ z, n, width }: PreparedRatings): Float64Array {
  const wide = new Float64Array(n * (width + 1));
  for (let i = 0; i < n; i++) wide.set(z.subarray(i * width, (i + 1) * width), i * (width + 1));
  return wide;
}

/** Correlations of a replicate, with the noise and without; null where there are none. */
function correlator(z: Float64Array, ratings: PreparedRatings) {
  const width = ratings.width + 1;
  const size = ratings.width - 1;
  const sums = emptyMoments(width);
  const noisyAmong = new Float64Array((size + 1) ** 2);
  const noisyWithOutcome = new Float64Array(size + 1);
  const among = new Float64Array(size * size);
  const found = { among, withOutcome: noisyWithOutcome.subarray(0, size), noisyAmong, noisyWithOutcome };
  const isPairwise = ratings.missing.treatment === 'pairwise';
  return (weights: Float64Array) => {
    if (isPairwise) {
      if (!pairwiseCorrelations(z, width, weights, noisyAmong, noisyWithOutcome)) return null;
    } else {
      sumMoments(z, width, weights, sums);
      if (!correlationsFromMoments(sums, width, noisyAmong, noisyWithOutcome)) return null;
    }
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++) among[j * size + k] = noisyAmong[j * (size + 1) + k]!;
    return found;
  };
}
