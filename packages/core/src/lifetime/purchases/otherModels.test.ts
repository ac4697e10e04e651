import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaVariate, gammaVariate } from '../../numeric/gammaVariate.ts';
import { hyp2f1 } from '../../numeric/hyp2f1.ts';
import { seededRandom } from '../../numeric/random.ts';
import { bgBbAlive } from './bgBb/bgBbAlive.ts';
import { bgBbDiscountedFuture } from './bgBb/bgBbDiscountedFuture.ts';
import { bgBbExpected, bgBbExpectedFuture } from './bgBb/bgBbExpected.ts';
import { fitBgBb } from './bgBb/fitBgBb.ts';
import { expectedSpend } from './gammaGamma/expectedSpend.ts';
import { fitGammaGamma } from './gammaGamma/fitGammaGamma.ts';
import { tenuresFromSurvivors } from './sbg/contractTenures.ts';
import { fitSbg } from './sbg/fitSbg.ts';
import { sbgDiscountedLifetime, sbgDiscountedResidual } from './sbg/sbgDiscounted.ts';
import { sbgRetention } from './sbg/sbgRetention.ts';
import { sbgSurvival } from './sbg/sbgSurvival.ts';

const positive = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const bgBbParameters = fc.record({
  alpha: positive(0.1, 10),
  beta: positive(0.1, 10),
  gamma: positive(0.1, 10),
  delta: positive(0.1, 10),
});

/** Every path of n opportunities, with its probability, by the definition of the model: products of means of beta laws. */
function* pathsOf(p: { alpha: number; beta: number; gamma: number; delta: number }, n: number) {
  const mean = (a: number, b: number, yes: number, no: number) => {
    let product = 1;
    for (let i = 0; i < yes; i++) product *= (a + i) / (a + b + i);
    for (let i = 0; i < no; i++) product *= (b + i) / (a + b + yes + i);
    return product;
  };
  for (let there = 0; there <= n; there++)
    for (let bits = 0; bits < 2 ** there; bits++) {
      const gifts = Array.from({ length: there }, (_, i) => (bits >> i) & 1);
      const x = gifts.reduce((sum, gift) => sum + gift, 0);
      const probability =
        mean(p.alpha, p.beta, x, there - x) * mean(p.gamma, p.delta, there < n ? 1 : 0, there);
      yield { x, last: gifts.lastIndexOf(1) + 1, isThere: there === n, gifts, probability };
    }
}

describe('BG/BB', () => {
  it('tells who is there, and what they will give, as all paths counted one by one', () => {
    fc.assert(
      fc.property(bgBbParameters, (p) => {
        const n = 4;
        const later = 3;
        let all = 0;
        let gifts = 0;
        const told = new Map<
          string,
          { all: number; there: number; later: number; x: number; last: number }
        >();
        for (const path of pathsOf(p, n + later)) {
          const early = path.gifts.slice(0, n);
          const x = early.reduce((sum, gift) => sum + gift, 0);
          const last = early.lastIndexOf(1) + 1;
          all += path.probability;
          gifts += path.x * path.probability;
          const key = `${x} ${last}`;
          const group = told.get(key) ?? { all: 0, there: 0, later: 0, x, last };
          group.all += path.probability;
          if (path.gifts.length > n) group.there += path.probability;
          group.later += path.probability * (path.x - x);
          told.set(key, group);
        }
        expect(all).toBeCloseTo(1, 10);
        expect(bgBbExpected(p, n + later)).toBeCloseTo(gifts, 10);
        for (const group of told.values()) {
          const history = { frequency: group.x, recency: group.last, age: n };
          expect(bgBbAlive(p, history)).toBeCloseTo(group.there / group.all, 9);
          expect(bgBbExpectedFuture(p, history, later)).toBeCloseTo(group.later / group.all, 9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('discounts gifts to come one by one', () => {
    fc.assert(
      fc.property(bgBbParameters, positive(0.02, 1), (p, rate) => {
        const history = { frequency: 2, recency: 3, age: 5 };
        let sum = 0;
        let before = 0;
        for (let i = 1; i <= 1500; i++) {
          const until = bgBbExpectedFuture(p, history, i);
          sum += (until - before) / (1 + rate) ** i;
          before = until;
          if ((1 + rate) ** -i < 1e-13) break;
        }
        expect(Math.abs(bgBbDiscountedFuture(p, history, rate) / sum - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what it cannot tell', () => {
    const of = (frequency: number[], recency: number[], age: number[]) =>
      fitBgBb({ frequency, recency, age });
    const five = [1, 1, 1, 1, 1];
    expect(of([0, 2, 1, 1, 1], [0, 1, 1, 1, 1], [3, 3, 3, 3, 3])).toMatchObject({
      reason: 'impossible-history',
      of: '1',
    });
    expect(of([0, 0, 1, 1, 1], [0, 0, 1, 1, 1], [3, 3, 3, 3, 3.5])).toMatchObject({
      reason: 'impossible-history',
      of: '4',
    });
    expect(of([0, 1, 0, 1, 0], [0, 1, 0, 1, 0], five)).toMatchObject({ reason: 'one-opportunity' });
    expect(of([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], five)).toMatchObject({ reason: 'no-repeat-purchases' });
    expect(of([1], [1], [1])).toMatchObject({ reason: 'too-few-customers', needed: 5 });
  });
});

describe('sBG', () => {
  it('values a contract as its payments one by one', () => {
    fc.assert(
      fc.property(
        positive(0.05, 50),
        positive(0.05, 50),
        positive(0.01, 1),
        fc.integer({ min: 0, max: 20 }),
        (a, b, rate, renewals) => {
          let lifetime = 0;
          let residual = 0;
          for (let t = 0; (1 + rate) ** -t > 1e-16; t++) {
            lifetime += sbgSurvival({ a, b }, t) / (1 + rate) ** t;
            residual +=
              sbgSurvival({ a, b }, renewals + 1 + t) / sbgSurvival({ a, b }, renewals) / (1 + rate) ** t;
            if (t > 400) return;
          }
          expect(Math.abs(sbgDiscountedLifetime({ a, b }, rate) / lifetime - 1)).toBeLessThan(1e-11);
          expect(Math.abs(sbgDiscountedResidual({ a, b }, rate, renewals) / residual - 1)).toBeLessThan(
            1e-11,
          );
          const closed = hyp2f1(1, b, a + b, 1 / (1 + rate));
          expect(Math.abs(sbgDiscountedLifetime({ a, b }, rate) / closed - 1)).toBeLessThan(1e-11);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('finds the law of a cohort of its own, and the years after it', () => {
    const truth = { a: 0.7, b: 2.1 };
    const survivors = Array.from({ length: 9 }, (_, t) => 1e9 * sbgSurvival(truth, t));
    const fit = fitSbg(tenuresFromSurvivors(survivors));
    if (!fit.ok) throw new Error(fit.reason);
    expect(fit.parameters.a).toBeCloseTo(truth.a, 5);
    expect(fit.parameters.b).toBeCloseTo(truth.b, 5);
    expect(sbgRetention(fit.parameters, 15)).toBeCloseTo(sbgRetention(truth, 15), 6);
    expect(sbgRetention(truth, 9)).toBeGreaterThan(sbgRetention(truth, 2));
  });

  it('takes cohorts of several ages together, and intervals hold the truth', () => {
    const truth = { a: 1, b: 3 };
    let held = 0;
    const rounds = 60;
    for (let round = 0; round < rounds; round++) {
      const random = seededRandom(round);
      const left = new Float64Array(8);
      const staying = new Float64Array(8);
      for (let i = 0; i < 1500; i++) {
        const leaves = betaVariate(truth.a, truth.b, random);
        const watched = 3 + (i % 6);
        let t = 1;
        while (t < watched && random() >= leaves) t++;
        if (t < watched || random() < leaves) left[t - 1]!++;
        else staying[t - 1]!++;
      }
      const fit = fitSbg({ left, staying });
      if (!fit.ok) throw new Error(fit.reason);
      for (const name of ['a', 'b'] as const) {
        const { low, high } = fit.estimates[name].interval!;
        if (low <= truth[name] && truth[name] <= high) held++;
      }
    }
    expect(held / (2 * rounds)).toBeGreaterThan(0.89);
  });

  it('refuses what it cannot tell', () => {
    expect(fitSbg({ left: [], staying: [] })).toMatchObject({ ok: false, reason: 'no-customers' });
    expect(fitSbg({ left: [0, 0], staying: [0, 9] })).toMatchObject({ ok: false, reason: 'nobody-left' });
    expect(fitSbg({ left: [3], staying: [7] })).toMatchObject({ ok: false, reason: 'one-period' });
    expect(fitSbg({ left: [3, -1], staying: [0, 9] })).toMatchObject({
      reason: 'impossible-tenures',
      of: '2',
    });
  });
});

describe('Gamma-Gamma', () => {
  const simulate = (customers: number, seed: number) => {
    const random = seededRandom(seed);
    const frequency = Array.from({ length: customers }, () => Math.floor(random() ** 2 * 8));
    const meanValue = frequency.map((x) => {
      const rate = gammaVariate(3.5, random) / 20;
      return x > 0 ? gammaVariate(5 * x, random) / rate / x : 0;
    });
    return { frequency, meanValue };
  };

  it('finds what customers spend, and its intervals hold the truth', () => {
    let held = 0;
    const rounds = 60;
    const truth = { p: 5, q: 3.5, gamma: 20 };
    for (let round = 0; round < rounds; round++) {
      const fit = fitGammaGamma(simulate(1200, round));
      if (!fit.ok) throw new Error(fit.reason);
      expect(fit.converged).toBe(true);
      for (const name of ['p', 'q', 'gamma'] as const) {
        const { low, high } = fit.estimates[name].interval!;
        if (low <= truth[name] && truth[name] <= high) held++;
      }
    }
    expect(held / (3 * rounds)).toBeGreaterThan(0.9);
    expect(held / (3 * rounds)).toBeLessThan(1);
  });

  it('draws a customer from the mean of all to their own mean as they buy more', () => {
    const parameters = { p: 6.25, q: 3.74, gamma: 15.44 };
    const all = expectedSpend(parameters, 0, 0)!;
    expect(all).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    const means = [1, 3, 10, 100, 1e6].map((x) => expectedSpend(parameters, x, 90)!);
    for (let i = 1; i < means.length; i++) expect(means[i]).toBeGreaterThan(means[i - 1]!);
    expect(means[0]).toBeGreaterThan(all);
    expect(means.at(-1)).toBeCloseTo(90, 3);
    expect(expectedSpend({ p: 2, q: 0.9, gamma: 5 }, 0, 0)).toBeNull();
  });

  it('says whom it left out, and whether those who buy often spend more', () => {
    const fit = fitGammaGamma({
      frequency: [0, 1, 2, 3, 4, 5, 1],
      meanValue: [0, 10, 20, 30, 40, 50, -5],
    });
    expect(fit).toMatchObject({ ok: true, n: 5, leftOut: 2 });
    if (fit.ok) expect(fit.frequencyCorrelation).toBeCloseTo(1, 12);
  });

  it('refuses what it cannot tell', () => {
    expect(fitGammaGamma({ frequency: [0, 1, 1], meanValue: [0, 3, 4] })).toMatchObject({
      reason: 'too-few-customers',
      n: 2,
      needed: 4,
    });
    expect(fitGammaGamma({ frequency: [1, 2, 1, 3], meanValue: [5, 5, 5, 5] })).toMatchObject({
      reason: 'all-alike',
    });
  });
});
