/**
 * Cholesky factor of a symmetric positive definite matrix, in place: `a` holds the lower triangle row by row
 * (a[i(i+1)/2 + j], j <= i) and receives L with L L' = A.
 *
 * Throws RangeError when the matrix is not positive definite.
 */
export function choleskyInPlace(a: Float64Array, size: number): void {
  for (let i = 0, row = 0; i < size; i++, row += i) {
    for (let j = 0, other = 0; j <= i; j++, other += j) {
      let sum = a[row + j]!;
      for (let k = 0; k < j; k++) sum -= a[row + k]! * a[other + k]!;
      if (i > j) a[row + j] = sum / a[other + j]!;
      else if (sum > 0) a[row + i] = Math.sqrt(sum);
      else throw new RangeError(`The matrix is not positive definite (pivot ${i} is ${sum}).`);
    }
  }
}

/** Solves L L' x = b in place, `factor` as left by `choleskyInPlace`. */
export function solveInPlace(factor: Float64Array, b: Float64Array, size: number): void {
  forwardInPlace(factor, b, size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < size; k++) sum -= factor[(k * (k + 1)) / 2 + i]! * b[k]!;
    b[i] = sum / factor[(i * (i + 1)) / 2 + i]!;
  }
}

/** Solves L x = b in place. */
export function forwardInPlace(factor: Float64Array, b: Float64Array, size: number): void {
  for (let i = 0, row = 0; i < size; i++, row += i) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= factor[row + k]! * b[k]!;
    b[i] = sum / factor[row + i]!;
  }
}

/** The inverse of L (lower triangle, same storage) into `inverse`. */
export function invertFactor(factor: Float64Array, inverse: Float64Array, size: number): void {
  for (let j = 0; j < size; j++) {
    inverse[(j * (j + 1)) / 2 + j] = 1 / factor[(j * (j + 1)) / 2 + j]!;
    for (let i = j + 1; i < size; i++) {
      const row = (i * (i + 1)) / 2;
      let sum = 0;
      for (let k = j; k < i; k++) sum -= factor[row + k]! * inverse[(k * (k + 1)) / 2 + j]!;
      inverse[row + j] = sum / factor[row + i]!;
    }
  }
}
