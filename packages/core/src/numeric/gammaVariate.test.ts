import { expect, it } from 'vitest';
import { betaVariate, gammaVariate } from './gammaVariate.ts';
import { seededRandom } from './random.ts';

it('gamma and beta variates have their mean and variance', () => {
  const random = seededRandom(14);
  const n = 40_000;
  const moments = (draw: () => number) => {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const value = draw();
      sum += value;
      squares += value * value;
    }
    return { mean: sum / n, variance: squares / n - (sum / n) ** 2 };
  };
  for (const shape of [0.3, 1, 2.5, 40]) {
    const { mean, variance } = moments(() => gammaVariate(shape, random));
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.08);
  }
  const { mean, variance } = moments(() => betaVariate(2, 6, random));
  expect(mean).toBeCloseTo(0.25, 2);
  expect(variance).toBeCloseTo((2 * 6) / (64 * 9), 2);
});
