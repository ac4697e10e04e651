import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binomialVariate } from './binomialVariate.ts';
import { chiSquareTail } from './chiSquareTail.ts';
import { fTail } from './fTail.ts';
import { logGamma } from './logGamma.ts';
import { multinomialVariate } from './multinomialVariate.ts';
import { seededRandom } from './random.ts';
import { rootBetween } from './rootBetween.ts';
import { studentTail } from './studentTail.ts';

it('a bootstrap draws from the exact binomial, by inversion as by splitting', () => {
  for (const [n, p] of [
    [12, 0.3],
    [40, 0.5],
    [300, 0.3],
    [300, 0.93],
    [5000, 0.004],
  ] as const) {
    const random = seededRandom(n);
    const runs = 40_000;
    const seen = new Float64Array(n + 1);
    for (let i = 0; i < runs; i++) seen[binomialVariate(n, p, random)]!++;
    let chi2 = 0;
    let classes = 0;
    let expected = 0;
    let observed = 0;
    for (let k = 0; k <= n; k++) {
      const log =
        logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p);
      expected += runs * Math.exp(log);
      observed += seen[k]!;
      if (expected < 20 && k < n) continue;
      if (expected > 1) {
        chi2 += (observed - expected) ** 2 / expected;
        classes++;
      }
      expected = observed = 0;
    }
    expect(chiSquareTail(chi2, classes - 1), `${n} trials of ${p}`).toBeGreaterThan(0.001);
  }
});

it('a million answers are drawn without a million steps, and all are placed', () => {
  const random = seededRandom(3);
  const counts = multinomialVariate(1_000_000_000, [0.2, 0, 0.3, 0.5], random, new Float64Array(4));
  expect(counts.reduce((a, b) => a + b)).toBe(1_000_000_000);
  expect(counts[1]).toBe(0);
  expect(counts[2]! / 1e9).toBeCloseTo(0.3, 3);
  expect(binomialVariate(0, 0.4, random)).toBe(0);
  expect(binomialVariate(7, 0, random)).toBe(0);
  expect(binomialVariate(7, 1, random)).toBe(7);
  expect(binomialVariate(1000, 1, random)).toBe(1000);
});

it('rootBetween finds the crossing to the last digits, however steep or flat', () => {
  expect(rootBetween((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(rootBetween((x) => 2 - x * x, 2, 0)).toBeCloseTo(Math.SQRT2, 15);
  expect(rootBetween((x) => x, 0, 1)).toBe(0);
  fc.assert(
    fc.property(
      fc.double({ min: -0.99, max: 0.99, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (root, power) => {
        let values = 0;
        const found = rootBetween(
          (x) => {
            values++;
            return Math.sign(x - root) * Math.abs(x - root) ** (2 * power + 1);
          },
          -1,
          1,
        );
        expect(Math.abs(found - root)).toBeLessThan(1e-14);
        expect(values).toBeLessThan(160);
      },
    ),
  );
});

it('fTail agrees with Student and with the tables, and does not vanish far out', () => {
  expect(fTail(4.351244, 1, 20)).toBeCloseTo(0.05, 6);
  expect(fTail(36.065, 5, 30.043)).toBeCloseTo(8e-12, 13);
  for (const t of [0.3, 2, 11, 80])
    expect(fTail(t * t, 1, 7.5) / (2 * studentTail(t, 7.5))).toBeCloseTo(1, 9);
  expect(fTail(1e9, 3, 40)).toBeGreaterThan(0);
  expect(fTail(0, 2, 9)).toBe(1);
});
