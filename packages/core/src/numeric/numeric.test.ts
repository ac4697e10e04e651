import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choleskyInPlace, solveInPlace } from './cholesky.ts';
import { gaussLegendre } from './gaussLegendre.ts';
import { logGamma } from './logGamma.ts';
import { logSumExp } from './logSumExp.ts';
import { standardNormal } from './normal.ts';
import { seededRandom } from './random.ts';
import { studentTail } from './studentTail.ts';

it('gaussLegendre integrates polynomials of degree 2n - 1 exactly', () => {
  for (const n of [1, 2, 5, 16, 64]) {
    const { nodes, weights } = gaussLegendre(n);
    for (const degree of [0, 1, 2 * n - 1]) {
      const integral = nodes.reduce((sum, x, i) => sum + weights[i]! * x ** degree, 0);
      expect(integral).toBeCloseTo(1 / (degree + 1), 13);
    }
  }
});

it('studentTail gives the values of the tables', () => {
  expect(studentTail(2.015, 5)).toBeCloseTo(0.05, 4);
  expect(studentTail(1.372, 10)).toBeCloseTo(0.1, 4);
  expect(studentTail(-2.132, 4)).toBeCloseTo(0.95, 4);
  expect(studentTail(0, 3)).toBeCloseTo(0.5, 14);
});

it('logGamma gives factorials', () => {
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
});

it('logSumExp neither overflows nor loses a far smaller term', () => {
  expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
  expect(logSumExp([0, 5], 1)).toBe(0);
  expect(logSumExp([])).toBe(-Infinity);
});

it('solveInPlace undoes the matrix', () => {
  const entry = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 9, maxLength: 9 }), fc.tuple(entry, entry, entry), (m, x) => {
      const a = new Float64Array(6);
      const full = (i: number, j: number) => {
        let sum = i === j ? 1 : 0;
        for (let k = 0; k < 3; k++) sum += m[i * 3 + k]! * m[j * 3 + k]!;
        return sum;
      };
      const b = new Float64Array(3);
      for (let i = 0, p = 0; i < 3; i++) {
        for (let j = 0; j <= i; j++, p++) a[p] = full(i, j);
        for (let j = 0; j < 3; j++) b[i]! += full(i, j) * x[j]!;
      }
      choleskyInPlace(a, 3);
      solveInPlace(a, b, 3);
      for (let i = 0; i < 3; i++) expect(b[i]).toBeCloseTo(x[i]!, 8);
    }),
  );
  expect(() => choleskyInPlace(Float64Array.of(-1), 1)).toThrow(RangeError);
});

it('random streams repeat by seed, and are normal when asked', () => {
  const again = seededRandom(7);
  const random = seededRandom(7);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < 20_000; i++) {
    const z = standardNormal(random);
    expect(z).toBe(standardNormal(again));
    sum += z;
    squares += z * z;
  }
  expect(Math.abs(sum / 20_000)).toBeLessThan(0.03);
  expect(Math.abs(squares / 20_000 - 1)).toBeLessThan(0.04);
  expect(seededRandom(8)()).not.toBe(seededRandom(7)());
});
