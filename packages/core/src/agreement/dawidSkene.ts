import type { Estimate, NotEnough } from '../estimate.ts';
import { wilsonInterval } from '../numeric/wilsonInterval.ts';
import { type EmSpace, expectation, likelihoodTables, maximisation } from './dawidSkene/em.ts';
import { majorityShares } from './dawidSkene/majorityShares.ts';
import { countCodes, type Labels } from './labels.ts';

export interface DawidSkeneOptions {
  /** How many categories there are; the highest code and one more unless told. */
  categories?: number;
  /**
   * Labels that each rater is credited with beforehand per true category, spread evenly over what they may say (a Dirichlet
   * prior); and units per category. 1 unless told; 0 gives the estimates of Dawid & Skene, which know no doubt about rare raters.
   */
  smoothing?: number;
  mostIterations?: number;
  /** Relative change of the objective at which it stops. */
  tolerance?: number;
  level?: number;
}

export interface RaterReliability {
  rater: number;
  labels: number;
  /** `confusion[k][l]`: probability of saying l of a unit that is truly k. Rows sum to one. */
  confusion: Float64Array[];
  /** Share of this rater's labels that are the true category, as far as the model knows it. */
  accuracy: Estimate;
}

export interface DawidSkene {
  ok: true;
  /** Units. */
  n: number;
  labels: number;
  categories: number;
  method: string;
  convention: string;
  /** Of each category, among units. */
  prevalence: Float64Array;
  raters: RaterReliability[];
  /** Row after row: probability of each category for each unit; `prevalence` for one without labels. */
  probabilities: Float64Array;
  /** Likeliest category of each unit, the lowest of equals; -1 without labels. */
  consensus: Int32Array;
  /** Of the labels under the estimates, before each iteration and at the end; without the prior. */
  logLikelihood: number[];
  /** What is maximised: log-likelihood and log prior (but for its constant). Never falls. */
  objective: number[];
  iterations: number;
  hasConverged: boolean;
}

/**
 * How reliable each rater is, and what each unit most likely is, when nobody knows the truth: the latent class model of Dawid &
 * Skene (1979, Applied Statistics 28), fitted by expectation-maximisation from the shares of votes. Raters err independently given
 * the true category, each by a table of their own; so two who copy one another are taken for reliable.
 *
 * Each iteration is linear in labels x categories. Accuracy has Wilson's interval on the expected number of right labels, taking
 * the fitted probabilities as known. Raters with few labels are drawn towards guessing by `smoothing`.
 *
 * @param labels values being codes of categories from 0; not all raters need label all units
 * @returns not enough: `too-few-answers` without labels; `constant` with one category
 * @example
 * const found = dawidSkene(labels);
 * if (found.ok) found.raters[0].accuracy.value; // .91
 */
export function dawidSkene(labels: Labels, options: DawidSkeneOptions = {}): DawidSkene | NotEnough {
  const { smoothing = 1, mostIterations = 500, tolerance = 1e-9, level = 0.95 } = options;
  const space = spaceOf(labels, smoothing, options.categories);
  if ('reason' in space) return space;
  const { unitCount, raterCount, categories, units, raters, values } = space;
  const probabilities = majorityShares(space);
  const logLikelihood: number[] = [];
  const objective: number[] = [];
  let hasConverged = false;
  let iterations = 0;
  let estimates = maximisation(space, probabilities);
  for (;;) {
    const tables = likelihoodTables(space, estimates);
    const found = expectation(space, tables, probabilities);
    const last = objective.at(-1);
    logLikelihood.push(found.logLikelihood);
    objective.push(found.logLikelihood + found.logPrior);
    hasConverged = last !== undefined && objective.at(-1)! - last <= tolerance * Math.max(1, Math.abs(last));
    if (hasConverged || iterations >= mostIterations) break;
    estimates = maximisation(space, probabilities);
    iterations++;
  }
  const { prevalence, confusions } = estimates;
  const right = new Float64Array(raterCount);
  const given = new Int32Array(raterCount);
  const isLabelled = new Uint8Array(unitCount);
  for (let i = 0; i < values.length; i++) {
    right[raters[i]!]! += probabilities[units[i]! * categories + values[i]!]!;
    given[raters[i]!]!++;
    isLabelled[units[i]!] = 1;
  }
  return {
    ok: true,
    n: unitCount,
    labels: values.length,
    categories,
    method: 'expectation-maximisation',
    convention: smoothing > 0 ? `dawid-skene-smoothed-by-${smoothing}` : 'dawid-skene',
    prevalence,
    raters: Array.from(given, (labels, rater) => ({
      rater,
      labels,
      confusion: Array.from({ length: categories }, (_, k) => {
        const from = (rater * categories + k) * categories;
        return confusions.slice(from, from + categories);
      }),
      accuracy: accuracyOf(right[rater]!, labels, level),
    })).filter(({ labels }) => labels > 0),
    probabilities,
    consensus: Int32Array.from(isLabelled, (is, unit) =>
      is ? likeliest(probabilities.subarray(unit * categories, (unit + 1) * categories)) : -1,
    ),
    logLikelihood,
    objective,
    iterations,
    hasConverged,
  };
}

function spaceOf(labels: Labels, smoothing: number, asked: number | undefined): EmSpace | NotEnough {
  const kept: number[] = [];
  for (let i = 0; i < labels.values.length; i++) if (labels.values[i]! >= 0) kept.push(i);
  if (kept.length === 0) return { ok: false, reason: 'too-few-answers', n: 0, needed: 1 };
  const values = Int32Array.from(kept, (i) => labels.values[i]!);
  const raters = Int32Array.from(kept, (i) => labels.raters[i]!);
  const categories = Math.max(asked ?? 0, countCodes(values));
  const raterCount = countCodes(raters);
  if (categories < 2) return { ok: false, reason: 'constant', n: kept.length, needed: 0 };
  return {
    units: Int32Array.from(kept, (i) => labels.units[i]!),
    raters,
    values,
    categories,
    raterCount,
    unitCount: countCodes(labels.units),
    smoothing,
  };
}

function accuracyOf(right: number, n: number, level: number): Estimate {
  return {
    ok: true,
    value: n === 0 ? 0 : Math.min(1, right / n),
    n,
    interval: n === 0 ? null : wilsonInterval(Math.min(right, n), n, level),
    method: 'wilson-of-expected',
    convention: 'share-of-true-labels',
  };
}

function likeliest(probabilities: Float64Array): number {
  let best = 0;
  for (let k = 1; k < probabilities.length; k++) if (probabilities[k]! > probabilities[best]!) best = k;
  return best;
}
