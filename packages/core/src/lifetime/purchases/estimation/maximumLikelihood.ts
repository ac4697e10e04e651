import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { choleskyInPlace, solveInPlace } from '../../../numeric/cholesky.ts';
import { hessian } from '../../../numeric/minimise/hessian.ts';
import { type Minimum, minimise } from '../../../numeric/minimise/minimise.ts';
import type { Objective } from '../../../numeric/minimise/objective.ts';
import type { FitOptions, LikelihoodFit, ParameterEstimate } from './likelihoodFit.ts';

export interface LikelihoodProblem<Name extends string> {
  model: string;
  names: readonly Name[];
  /** Observations: customers. */
  n: number;
  /** The log-likelihood of all observations at positive parameters; writes its gradient. */
  logLikelihood: Objective;
  /** Where to start, the best guess first. Later ones are tried when the first search fails. */
  starts: readonly (readonly number[])[];
}

/** A 95 % interval from a twentieth to twenty times the estimate says that the data do not know. */
const largestLogError = 1.5;
/** Parameters 20,000 times larger or smaller than a plausible one do not change the model any more: there the search is held. */
const widest = 10;
const hold = 1e-6;

/**
 * Maximum likelihood over positive parameters, searched in their logarithms (so no bound can be crossed, and their estimates are
 * nearer normal): BFGS, then standard errors from the Hessian at the optimum. Intervals are symmetric in the logarithm.
 *
 * With a search that does not converge, or parameters that are not identified, the other starts are tried and the highest
 * likelihood is kept. Where it would run away to 0 or infinity (nobody leaves, customers are all alike) it is held at a far wall.
 */
export function maximumLikelihood<Name extends string>(
  problem: LikelihoodProblem<Name>,
  options: FitOptions = {},
): LikelihoodFit<Name> {
  const { names, n, model } = problem;
  const objective = inLogarithms(problem);
  const centre = problem.starts[0]!.map(Math.log);
  const held = heldWithin(objective, centre);
  let best: { minimum: Minimum; covariance: number[][] | null } | null = null;
  let evaluations = 0;
  for (const start of problem.starts) {
    const found = minimise(held, start.map(Math.log), { gradientTolerance: 1e-9 });
    const minimum = { ...found, converged: found.converged || isFlat(found.gradient) };
    const covariance = covarianceAt(objective, minimum.point, n);
    evaluations += minimum.evaluations + 2 * names.length;
    if (!best || minimum.value < best.minimum.value) best = { minimum, covariance };
    if (best.minimum.converged && isKnown(best.covariance)) break;
  }
  const { minimum, covariance } = best!;
  const parameters = {} as Record<Name, number>;
  const estimates = {} as Record<Name, ParameterEstimate>;
  const unidentified: Name[] = [];
  const z = normalQuantile(0.5 + (options.level ?? 0.95) / 2, 0, 1);
  names.forEach((name, i) => {
    const value = Math.exp(minimum.point[i]!);
    const logError = covariance ? Math.sqrt(covariance[i]![i]!) : Infinity;
    const isIdentified = logError <= largestLogError && Math.abs(minimum.point[i]! - centre[i]!) < widest;
    if (!isIdentified) unidentified.push(name);
    parameters[name] = value;
    estimates[name] = {
      ok: true,
      value,
      n,
      standardError: isIdentified ? value * logError : null,
      interval: isIdentified
        ? {
            low: value * Math.exp(-z * logError),
            high: value * Math.exp(z * logError),
            level: options.level ?? 0.95,
          }
        : null,
      method: 'maximum-likelihood',
      convention: model,
    };
  });
  return {
    ok: true,
    model,
    parameters,
    estimates,
    logLikelihood: -objective(minimum.point, new Float64Array(names.length)) * n,
    n,
    converged: minimum.converged,
    iterations: minimum.iterations,
    evaluations,
    unidentified,
    logCovariance: covariance,
    correlation: covariance && correlationOf(covariance),
  };
}

/** Minus the mean log-likelihood, so that tolerances mean the same whatever the number of customers. */
function inLogarithms(problem: LikelihoodProblem<string>): Objective {
  const parameters = new Float64Array(problem.names.length);
  return (point, gradient) => {
    for (let i = 0; i < point.length; i++) parameters[i] = Math.exp(point[i]!);
    const value = problem.logLikelihood(parameters, gradient);
    for (let i = 0; i < point.length; i++) gradient[i]! *= -parameters[i]! / problem.n;
    return -value / problem.n;
  };
}

/** On a ridge, rounding stops the search before its tolerance: what is left would change no digit that is shown. */
function isFlat(gradient: Float64Array): boolean {
  return gradient.every((slope) => Math.abs(slope) < 1e-6);
}

/** Past the wall, a slope too slight to matter and enough to stop. */
function heldWithin(objective: Objective, centre: readonly number[]): Objective {
  return (point, gradient) => {
    let value = objective(point, gradient);
    for (let i = 0; i < point.length; i++) {
      const away = point[i]! - centre[i]!;
      const over = Math.max(0, Math.abs(away) - widest);
      value += hold * over * over;
      gradient[i]! += 2 * hold * over * Math.sign(away);
    }
    return value;
  };
}

function covarianceAt(objective: Objective, point: Float64Array, n: number): number[][] | null {
  const size = point.length;
  const second = hessian(objective, point);
  const factor = new Float64Array((size * (size + 1)) / 2);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) factor[(i * (i + 1)) / 2 + j] = second[i * size + j]! * n;
  if (!factor.every(Number.isFinite)) return null;
  try {
    choleskyInPlace(factor, size);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return Array.from({ length: size }, (_, i) => {
    const column = new Float64Array(size);
    column[i] = 1;
    solveInPlace(factor, column, size);
    return [...column];
  });
}

function isKnown(covariance: number[][] | null): boolean {
  return covariance?.every((row, i) => row[i]! <= largestLogError ** 2) ?? false;
}

function correlationOf(covariance: number[][]): number[][] {
  return covariance.map((row, i) =>
    row.map((value, j) => value / Math.sqrt(covariance[i]![i]! * covariance[j]![j]!)),
  );
}
