import { dot, type LinePoint, lineSearch } from './lineSearch.ts';
import type { Objective } from './objective.ts';

export interface Minimum {
  point: Float64Array;
  value: number;
  gradient: Float64Array;
  /** Whether the gradient has come under the tolerance. If not, the search ran out of steps or of precision. */
  converged: boolean;
  iterations: number;
  evaluations: number;
}

export interface MinimiseOptions {
  /** Largest part of the gradient that counts as none, relative to max(1, |value|): 1e-8 unless told. */
  gradientTolerance?: number;
  /** 500 unless told. */
  iterations?: number;
}

/**
 * A local minimum of a smooth function, by the BFGS quasi-Newton method with a Wolfe line search (Nocedal & Wright 2006,
 * algorithm 6.1). Meant for few dimensions, of like scale: it keeps a matrix of size squared.
 *
 * `start` is not changed. Throws RangeError when the function has no finite value or gradient at the start.
 *
 * @example minimise((x, g) => ((g[0] = 2 * (x[0] - 3)), (x[0] - 3) ** 2), [0]).point // 3
 */
export function minimise(
  objective: Objective,
  start: ArrayLike<number>,
  options: MinimiseOptions = {},
): Minimum {
  const { gradientTolerance = 1e-8, iterations: most = 500 } = options;
  const size = start.length;
  let at = linePoint(size);
  let next = linePoint(size);
  at.point.set(start);
  at.value = objective(at.point, at.gradient);
  if (!Number.isFinite(at.value) || !at.gradient.every(Number.isFinite))
    throw new RangeError('The function has no finite value or gradient where the search starts.');
  const inverse = new Float64Array(size * size);
  const direction = new Float64Array(size);
  let iterations = 0;
  let isFresh = true;
  reset(inverse, size, 1);
  const isDone = () => largest(at.gradient) <= gradientTolerance * Math.max(1, Math.abs(at.value));
  while (!isDone() && iterations < most) {
    descend(inverse, at.gradient, direction);
    if (dot(direction, at.gradient) >= 0) {
      reset(inverse, size, 1);
      isFresh = true;
      descend(inverse, at.gradient, direction);
    }
    const firstStep = isFresh ? Math.min(1, 1 / largest(at.gradient)) : 1;
    if (!lineSearch(objective, at, direction, firstStep, next)) {
      if (isFresh) break;
      reset(inverse, size, 1);
      isFresh = true;
      continue;
    }
    iterations++;
    update(inverse, at, next, isFresh);
    isFresh = false;
    [at, next] = [next, at];
  }
  const { point, value, gradient } = at;
  return {
    point,
    value,
    gradient,
    converged: isDone(),
    iterations,
    evaluations: 1 + at.evaluations + next.evaluations,
  };
}

function linePoint(size: number): LinePoint {
  return { point: new Float64Array(size), gradient: new Float64Array(size), value: 0, evaluations: 0 };
}

function largest(gradient: Float64Array): number {
  let most = 0;
  for (const part of gradient) most = Math.max(most, Math.abs(part));
  return most;
}

function reset(inverse: Float64Array, size: number, scale: number): void {
  inverse.fill(0);
  for (let i = 0; i < size; i++) inverse[i * size + i] = scale;
}

function descend(inverse: Float64Array, gradient: Float64Array, direction: Float64Array): void {
  const size = gradient.length;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum -= inverse[i * size + j]! * gradient[j]!;
    direction[i] = sum;
  }
}

/** The BFGS update of the inverse Hessian (6.17); before the first, the identity is scaled to the curvature met (6.20). */
function update(inverse: Float64Array, at: LinePoint, next: LinePoint, isFresh: boolean): void {
  const size = at.point.length;
  const moved = next.point.map((x, i) => x - at.point[i]!);
  const change = next.gradient.map((g, i) => g - at.gradient[i]!);
  const curvature = dot(moved, change);
  if (curvature <= 1e-14 * Math.sqrt(dot(moved, moved) * dot(change, change))) return;
  if (isFresh) reset(inverse, size, curvature / dot(change, change));
  const turned = new Float64Array(size);
  descend(inverse, change, turned);
  const factor = (1 - dot(turned, change) / curvature) / curvature;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      inverse[i * size + j]! +=
        factor * moved[i]! * moved[j]! + (turned[i]! * moved[j]! + moved[i]! * turned[j]!) / curvature;
}
