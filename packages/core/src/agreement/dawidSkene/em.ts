/** The labels that the model is fitted to, and its size. */
export interface EmSpace {
  units: Int32Array;
  raters: Int32Array;
  values: Int32Array;
  unitCount: number;
  raterCount: number;
  categories: number;
  smoothing: number;
}

export interface EmEstimates {
  prevalence: Float64Array;
  /** Rater by rater, row by true category, by what is said. */
  confusions: Float64Array;
}

/** Counts as the probabilities have them, and the prior's, as shares. */
export function maximisation(space: EmSpace, probabilities: Float64Array): EmEstimates {
  const { units, raters, values, unitCount, raterCount, categories: q, smoothing } = space;
  const pseudo = smoothing / q;
  const confusions = new Float64Array(raterCount * q * q).fill(pseudo);
  for (let i = 0; i < values.length; i++) {
    const unit = units[i]! * q;
    const cell = raters[i]! * q * q + values[i]!;
    for (let k = 0; k < q; k++) confusions[cell + k * q]! += probabilities[unit + k]!;
  }
  for (let row = 0; row < confusions.length; row += q) toShares(confusions.subarray(row, row + q));
  const prevalence = new Float64Array(q).fill(pseudo);
  for (let unit = 0; unit < unitCount; unit++)
    for (let k = 0; k < q; k++) prevalence[k]! += probabilities[unit * q + k]!;
  toShares(prevalence);
  return { prevalence, confusions };
}

/** Logarithms, each rater's by what is said and then by the true category, so that a label reads one run of numbers. */
export function likelihoodTables({ raterCount, categories: q, smoothing }: EmSpace, estimates: EmEstimates) {
  const said = new Float64Array(raterCount * q * q);
  const prevalence = estimates.prevalence.map(logOf);
  let logPrior = 0;
  for (let rater = 0; rater < raterCount; rater++)
    for (let k = 0; k < q; k++)
      for (let l = 0; l < q; l++) {
        const log = logOf(estimates.confusions[(rater * q + k) * q + l]!);
        said[(rater * q + l) * q + k] = log;
        logPrior += log;
      }
  for (const log of prevalence) logPrior += log;
  return { said, prevalence, logPrior: smoothing === 0 ? 0 : (smoothing / q) * logPrior };
}

/** Fills in the probability of each category for each unit, in logarithms until the last, and the log-likelihood of all. */
export function expectation(
  { units, raters, values, unitCount, categories: q }: EmSpace,
  { said, prevalence, logPrior }: ReturnType<typeof likelihoodTables>,
  probabilities: Float64Array,
): { logLikelihood: number; logPrior: number } {
  for (let unit = 0; unit < unitCount * q; unit += q)
    for (let k = 0; k < q; k++) probabilities[unit + k] = prevalence[k]!;
  for (let i = 0; i < values.length; i++) {
    const unit = units[i]! * q;
    const row = (raters[i]! * q + values[i]!) * q;
    for (let k = 0; k < q; k++) probabilities[unit + k]! += said[row + k]!;
  }
  let logLikelihood = 0;
  for (let unit = 0; unit < unitCount * q; unit += q) {
    let highest = probabilities[unit]!;
    for (let k = 1; k < q; k++) if (probabilities[unit + k]! > highest) highest = probabilities[unit + k]!;
    let sum = 0;
    for (let k = 0; k < q; k++) sum += probabilities[unit + k] = Math.exp(probabilities[unit + k]! - highest);
    for (let k = 0; k < q; k++) probabilities[unit + k]! /= sum;
    logLikelihood += highest + Math.log(sum);
  }
  return { logLikelihood, logPrior };
}

/** A probability of 0 only ever meets weights of 0 where it matters; held finite so that sums stay numbers. */
function logOf(probability: number): number {
  return Math.log(Math.max(probability, 1e-300));
}

function toShares(counts: Float64Array): void {
  let sum = 0;
  for (const count of counts) sum += count;
  for (let i = 0; i < counts.length; i++) counts[i] = sum > 0 ? counts[i]! / sum : 1 / counts.length;
}
