import type { Objective } from './objective.ts';

/**
 * The matrix of second derivatives at a point, by central differences of the gradient (step eps^(1/3) of each coordinate's
 * scale; error about 1e-10 relative), made symmetric. Rows one after the other.
 *
 * @example hessian((x, g) => ((g[0] = 2 * x[0]), x[0] ** 2), Float64Array.of(1)) // 2
 */
export function hessian(objective: Objective, point: Float64Array): Float64Array {
  const size = point.length;
  const above = new Float64Array(size);
  const below = new Float64Array(size);
  const moved = Float64Array.from(point);
  const second = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const x = point[i]!;
    const step = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x));
    moved[i] = x + step;
    const high = moved[i]!;
    objective(moved, above);
    moved[i] = x - step;
    const width = high - moved[i]!;
    objective(moved, below);
    moved[i] = x;
    for (let j = 0; j < size; j++) second[i * size + j] = (above[j]! - below[j]!) / width;
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++)
      second[i * size + j] = second[j * size + i] = (second[i * size + j]! + second[j * size + i]!) / 2;
  return second;
}
