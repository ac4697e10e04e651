import { symmetricEigenInPlace } from '../numeric/symmetricEigen.ts';

/** Where `relativeWeights` works, kept from call to call. */
export interface WeightsWorkspace {
  size: number;
  values: Float64Array;
  vectors: Float64Array;
  root: Float64Array;
  onOrthogonal: Float64Array;
}

export function weightsWorkspace(size: number): WeightsWorkspace {
  return {
    size,
    values: new Float64Array(size * size),
    vectors: new Float64Array(size * size),
    root: new Float64Array(size * size),
    onOrthogonal: new Float64Array(size),
  };
}

/**
 * Relative weights (Johnson 2000): R2 shared out through the orthogonal variables closest to the drivers. With L = R^(1/2) and
 * b = L^-1 r, weight j = sum over k of L_jk^2 b_k^2; weights are never negative and sum to R2.
 *
 * @param among correlations of the drivers, size x size row by row
 * @param withOutcome correlations with the outcome
 * @param into receives the weights
 * @returns false when the drivers determine one another (an eigenvalue of nought), `into` being then of no meaning
 * @example relativeWeights(R, r, weightsWorkspace(4), weights) // mtcars: .228, .222, .232, .096
 */
export function relativeWeights(
  among: Float64Array,
  withOutcome: Float64Array,
  workspace: WeightsWorkspace,
  into: Float64Array,
): boolean {
  const { size, values, vectors, root, onOrthogonal } = workspace;
  values.set(among);
  symmetricEigenInPlace(values, vectors, size);
  root.fill(0);
  onOrthogonal.fill(0);
  for (let e = 0; e < size; e++) {
    const value = values[e * size + e]!;
    if (!(value > smallestEigenvalue)) return false;
    const deviation = Math.sqrt(value);
    let along = 0;
    for (let j = 0; j < size; j++) along += vectors[j * size + e]! * withOutcome[j]!;
    for (let j = 0; j < size; j++) {
      const component = vectors[j * size + e]!;
      onOrthogonal[j]! += (component * along) / deviation;
      for (let k = 0; k < size; k++) root[j * size + k]! += component * deviation * vectors[k * size + e]!;
    }
  }
  for (let j = 0; j < size; j++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += (root[j * size + k]! * onOrthogonal[k]!) ** 2;
    into[j] = sum;
  }
  return true;
}

/** Under this, drivers determine one another but for rounding. */
export const smallestEigenvalue = 1e-9;
