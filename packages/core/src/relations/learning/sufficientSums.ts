import { axisCount } from '../axes.ts';
import { typeKeys } from '../catalogue.ts';
import type { CompiledModel } from '../compiledModel.ts';
import type { Evidence } from '../inference/evidence.ts';
import type { Information } from '../inference/information.ts';
import { computePosterior, covarianceOf, emptyPosterior } from '../inference/posterior.ts';

const n = axisCount;
const packed = (n * (n + 1)) / 2;

/** What a signal needs to be re-estimated: sums over customers of w, w y^2, w y E[z] and w E[zz']. */
export interface SignalSums {
  weight: number;
  squares: number;
  withPosition: Float64Array;
  /** Lower triangle, row by row. */
  ofPosition: Float64Array;
}

/** Expected sums of the E-step. */
export interface SufficientSums {
  customers: number;
  /** Penalty excluded; up to a constant that does not depend on priors or regions. */
  logLikelihood: number;
  perType: Float64Array;
  /** 29 x 7: sums of p_k mu_k, and of p_k (Sigma_kk + mu_k^2). */
  first: Float64Array;
  second: Float64Array;
  signals: Map<string, SignalSums>;
}

export function emptySums(): SufficientSums {
  return {
    customers: 0,
    logLikelihood: 0,
    perType: new Float64Array(typeKeys.length),
    first: new Float64Array(typeKeys.length * n),
    second: new Float64Array(typeKeys.length * n),
    signals: new Map(),
  };
}

const posterior = emptyPosterior();
const covariance = new Float64Array(packed);
const meanPosition = new Float64Array(n);
const meanSquare = new Float64Array(packed);
const negligible = 1e-6;

/** Adds one customer to the sums, under the present model. */
export function addCustomer(
  sums: SufficientSums,
  evidence: readonly Evidence[],
  information: Information,
  model: CompiledModel,
): void {
  computePosterior(information, model, posterior);
  meanPosition.fill(0);
  meanSquare.fill(0);
  for (let k = 0; k < typeKeys.length; k++) {
    const p = posterior.probabilities[k]!;
    sums.perType[k]! += p;
    if (p < negligible) continue;
    covarianceOf(posterior, model, k, covariance);
    for (let i = 0, at = 0; i < n; i++) {
      const mu = posterior.means[k * n + i]!;
      meanPosition[i]! += p * mu;
      sums.first[k * n + i]! += p * mu;
      for (let j = 0; j <= i; j++, at++)
        meanSquare[at]! += p * (covariance[at]! + mu * posterior.means[k * n + j]!);
      sums.second[k * n + i]! += p * (covariance[at - 1]! + mu * mu);
    }
  }
  sums.customers++;
  sums.logLikelihood += posterior.logTotal;
  for (const one of evidence) if (one.weight > 0) addSignal(sums.signals, one);
}

function addSignal(signals: Map<string, SignalSums>, evidence: Evidence): void {
  const { key } = evidence.compiled.signal;
  let sums = signals.get(key);
  if (!sums) {
    sums = { weight: 0, squares: 0, withPosition: new Float64Array(n), ofPosition: new Float64Array(packed) };
    signals.set(key, sums);
  }
  sums.weight += evidence.weight;
  sums.squares += evidence.weightedSquares;
  for (let i = 0; i < n; i++) sums.withPosition[i]! += evidence.weightedY * meanPosition[i]!;
  for (let i = 0; i < packed; i++) sums.ofPosition[i]! += evidence.weight * meanSquare[i]!;
}
