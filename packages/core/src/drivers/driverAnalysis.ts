import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate, NotEnough } from '../estimate.ts';
import type { Random } from '../numeric/random.ts';
import { studentTail } from '../numeric/studentTail.ts';
import { bootstrapDrivers, type DriverReplicates } from './bootstrapDrivers.ts';
import { type Collinearity, collinearity, isIncoherent, perfectlyCollinear } from './collinearity.ts';
import {
  type Correlations,
  correlationsFromMoments,
  emptyMoments,
  type PreparedRatings,
  prepareRatings,
  sumMoments,
} from './correlations.ts';
import type { DriverData, MissingRatings } from './driverData.ts';
import { pairwiseCorrelations } from './pairwiseCorrelations.ts';
import { type RankStability, rankStability } from './rankStability.ts';
import { type Regression, regression } from './regression.ts';
import { relativeWeights, weightsWorkspace } from './relativeWeights.ts';
import { rSquaredInterval } from './rSquaredInterval.ts';
import { sampledShapley } from './sampledShapley.ts';
import { mostExactDrivers, shapleyValues, shapleyWorkspace } from './shapleyValues.ts';

export interface DriverOptions {
  /** Draws the replicates, and orders of drivers where they are sampled. */
  random: Random;
  /** 2,000 unless told; 0 for no bootstrap intervals. */
  replicates?: number;
  level?: number;
  missing?: MissingRatings;
}

export interface Driver {
  name: string;
  /** Johnson's weight: what the driver brings to R2, shared part included. */
  relativeWeight: Estimate;
  /** The same as a share of R2. */
  share: number;
  /** Shapley value of R2 (LMG). */
  shapley: Estimate;
  /** Sampling error of the Shapley value where orders were sampled; 0 where all were tried. */
  shapleyError: number;
  /** Deviations of the outcome for one deviation more of the driver, the others held. */
  beta: Estimate & { p: number };
  correlation: Estimate;
  /** Variance inflation factor: 1 is alone, from 5 the beta is hard to tell from the others. */
  inflation: number;
  /** By relative weight; null without replicates. */
  rank: RankStability | null;
  /** Share of replicates in which pure noise weighs as much: from .05 on, the weight may be noise. Null without replicates. */
  noiseWeighsAsMuch: number | null;
  /** Whether beta and correlation point opposite ways (suppression): the weight then hides a sign. */
  isSuppressed: boolean;
}

export interface DriverAnalysis {
  ok: true;
  outcome: string;
  n: number;
  effectiveN: number;
  missing: Correlations['missing'];
  r2: Estimate;
  adjustedR2: number;
  /** In the order given. */
  drivers: Driver[];
  /** Share of replicates in which the row's driver weighs more than the column's, in the order given; null without replicates. */
  above: number[][] | null;
  correlations: { names: string[]; among: number[][]; withOutcome: number[] };
  collinearity: Collinearity;
  bootstrap: { replicates: number; skipped: number };
  method: 'relative-weights-and-shapley';
  convention: 'association-not-cause';
}

/**
 * Key driver analysis: how much each rated aspect goes with the outcome, when aspects go together. Relative weights (Johnson
 * 2000) and Shapley values (LMG) both share out R2; they can rank differently, so both are told, with bootstrap percentile
 * intervals, how often each rank holds, and whether the weight is more than noise would have. Associations, not causes.
 *
 * Assumes linear relations and independent respondents. Up to twenty drivers all subsets are tried; beyond, orders are sampled
 * and the error told. Shapley values have bootstrap intervals up to fourteen drivers.
 *
 * Not enough: `no-drivers`, `too-few-rows`, `constant`, `perfect-collinearity` (`of` the drivers that determine one another),
 * `no-common-rows` or `incoherent-correlations` (pairwise), `weight-not-positive` (`of` the row).
 *
 * @example driverAnalysis({ outcome, drivers }, { random: seededRandom(1) }).drivers[0].relativeWeight // .228, .18 to .28
 */
export function driverAnalysis(data: DriverData, options: DriverOptions): DriverAnalysis | NotEnough {
  const { random, replicates = 2000, level = 0.95, missing = 'listwise' } = options;
  if (data.drivers.length === 0) return { ok: false, reason: 'no-drivers', n: 0, needed: 1 };
  const ratings = prepareRatings(data, missing);
  if (!ratings.ok) return ratings;
  const correlations = correlationsOf(ratings);
  if (!correlations.ok) return correlations;
  const { size, among, withOutcome, n, effectiveN } = correlations;
  const fit = regression(among, withOutcome);
  const weights = new Float64Array(size);
  relativeWeights(among, withOutcome, weightsWorkspace(size), weights);
  const { values: shapley, errors } = shapleyOf(correlations, random);
  const drawn = replicates > 0 ? bootstrapDrivers(ratings, replicates, random) : null;
  const stability =
    drawn && drawn.count > 0 ? rankStability(weights, drawn.weights, drawn.count, level) : null;
  const estimate = (value: number, interval: Estimate['interval'], method: string, convention: string) => ({
    ok: true as const,
    value,
    n,
    interval,
    method,
    convention,
  });
  const drivers = ratings.names.map(
    (name, j): Driver => ({
      name,
      relativeWeight: estimate(
        weights[j]!,
        percentiles(drawn, drawn?.weights, j, size, level),
        'johnson-2000-bootstrap-percentile',
        'part-of-r2',
      ),
      share: fit.r2 > 0 ? weights[j]! / fit.r2 : 0,
      shapley: estimate(
        shapley[j]!,
        percentiles(drawn, drawn?.shapley, j, size, level),
        errors ? 'lmg-sampled-orders' : 'lmg-all-subsets',
        'part-of-r2',
      ),
      shapleyError: errors ? errors[j]! : 0,
      beta: betaOf(fit, j, n, effectiveN, size, level),
      correlation: estimate(
        withOutcome[j]!,
        fisherInterval(withOutcome[j]!, effectiveN, level),
        'fisher-z',
        'pearson',
      ),
      inflation: fit.inflation[j]!,
      rank: stability ? stability.ranks[j]! : null,
      noiseWeighsAsMuch: drawn && drawn.count > 0 ? noiseShare(drawn, j, size) : null,
      isSuppressed: fit.betas[j]! * withOutcome[j]! < 0,
    }),
  );
  return {
    ok: true,
    outcome: ratings.outcome,
    n,
    effectiveN,
    missing: correlations.missing,
    r2: estimate(
      fit.r2,
      rSquaredInterval(fit.r2, effectiveN, size, level),
      'random-regressors-exact',
      'r-squared',
    ),
    adjustedR2: 1 - ((1 - fit.r2) * (effectiveN - 1)) / (effectiveN - size - 1),
    drivers,
    above: stability ? stability.above : null,
    correlations: {
      names: ratings.names,
      among: ratings.names.map((_, j) => Array.from(among.subarray(j * size, (j + 1) * size))),
      withOutcome: Array.from(withOutcome),
    },
    collinearity: collinearity(among, size),
    bootstrap: { replicates: drawn?.count ?? 0, skipped: drawn?.skipped ?? 0 },
    method: 'relative-weights-and-shapley',
    convention: 'association-not-cause',
  };
}

function correlationsOf(ratings: PreparedRatings): Correlations | NotEnough {
  const { names, width, z, weights, missing } = ratings;
  const size = width - 1;
  const among = new Float64Array(size * size);
  const withOutcome = new Float64Array(size);
  let n = ratings.n;
  if (missing.treatment === 'pairwise') {
    n = pairwiseCorrelations(z, width, weights, among, withOutcome);
    if (n === 0) return { ok: false, reason: 'no-common-rows', n: ratings.n, needed: 0 };
    if (n < size + 3) return { ok: false, reason: 'too-few-rows', n, needed: size + 3 };
  } else {
    const sums = emptyMoments(width);
    sumMoments(z, width, weights, sums);
    correlationsFromMoments(sums, width, among, withOutcome);
  }
  if (isIncoherent(among, size)) return { ok: false, reason: 'incoherent-correlations', n, needed: 0 };
  const dependent = perfectlyCollinear(among, names);
  if (dependent.length > 0)
    return { ok: false, reason: 'perfect-collinearity', n, needed: 0, of: dependent.join(', ') };
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  const effectiveN = ((sum * sum) / squares) * (n / ratings.n);
  if (effectiveN < size + 3)
    return { ok: false, reason: 'too-few-rows', n: Math.floor(effectiveN), needed: size + 3 };
  return { ok: true, names, size, among, withOutcome, n, effectiveN, missing };
}

function shapleyOf({ size, among, withOutcome }: Correlations, random: Random) {
  if (size > mostExactDrivers) {
    const sampled = sampledShapley(among, withOutcome, random);
    return { values: sampled.values, errors: sampled.standardErrors };
  }
  const values = new Float64Array(size);
  shapleyValues(among, withOutcome, shapleyWorkspace(size), values);
  return { values, errors: null };
}

function betaOf(
  { r2, betas, inflation }: Regression,
  j: number,
  n: number,
  effectiveN: number,
  size: number,
  level: number,
): Driver['beta'] {
  const degrees = effectiveN - size - 1;
  const deviation = Math.sqrt(Math.max(0, ((1 - r2) * inflation[j]!) / degrees));
  const margin = tQuantile(0.5 + level / 2, degrees) * deviation;
  const value = betas[j]!;
  return {
    ok: true,
    value,
    n,
    interval: { low: value - margin, high: value + margin, level },
    p: deviation > 0 ? Math.min(1, 2 * studentTail(Math.abs(value / deviation), degrees)) : 0,
    method: 'least-squares-student-t',
    convention: 'standardised',
  };
}

function fisherInterval(correlation: number, n: number, level: number) {
  const z = Math.atanh(Math.min(1 - 1e-12, Math.max(-1 + 1e-12, correlation)));
  const margin = normalQuantile(0.5 + level / 2, 0, 1) / Math.sqrt(Math.max(1, n - 3));
  return { low: Math.tanh(z - margin), high: Math.tanh(z + margin), level };
}

/** Quantiles as R's type 7; null without replicates. */
function percentiles(
  drawn: DriverReplicates | null,
  values: Float64Array | null | undefined,
  driver: number,
  size: number,
  level: number,
) {
  if (!drawn || !values || drawn.count < 2) return null;
  const own = Float64Array.from({ length: drawn.count }, (_, i) => values[i * size + driver]!).sort();
  const quantile = (p: number) => {
    const place = p * (own.length - 1);
    const below = Math.floor(place);
    const above = Math.min(own.length - 1, below + 1);
    return own[below]! + (place - below) * (own[above]! - own[below]!);
  };
  return { low: quantile((1 - level) / 2), high: quantile((1 + level) / 2), level };
}

function noiseShare({ count, noise, weights }: DriverReplicates, driver: number, size: number): number {
  let times = 0;
  for (let i = 0; i < count; i++) if (noise[i]! >= weights[i * size + driver]!) times++;
  return times / count;
}
