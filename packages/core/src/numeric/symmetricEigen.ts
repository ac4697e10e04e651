/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, in place and without memory of its own: cyclic Jacobi (Golub & Van
 * Loan 1996, 8.4; thresholds of Rutishauser), accurate to rounding even for the smallest eigenvalues. O(size^3) a sweep, five to
 * eight sweeps.
 *
 * @param a size x size, row by row; receives the eigenvalues on its diagonal, in no order
 * @param vectors receives the eigenvectors as columns, row by row
 */
export function symmetricEigenInPlace(a: Float64Array, vectors: Float64Array, size: number): void {
  vectors.fill(0);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let outside = 0;
    let largest = 0;
    for (let i = 0; i < size; i++) {
      largest = Math.max(largest, Math.abs(a[i * size + i]!));
      for (let j = 0; j < i; j++) outside = Math.max(outside, Math.abs(a[i * size + j]!));
    }
    if (outside <= 1e-16 * largest || outside === 0) return;
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q);
  }
}

/** The rotation that makes entry (p, q) nought. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const app = a[p * size + p]!;
  const aqq = a[q * size + q]!;
  const theta = (aqq - app) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    if (k !== p && k !== q) {
      const akp = a[k * size + p]!;
      const akq = a[k * size + q]!;
      const np = c * akp - s * akq;
      const nq = s * akp + c * akq;
      a[k * size + p] = np;
      a[p * size + k] = np;
      a[k * size + q] = nq;
      a[q * size + k] = nq;
    }
    const vkp = vectors[k * size + p]!;
    const vkq = vectors[k * size + q]!;
    vectors[k * size + p] = c * vkp - s * vkq;
    vectors[k * size + q] = s * vkp + c * vkq;
  }
  a[p * size + p] = app - t * apq;
  a[q * size + q] = aqq + t * apq;
  a[p * size + q] = 0;
  a[q * size + p] = 0;
}
