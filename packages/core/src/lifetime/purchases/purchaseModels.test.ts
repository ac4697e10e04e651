import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../numeric/gaussLegendre.ts';
import { hyp2f1 } from '../../numeric/hyp2f1.ts';
import { logGamma } from '../../numeric/logGamma.ts';
import type { Objective } from '../../numeric/minimise/objective.ts';
import { betaNodes } from './bgNbd/betaNodes.ts';
import { bgNbd } from './bgNbd/bgNbd.ts';
import { bgNbdLikelihood } from './bgNbd/bgNbdLikelihood.ts';
import { expectedFuturePurchases } from './future/expectedFuturePurchases.ts';
import type { PurchaseModel } from './future/purchaseModel.ts';
import { groupHistories, type HistoryGroups } from './histories/groupHistories.ts';
import type { PurchaseHistory } from './histories/purchaseHistories.ts';
import { paretoNbd } from './paretoNbd/paretoNbd.ts';
import { paretoNbdLikelihood } from './paretoNbd/paretoNbdLikelihood.ts';

const positive = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const history: fc.Arbitrary<PurchaseHistory> = fc
  .record({
    frequency: fc.integer({ min: 0, max: 40 }),
    age: positive(0.5, 200),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
  })
  .map(({ frequency, age, share }) => ({ frequency, age, recency: frequency > 0 ? share * age : 0 }));
const bgParameters = fc.record({
  r: positive(0.05, 20),
  alpha: positive(0.3, 100),
  a: positive(0.05, 20),
  b: positive(0.2, 40),
});
const paretoParameters = fc.record({
  r: positive(0.05, 20),
  alpha: positive(0.3, 100),
  s: positive(0.05, 20),
  beta: positive(0.3, 200),
});

const groupsOf = (histories: PurchaseHistory[]): HistoryGroups => {
  const groups = groupHistories({
    frequency: histories.map(({ frequency }) => frequency),
    recency: histories.map(({ recency }) => recency),
    age: histories.map(({ age }) => age),
  });
  if (!groups.ok) throw new Error(groups.reason);
  return groups;
};

/** The formulas of the papers as they stand, for parameters and frequencies that don't overflow them. */
const bgPaper = (p: { r: number; alpha: number; a: number; b: number }, h: PurchaseHistory) => {
  const { r, alpha, a, b } = p;
  const { frequency: x, recency: last, age } = h;
  const a1 = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
  const a2 = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
  const a3 = -(r + x) * Math.log(alpha + age);
  const a4 = Math.log(a) - Math.log(b + Math.max(x, 1) - 1) - (r + x) * Math.log(alpha + last);
  return a1 + a2 + Math.log(Math.exp(a3) + (x > 0 ? Math.exp(a4) : 0));
};
const paretoPaper = (p: { r: number; alpha: number; s: number; beta: number }, h: PurchaseHistory) => {
  const { r, alpha, s, beta } = p;
  const { frequency: x, recency: last, age } = h;
  const total = r + s + x;
  const part = (t: number) =>
    alpha >= beta
      ? hyp2f1(total, s + 1, total + 1, (alpha - beta) / (alpha + t)) / (alpha + t) ** total
      : hyp2f1(total, r + x, total + 1, (beta - alpha) / (beta + t)) / (beta + t) ** total;
  return (
    logGamma(r + x) -
    logGamma(r) +
    r * Math.log(alpha) +
    s * Math.log(beta) +
    Math.log((alpha + age) ** -(r + x) * (beta + age) ** -s + (s / total) * (part(last) - part(age)))
  );
};

describe.each([
  ['BG/NBD', bgNbdLikelihood, bgParameters, bgPaper],
  ['Pareto/NBD', paretoNbdLikelihood, paretoParameters, paretoPaper],
] as [
  string,
  (groups: HistoryGroups) => Objective,
  fc.Arbitrary<Record<string, number>>,
  (p: never, h: PurchaseHistory) => number,
][])('%s', (_, likelihoodOf, parameters, paper) => {
  it('is fitted to the likelihood of the paper', () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 4 }), (p, histories) => {
        const expected = histories.reduce((sum, each) => sum + paper(p as never, each), 0);
        fc.pre(Number.isFinite(expected));
        const found = likelihoodOf(groupsOf(histories))(
          Float64Array.from(Object.values(p)),
          new Float64Array(4),
        );
        // The paper's difference of two 2F1 cancels when recency is near age: a looser bound than ours.
        expect(Math.abs(found - expected)).toBeLessThan(1e-6 * (1 + Math.abs(expected)));
      }),
    );
  });

  it('is climbed by its true slope', () => {
    fc.assert(
      fc.property(parameters, fc.array(history, { minLength: 1, maxLength: 4 }), (p, histories) => {
        const likelihood = likelihoodOf(groupsOf(histories));
        const at = Float64Array.from(Object.values(p));
        const gradient = new Float64Array(4);
        likelihood(at, gradient);
        const spare = new Float64Array(4);
        for (let i = 0; i < 4; i++) {
          const h = 1e-4 * at[i]!;
          const value = (steps: number) => {
            const moved = at.slice();
            moved[i]! += steps * h;
            return likelihood(moved, spare);
          };
          const slope = (8 * (value(1) - value(-1)) - (value(2) - value(-2))) / (12 * h);
          const size = Math.abs(value(0)) + Math.abs(gradient[i]! * at[i]!);
          expect(Math.abs(gradient[i]! - slope) * at[i]!).toBeLessThan(1e-8 * size + 1e-9);
        }
      }),
    );
  });
});

describe.each([
  ['BG/NBD', bgNbd, bgParameters],
  ['Pareto/NBD', paretoNbd, paretoParameters],
] as unknown as [string, PurchaseModel<string>, fc.Arbitrary<Record<string, number>>][])(
  '%s',
  (_, model, parameters) => {
    it('gives probabilities, and a silent customer is ever less likely to be there', () => {
      fc.assert(
        fc.property(parameters, history, positive(0.1, 50), (p, each, more) => {
          const alive = model.probabilityAlive(p, each);
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
          const later = model.probabilityAlive(p, { ...each, age: each.age + more });
          expect(later).toBeLessThanOrEqual(alive + 1e-12);
          const buys = model.probabilityOfPurchase(p, more);
          expect(buys).toBeGreaterThanOrEqual(0);
          expect(buys).toBeLessThanOrEqual(1);
          // P(X > 0) <= E[X].
          expect(buys).toBeLessThanOrEqual(model.expectedPurchases(p, more) * (1 + 1e-9));
        }),
      );
    });

    it('expects the same purchases by its formula and by the integral of its rate', () => {
      fc.assert(
        fc.property(parameters, positive(0.01, 500), (p, duration) => {
          const expected = model.expectedPurchases(p, duration);
          const integral = model.discountedPurchases(p, { discount: 0, horizon: duration });
          expect(Math.abs(integral / expected - 1)).toBeLessThan(1e-9);
        }),
      );
    });

    it('values a purchase less the later it comes', () => {
      fc.assert(
        fc.property(parameters, positive(1e-4, 0.1), positive(1, 200), (p, discount, horizon) => {
          const near = model.discountedPurchases(p, { discount, horizon });
          const far = model.discountedPurchases(p, { discount });
          const dearer = model.discountedPurchases(p, { discount: 2 * discount });
          expect(near).toBeLessThanOrEqual(far * (1 + 1e-9));
          expect(dearer).toBeLessThanOrEqual(far);
          expect(near).toBeLessThanOrEqual(model.expectedPurchases(p, horizon) * (1 + 1e-9));
        }),
      );
    });

    it('expects no more of a later stretch of time than of the first', () => {
      fc.assert(
        fc.property(parameters, history, positive(0.5, 50), (p, each, duration) => {
          const whole = expectedFuturePurchases(model, p, each, 2 * duration);
          const half = expectedFuturePurchases(model, p, each, duration);
          expect(half).toBeLessThanOrEqual(whole * (1 + 1e-12));
          expect(whole).toBeLessThanOrEqual(2 * half * (1 + 1e-9));
        }),
      );
    });

    it('is finite at the edge of what can be', () => {
      for (const size of [1e-4, 1, 1e4])
        for (const other of [1e-4, 1, 1e4]) {
          const names = model.key === 'bg-nbd' ? ['r', 'alpha', 'a', 'b'] : ['r', 'alpha', 's', 'beta'];
          const p = Object.fromEntries(names.map((name, i) => [name, i % 2 ? size : other]));
          for (const each of [
            { frequency: 0, recency: 0, age: 0 },
            { frequency: 900, recency: 50, age: 50 },
            { frequency: 900, recency: 0.01, age: 5000 },
          ]) {
            const after = model.ifAlive(p, each);
            for (const value of [
              model.probabilityAlive(p, each),
              model.expectedPurchases(after, 52),
              model.probabilityOfPurchase(after, 52),
              model.discountedPurchases(after, { discount: 0.003 }),
            ])
              expect(value >= 0 && value < Infinity, JSON.stringify({ p, each, value })).toBe(true);
          }
        }
    });
  },
);

it('BG/NBD expects the purchases of the formula of the paper', () => {
  fc.assert(
    fc.property(bgParameters, positive(1, 200), ({ r, alpha, a, b }, t) => {
      fc.pre(Math.abs(a - 1) > 0.05);
      const paper = ((a + b - 1) / (a - 1)) * (1 - hyp2f1(r, a - 1, a + b - 1, -t / alpha));
      fc.pre(Math.abs(a + b - 1) > 0.01);
      const found = bgNbd.expectedPurchases({ r, alpha, a, b }, t);
      expect(Math.abs(found - paper)).toBeLessThan(1e-8 * (1 + found));
    }),
  );
});

it('a = 1 and s = 1, where the formulas divide by 0, are as near as any other', () => {
  const bg = (a: number) => bgNbd.expectedPurchases({ r: 0.3, alpha: 5, a, b: 2 }, 40);
  const pareto = (s: number) => paretoNbd.expectedPurchases({ r: 0.3, alpha: 5, s, beta: 8 }, 40);
  for (const at of [bg, pareto]) {
    expect(at(1)).toBeGreaterThan(0);
    expect(Math.abs(at(1) - (at(1 - 1e-6) + at(1 + 1e-6)) / 2)).toBeLessThan(1e-10);
  }
});

it('means over customers are right whatever the shape of the beta law', () => {
  fc.assert(
    fc.property(positive(1e-3, 1e4), positive(1e-3, 1e4), positive(1e-3, 1e3), (a, b, reach) => {
      const { points, weights } = betaNodes(a, b, 1e-17 / (1 + reach));
      const mean = points.reduce((sum, p, i) => sum + weights[i]! * p, 0);
      expect(Math.abs(mean / (a / (a + b)) - 1)).toBeLessThan(1e-10);
      if (a > 300 || b > 300) return;
      const slowed = points.reduce((sum, p, i) => sum + weights[i]! * (1 + p * reach) ** -1.5, 0);
      expect(Math.abs(slowed - hyp2f1(1.5, a, a + b, -reach))).toBeLessThan(1e-11);
    }),
  );
});

it('P(alive) of Pareto/NBD is Bayes’ rule over each customer’s own rates, worked out slowly', () => {
  const { nodes, weights } = gaussLegendre(60);
  const p = { r: 1.7, alpha: 6, s: 1.4, beta: 9 };
  const each = { frequency: 3, recency: 8, age: 20 };
  let there = 0;
  let gone = 0;
  for (let i = 0; i < 60; i++)
    for (let j = 0; j < 60; j++) {
      // Rates from 0 to 4, denser near 0.
      const rate = 4 * nodes[i]! ** 3;
      const leaving = 4 * nodes[j]! ** 3;
      const weight =
        weights[i]! *
        weights[j]! *
        nodes[i]! ** 2 *
        nodes[j]! ** 2 *
        144 *
        rate ** (p.r - 1 + 3) *
        Math.exp(-p.alpha * rate) *
        leaving ** (p.s - 1) *
        Math.exp(-p.beta * leaving);
      const sum = rate + leaving;
      there += weight * Math.exp(-sum * each.age);
      gone += (weight * leaving * (Math.exp(-sum * each.recency) - Math.exp(-sum * each.age))) / sum;
    }
  expect(paretoNbd.probabilityAlive(p, each)).toBeCloseTo(there / (there + gone), 8);
});
