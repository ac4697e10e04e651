import gammaln from '@stdlib/math-base-special-gammaln';
import { expect, it } from 'vitest';
import { gaussLegendre } from '../numeric/gaussLegendre.ts';
import { cumulative, rSquaredInterval } from './rSquaredInterval.ts';

/** Density of R2 by Fisher (1928), with its hypergeometric series written out. */
function density(r2: number, rho2: number, n: number, p: number): number {
  const half = (n - 1) / 2;
  let series = 1;
  for (let k = 0, term = 1; k < 5000 && term > 1e-18 * series; k++) {
    term *= (((half + k) * (half + k)) / ((p / 2 + k) * (k + 1))) * rho2 * r2;
    series += term;
  }
  const log =
    gammaln(half) -
    gammaln(p / 2) -
    gammaln((n - p - 1) / 2) +
    half * Math.log1p(-rho2) +
    (p / 2 - 1) * Math.log(r2) +
    ((n - p - 3) / 2) * Math.log1p(-r2);
  return Math.exp(log) * series;
}

it('the distribution of R2 agrees with its density integrated', () => {
  const { nodes, weights } = gaussLegendre(64);
  for (const [x, rho2, n, p] of [
    [0.5, 0.4, 30, 4],
    [0.2, 0.3, 60, 2],
    [0.7, 0.75, 100, 8],
    [0.05, 0.1, 25, 6],
  ] as const) {
    // x u^2 takes the edge off the density at 0.
    const integral = nodes.reduce((sum, u, i) => {
      return sum + weights[i]! * density(x * u * u, rho2, n, p) * 2 * x * u;
    }, 0);
    expect(cumulative(x, rho2, n, p)).toBeCloseTo(integral, 9);
  }
});

it('limits are where the observed R2 is as rare as told', () => {
  const { low, high } = rSquaredInterval(0.5, 100, 5);
  expect(cumulative(0.5, low, 100, 5)).toBeCloseTo(0.975, 9);
  expect(cumulative(0.5, high, 100, 5)).toBeCloseTo(0.025, 9);
  expect(rSquaredInterval(0.02, 40, 5).low).toBe(0);
});

it('stays exact and finite for very many rows, and at the edges', () => {
  const large = rSquaredInterval(0.6, 200_000, 12);
  // Asymptotically R has deviation (1 - R2) / sqrt(n) on its own scale: 2 R (1 - R2) / sqrt(n) for R2.
  const margin = (1.96 * 2 * Math.sqrt(0.6) * 0.4) / Math.sqrt(200_000);
  expect(large.low).toBeCloseTo(0.6 - margin, 4);
  expect(large.high).toBeCloseTo(0.6 + margin, 4);
  for (const r2 of [0, 1e-9, 1]) {
    const { low, high } = rSquaredInterval(r2, 50, 3);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
    expect(high).toBeGreaterThanOrEqual(low);
  }
});
