/**
 * Correlations each from the rows that have both values, with the weights given (Glasser 1964). Tells the fewest rows that one
 * rests on; 0 when a pair of columns has nothing in common or does not vary where both are known.
 *
 * @param z row by row, outcome in column 0, NaN where unknown
 */
export function pairwiseCorrelations(
  z: Float64Array,
  width: number,
  weights: ArrayLike<number>,
  among: Float64Array,
  withOutcome: Float64Array,
): number {
  const rows = z.length / width;
  const size = width - 1;
  let fewest = rows;
  for (let j = 1; j < width; j++)
    for (let k = 0; k <= j; k++) {
      let [n, total, sumJ, sumK, jj, kk, jk] = [0, 0, 0, 0, 0, 0, 0];
      for (let row = 0; row < rows; row++) {
        const weight = weights[row]!;
        const a = z[row * width + j]!;
        const b = z[row * width + k]!;
        if (weight === 0 || Number.isNaN(a) || Number.isNaN(b)) continue;
        n++;
        total += weight;
        sumJ += weight * a;
        sumK += weight * b;
        jj += weight * a * a;
        kk += weight * b * b;
        jk += weight * a * b;
      }
      const variance = (jj - (sumJ * sumJ) / total) * (kk - (sumK * sumK) / total);
      if (n < 3 || !(variance > 1e-20 * total * total)) return 0;
      fewest = Math.min(fewest, n);
      const value = j === k ? 1 : (jk - (sumJ * sumK) / total) / Math.sqrt(variance);
      if (k === 0) withOutcome[j - 1] = value;
      else {
        among[(j - 1) * size + k - 1] = value;
        among[(k - 1) * size + j - 1] = value;
      }
    }
  return fewest;
}
