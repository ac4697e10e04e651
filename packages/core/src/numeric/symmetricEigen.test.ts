import { expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { symmetricEigenInPlace } from './symmetricEigen.ts';

it('values and vectors make the matrix again, and vectors are orthogonal', () => {
  const random = seededRandom(12);
  for (const size of [1, 2, 3, 9, 20]) {
    const a = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++) {
        a[i * size + j] = random() - 0.5 + (i === j ? i : 0);
        a[j * size + i] = a[i * size + j]!;
      }
    const values = Float64Array.from(a);
    const vectors = new Float64Array(size * size);
    symmetricEigenInPlace(values, vectors, size);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        let again = 0;
        let product = 0;
        for (let k = 0; k < size; k++) {
          again += vectors[i * size + k]! * values[k * size + k]! * vectors[j * size + k]!;
          product += vectors[i * size + k]! * vectors[j * size + k]!;
        }
        expect(again).toBeCloseTo(a[i * size + j]!, 12);
        expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
      }
  }
});

it('gives the eigenvalues of a known matrix: equal correlations .5 of order 4 have 2.5, .5, .5, .5', () => {
  const a = new Float64Array(16).fill(0.5);
  for (let i = 0; i < 4; i++) a[i * 5] = 1;
  symmetricEigenInPlace(a, new Float64Array(16), 4);
  const values = [0, 5, 10, 15].map((at) => a[at]!).sort((x, y) => x - y);
  for (const [i, value] of [0.5, 0.5, 0.5, 2.5].entries()) expect(values[i]).toBeCloseTo(value, 14);
});
