import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../numeric/random.ts';
import { fitBgNbd } from '../bgNbd/fitBgNbd.ts';
import { fitParetoNbd } from '../paretoNbd/fitParetoNbd.ts';
import { smallShop } from '../testing/smallShop.ts';
import type { LikelihoodFit } from './likelihoodFit.ts';
import { parameterDraws } from './parameterDraws.ts';
import { quantityEstimate } from './quantityEstimate.ts';
import { risingFactorialsFor, setRisingFactorials } from './risingFactorials.ts';

const fitted = fitBgNbd(smallShop()) as LikelihoodFit<'r' | 'alpha' | 'a' | 'b'>;

it('likelihoods keep their digits whatever the size of parameters and frequencies', () => {
  const counts = [0, 1, 2, 7, 40, 5000, 5001];
  for (const base of [1e-4, 0.3, 2, 50]) {
    const risen = risingFactorialsFor(counts);
    setRisingFactorials(base, counts, risen);
    counts.forEach((count, i) => {
      expect(risen.logs[i]).toBeCloseTo(gammaln(base + count) - gammaln(base), 8);
      expect(risen.slopes[i]! / (digamma(base + count) - digamma(base) || 1)).toBeCloseTo(count ? 1 : 0, 9);
    });
  }
  // ln (1e12)_3 = 3 ln 1e12 + ln(1 + 1/1e12)(1 + 2/1e12), where differences of gamma functions keep no digit.
  const risen = risingFactorialsFor([3]);
  setRisingFactorials(1e12, [3], risen);
  expect(risen.logs[0]).toBeCloseTo(3 * Math.log(1e12), 11);
});

describe('a figure made of parameters', () => {
  it('has the error of the parameter when it is one', () => {
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      const own = quantityEstimate(fitted, (parameters) => parameters[name], 'log');
      const expected = fitted.estimates[name];
      expect(own.value).toBe(expected.value);
      expect(own.standardError! / expected.standardError!).toBeCloseTo(1, 7);
      expect(own.interval!.low / expected.interval!.low).toBeCloseTo(1, 7);
      expect(own.interval!.high / expected.interval!.high).toBeCloseTo(1, 7);
    }
  });

  it('has an interval that stays where the figure can be', () => {
    const leaves = (p: { a: number; b: number }) => p.a / (p.a + p.b);
    const { interval, value } = quantityEstimate(fitted, leaves, 'logit', { level: 0.999999 });
    expect(interval!.low).toBeGreaterThan(0);
    expect(interval!.low).toBeLessThan(value);
    expect(interval!.high).toBeGreaterThan(value);
    expect(interval!.high).toBeLessThan(1);
    const plain = quantityEstimate(fitted, leaves, 'identity', { level: 0.5 }).interval!;
    expect((plain.low + plain.high) / 2).toBeCloseTo(value, 12);
  });

  it('has no interval where parameters are not identified, and says so', () => {
    const frequency = [3, 1, 2, 0, 4, 1, 2, 0, 1, 3];
    const alike = fitParetoNbd({
      frequency,
      recency: frequency.map((x) => (x > 0 ? 20 : 0)),
      age: frequency.map(() => 20),
    });
    if (!alike.ok) throw new Error(alike.reason);
    expect(alike.unidentified.length).toBeGreaterThan(0);
    for (const name of alike.unidentified) {
      expect(alike.estimates[name]).toMatchObject({ standardError: null, interval: null });
      expect(Number.isFinite(alike.parameters[name])).toBe(true);
    }
    expect(quantityEstimate(alike, ({ r, alpha }) => r / alpha, 'log').interval).toBeNull();
    expect(parameterDraws(alike, 5, seededRandom(1))).toBeNull();
  });
});

it('simulated intervals draw from the law of the estimates, the same for the same seed', () => {
  const draws = parameterDraws(fitted, 20_000, seededRandom(5))!;
  expect(parameterDraws(fitted, 3, seededRandom(5))).toEqual(draws.slice(0, 3));
  const names = ['r', 'alpha', 'a', 'b'] as const;
  const logs = names.map((name) => draws.map((draw) => Math.log(draw[name] / fitted.parameters[name])));
  for (let i = 0; i < 4; i++)
    for (let j = 0; j <= i; j++) {
      const product = logs[i]!.reduce((sum, value, k) => sum + value * logs[j]![k]!, 0) / draws.length;
      const scale = Math.sqrt(fitted.logCovariance![i]![i]! * fitted.logCovariance![j]![j]!);
      expect(Math.abs(product - fitted.logCovariance![i]![j]!) / scale).toBeLessThan(0.04);
    }
});
