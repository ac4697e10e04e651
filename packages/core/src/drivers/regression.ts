import { choleskyInPlace, solveInPlace } from '../numeric/cholesky.ts';

/** Least squares on standardised columns. */
export interface Regression {
  r2: number;
  betas: Float64Array;
  /** Variance inflation factors: 1 / (1 - R2 of the driver on the others). */
  inflation: Float64Array;
}

/** Solves R b = r. Throws RangeError when the drivers determine one another. */
export function regression(among: Float64Array, withOutcome: Float64Array): Regression {
  const size = withOutcome.length;
  const factor = new Float64Array((size * (size + 1)) / 2);
  for (let i = 0, at = 0; i < size; i++) for (let j = 0; j <= i; j++, at++) factor[at] = among[i * size + j]!;
  choleskyInPlace(factor, size);
  const betas = Float64Array.from(withOutcome);
  solveInPlace(factor, betas, size);
  const inflation = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    const unit = new Float64Array(size);
    unit[j] = 1;
    solveInPlace(factor, unit, size);
    inflation[j] = unit[j]!;
  }
  let r2 = 0;
  for (let j = 0; j < size; j++) r2 += betas[j]! * withOutcome[j]!;
  return { r2: Math.min(1, Math.max(0, r2)), betas, inflation };
}
