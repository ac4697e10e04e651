/** Pearson's correlation, by centred sums; null where either side is constant. */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const n = a.length;
  let meanA = 0;
  let meanB = 0;
  for (let i = 0; i < n; i++) {
    meanA += (a[i]! - meanA) / (i + 1);
    meanB += (b[i]! - meanB) / (i + 1);
  }
  let squareA = 0;
  let squareB = 0;
  let product = 0;
  for (let i = 0; i < n; i++) {
    const fromA = a[i]! - meanA;
    const fromB = b[i]! - meanB;
    squareA += fromA * fromA;
    squareB += fromB * fromB;
    product += fromA * fromB;
  }
  const isConstant = squareA <= n * (1e-15 * meanA) ** 2 || squareB <= n * (1e-15 * meanB) ** 2;
  return isConstant ? null : Math.max(-1, Math.min(1, product / Math.sqrt(squareA) / Math.sqrt(squareB)));
}
