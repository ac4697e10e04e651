import { choleskyInPlace, forwardInPlace, invertFactor } from '../../numeric/cholesky.ts';
import { axisCount } from '../axes.ts';
import { typeKeys } from '../catalogue.ts';
import type { CompiledModel } from '../compiledModel.ts';
import type { Information } from './information.ts';

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
  /** 29 x 28: Cholesky factors of I + D J D, lower triangles. */
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

const jm = new Float64Array(n);
const u = new Float64Array(n);
const factor = new Float64Array(packed);
const inverse = new Float64Array(packed);

/**
 * The posterior over types. With z = m + D u, u standard normal under type k (D the diagonal of its sds),
 *
 *   log Z_k = b'm - m'Jm/2 - log det(A)/2 + g'A^-1 g/2,  A = I + D J D,  g = D (b - J m),
 *
 * which is exactly 0 when nothing is known, and A is never near singular.
 */
export function computePosterior(information: Information, model: CompiledModel, into: Posterior): Posterior {
  const { J, b, C } = information;
  for (let k = 0; k < types; k++) {
    const at = k * n;
    let linear = 0;
    let quadratic = 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += J[i * n + j]! * model.means[at + j]!;
      jm[i] = sum;
      linear += b[i]! * model.means[at + i]!;
      quadratic += sum * model.means[at + i]!;
    }
    for (let i = 0, p = 0; i < n; i++) {
      const di = model.sds[at + i]!;
      for (let j = 0; j <= i; j++, p++) factor[p] = di * J[i * n + j]! * model.sds[at + j]!;
      factor[p - 1]! += 1;
      u[i] = di * (b[i]! - jm[i]!);
    }
    choleskyInPlace(factor, n);
    forwardInPlace(factor, u, n);
    let fit = 0;
    let determinant = 1;
    for (let i = 0, diagonal = 0; i < n; i++, diagonal += i + 1) {
      fit += u[i]! * u[i]!;
      determinant *= factor[diagonal]!;
    }
    // Back substitution: u becomes A^-1 g.
    for (let i = n - 1; i >= 0; i--) {
      let sum = u[i]!;
      for (let j = i + 1; j < n; j++) sum -= factor[(j * (j + 1)) / 2 + i]! * u[j]!;
      u[i] = sum / factor[(i * (i + 3)) / 2]!;
      into.means[at + i] = model.means[at + i]! + model.sds[at + i]! * u[i]!;
    }
    into.factors.set(factor, k * packed);
    into.logWeights[k] =
      model.logPrior[k]! + linear - quadratic / 2 - Math.log(determinant) + fit / 2 + C[k]!;
  }
  normalise(into);
  return into;
}

function normalise(posterior: Posterior): void {
  let highest = -Infinity;
  for (let k = 0; k < types; k++) if (posterior.logWeights[k]! > highest) highest = posterior.logWeights[k]!;
  let sum = 0;
  for (let k = 0; k < types; k++) {
    posterior.probabilities[k] = Math.exp(posterior.logWeights[k]! - highest);
    sum += posterior.probabilities[k]!;
  }
  for (let k = 0; k < types; k++) posterior.probabilities[k]! /= sum;
  posterior.logTotal = highest + Math.log(sum);
}

/**
 * Covariance of the position under type k, D A^-1 D, lower triangle row by row, into `covariance` (28 values).
 */
export function covarianceOf(
  posterior: Posterior,
  model: CompiledModel,
  k: number,
  covariance: Float64Array,
): void {
  factor.set(posterior.factors.subarray(k * packed, (k + 1) * packed));
  invertFactor(factor, inverse, n);
  const at = k * n;
  for (let i = 0, p = 0; i < n; i++) {
    for (let j = 0; j <= i; j++, p++) {
      let sum = 0;
      for (let r = i; r < n; r++) sum += inverse[(r * (r + 1)) / 2 + i]! * inverse[(r * (r + 1)) / 2 + j]!;
      covariance[p] = sum * model.sds[at + i]! * model.sds[at + j]!;
    }
  }
}
