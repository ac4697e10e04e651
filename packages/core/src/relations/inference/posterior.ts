import { axisCount } from '../axes.ts';
import { typeKeys } from '../catalogue.ts';
import type { CompiledModel } from '../compiledModel.ts';
import type { Information } from './information.ts';
import { covarianceOfType, evidenceOfTypes, variancesOfType } from './kernels.ts';

const n = axisCount;
const types = typeKeys.length;
const packed = (n * (n + 1)) / 2;

/** Per type, given the information: log evidence, mean and covariance of the position. */
export interface Posterior {
  /** Unnormalised: log prior_k + log Z_k + C_k. */
  logWeights: Float64Array;
  probabilities: Float64Array;
  /** log of the sum of exp(logWeights). */
  logTotal: number;
  /** 29 x 7. */
  means: Float64Array;
  /** 29 x 28: factors of I + D J D, as kernels.ts leaves them. */
  factors: Float64Array;
}

export function emptyPosterior(): Posterior {
  return {
    logWeights: new Float64Array(types),
    probabilities: new Float64Array(types),
    logTotal: 0,
    means: new Float64Array(types * n),
    factors: new Float64Array(types * packed),
  };
}

/**
 * The posterior over types. With z = m + D u, u standard normal under type k (D the diagonal of its sds),
 *
 *   log Z_k = b'm - m'Jm/2 - log det(A)/2 + g'A^-1 g/2,  A = I + D J D,  g = D (b - J m),
 *
 * which is exactly 0 when nothing is known, and A is never near singular.
 */
export function computePosterior(information: Information, model: CompiledModel, into: Posterior): Posterior {
  const { J, b, C } = information;
  evidenceOfTypes(J, b, model.means, model.sds, into.means, into.factors, into.logWeights);
  for (let k = 0; k < types; k++) into.logWeights[k]! += model.logPrior[k]! + C[k]!;
  normalise(into);
  return into;
}

function normalise(posterior: Posterior): void {
  const { logWeights, probabilities } = posterior;
  let highest = -Infinity;
  for (let k = 0; k < types; k++) if (logWeights[k]! > highest) highest = logWeights[k]!;
  let sum = 0;
  for (let k = 0; k < types; k++) {
    const weight = Math.exp(logWeights[k]! - highest);
    probabilities[k] = weight;
    sum += weight;
  }
  for (let k = 0; k < types; k++) probabilities[k]! /= sum;
  posterior.logTotal = highest + Math.log(sum);
}

/** Covariance of the position under type k, lower triangle row by row, into `covariance` (28 values). */
export function covarianceOf(
  posterior: Posterior,
  model: CompiledModel,
  k: number,
  covariance: Float64Array,
): void {
  covarianceOfType(posterior.factors, k * packed, model.sds, k * n, covariance);
}

/** Variances of the position under type k, into `variances` (7 values). */
export function variancesOf(
  posterior: Posterior,
  model: CompiledModel,
  k: number,
  variances: Float64Array,
): void {
  variancesOfType(posterior.factors, k * packed, model.sds, k * n, variances);
}
