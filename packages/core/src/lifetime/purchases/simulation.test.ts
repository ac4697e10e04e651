import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import { bgNbd } from './bgNbd/bgNbd.ts';
import { discountedFuturePurchases } from './future/discountedFuturePurchases.ts';
import { forecastCustomers } from './future/forecastCustomers.ts';
import type { PurchaseModel } from './future/purchaseModel.ts';
import { fitGammaGamma } from './gammaGamma/fitGammaGamma.ts';
import { evaluateHoldOut } from './holdOut/evaluateHoldOut.ts';
import { paretoNbd } from './paretoNbd/paretoNbd.ts';
import {
  type Simulated,
  type SimulationPlan,
  simulateBgNbd,
  simulateParetoNbd,
} from './testing/simulatePurchases.ts';
import { smallShop } from './testing/smallShop.ts';
import { customerValue } from './value/customerValue.ts';
import { customerValues } from './value/customerValues.ts';

const plan: SimulationPlan = { customers: 1200, youngest: 20, oldest: 45, duration: 30 };
type Truth = Record<string, number>;

describe.each([
  ['BG/NBD', bgNbd, { r: 0.7, alpha: 5, a: 0.9, b: 3 }, simulateBgNbd, 40],
  ['Pareto/NBD', paretoNbd, { r: 0.8, alpha: 6, s: 0.8, beta: 14 }, simulateParetoNbd, 10],
] as unknown as [
  string,
  PurchaseModel<string>,
  Truth,
  (truth: Truth, plan: SimulationPlan, random: () => number) => Simulated,
  number,
][])('%s, on customers who do what it says', (_, model, truth, simulate, rounds) => {
  it('finds their parameters, and its intervals hold the truth', () => {
    let held = 0;
    for (let round = 0; round < rounds; round++) {
      const fit = model.fit(simulate(truth, plan, seededRandom(100 + round)));
      if (!fit.ok) throw new Error(fit.reason);
      expect(fit).toMatchObject({ converged: true, unidentified: [], n: plan.customers });
      for (const name of Object.keys(truth)) {
        const { low, high } = fit.estimates[name]!.interval!;
        if (low <= truth[name]! && truth[name]! <= high) held++;
      }
    }
    expect(held / (4 * rounds)).toBeGreaterThan(0.88);
  });

  it('knows who is still there, who will buy, and how much', () => {
    const many = { ...plan, customers: 20_000 };
    const simulated = simulate(truth, many, seededRandom(7));
    const forecasts = forecastCustomers(model, truth, simulated, plan.duration);
    if (!forecasts.ok) throw new Error(forecasts.reason);
    const evaluation = evaluateHoldOut(model, truth, simulated);
    if (!evaluation.ok) throw new Error(evaluation.reason);
    const there = simulated.alive.reduce((sum, alive) => sum + alive, 0);
    const told = forecasts.probabilityAlive.reduce((sum, alive) => sum + alive, 0);
    expect(Math.abs(told - there)).toBeLessThan(4 * Math.sqrt(many.customers / 4));
    expect(Math.abs(evaluation.predicted / evaluation.actual - 1)).toBeLessThan(0.05);
    expect(evaluation.byAlive.reduce((sum, { n }) => sum + n, 0)).toBe(many.customers);
    for (const group of evaluation.byAlive) {
      const spread = Math.sqrt((group.expectedActive * (1 - group.expectedActive)) / group.n);
      expect(Math.abs(group.active.value - group.expectedActive)).toBeLessThan(4 * spread);
    }
    for (const group of evaluation.byFrequency.filter(({ n }) => n > 500))
      expect(Math.abs(group.predicted - group.actual)).toBeLessThan(
        6 * Math.sqrt((group.actual + group.actual ** 2) / group.n),
      );
  });
});

describe('residual value', () => {
  const shop = smallShop();
  const purchases = bgNbd.fit(shop);
  const spend = fitGammaGamma(shop);
  if (!purchases.ok || !spend.ok) throw new Error('The small shop has no fit.');
  const terms = { model: bgNbd, purchases, spend, discount: 0.0027, margin: 0.3 };
  const values = customerValues(terms, shop, { random: seededRandom(2), draws: 100 });
  if (!values.ok) throw new Error(values.reason);

  it('is that of each customer, whatever stands between ages', () => {
    for (let i = 0; i < 240; i += 7) {
      const history = { frequency: shop.frequency[i]!, recency: shop.recency[i]!, age: shop.age[i]! };
      const { p, q, gamma } = spend.parameters;
      const x = shop.frequency[i]!;
      const each = (p * (gamma + x * shop.meanValue[i]!)) / (p * x + q - 1);
      const direct = 0.3 * each * discountedFuturePurchases(bgNbd, purchases.parameters, history, terms);
      expect(Math.abs(values.values[i]! / direct - 1)).toBeLessThan(1e-6);
    }
    const sum = values.values.reduce((total, value) => total + value, 0);
    expect(values.total.value).toBeCloseTo(sum, 6);
  });

  it('has an interval that is the same for the same seed, and scales with the margin', () => {
    expect(customerValues(terms, shop, { random: seededRandom(2), draws: 100 })).toEqual(values);
    const doubled = customerValues({ ...terms, margin: 0.6 }, shop, { random: seededRandom(2), draws: 100 });
    if (!doubled.ok) throw new Error(doubled.reason);
    const { low, high } = values.total.interval!;
    expect(low).toBeLessThan(values.total.value);
    expect(high).toBeGreaterThan(values.total.value);
    expect(doubled.total.interval!.low / low).toBeCloseTo(2, 9);
    expect(doubled.total.value / values.total.value).toBeCloseTo(2, 9);
  });

  it('of one customer is that of the base of one', () => {
    const history = { frequency: shop.frequency[0]!, recency: shop.recency[0]!, age: shop.age[0]! };
    const one = customerValue(
      terms,
      { ...history, meanValue: shop.meanValue[0]! },
      { random: seededRandom(3) },
    );
    if (!one.ok) throw new Error(one.reason);
    expect(Math.abs(one.value / values.values[0]! - 1)).toBeLessThan(1e-6);
    expect(one.n).toBe(240);
    expect(one.interval!.low).toBeLessThan(one.value);
    expect(one.interval!.high).toBeGreaterThan(one.value);
  });

  it('is refused where the mean spent has no end, not told as infinite', () => {
    const endless = { ...spend, parameters: { ...spend.parameters, q: 0.8 } };
    expect(customerValues({ ...terms, spend: endless }, shop, { random: seededRandom(1) })).toMatchObject({
      ok: false,
      reason: 'mean-spend-infinite',
    });
  });
});

describe('histories that tell nothing', () => {
  const histories = (frequency: number[], age: number[]) => ({
    frequency,
    recency: frequency.map((x, i) => (x > 0 ? age[i]! / 2 : 0)),
    age,
  });
  for (const model of [bgNbd, paretoNbd] as unknown as PurchaseModel<string>[])
    it(`are refused with a reason by ${model.key}`, () => {
      expect(model.fit(histories([], []))).toMatchObject({ reason: 'no-customers' });
      expect(model.fit(histories([1, 2, 3], [9, 9, 9]))).toMatchObject({
        reason: 'too-few-customers',
        needed: 5,
      });
      expect(model.fit(histories([0, 0, 0, 0, 0], [5, 6, 7, 8, 9]))).toMatchObject({
        reason: 'no-repeat-purchases',
      });
      expect(model.fit(histories([2, 2, 2, 2, 2], [9, 9, 9, 9, 9]))).toMatchObject({ reason: 'all-alike' });
    });

  it('give no figure that is no number, whatever the few customers did', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 40; round++) {
      const age = Array.from({ length: 5 + (round % 20) }, () => Math.ceil(random() * 60));
      const frequency = age.map(() => (random() < 0.4 ? 0 : 1 + Math.floor(random() ** 3 * 30)));
      for (const model of [bgNbd, paretoNbd] as unknown as PurchaseModel<string>[]) {
        const fit = model.fit(histories(frequency, age));
        if (!fit.ok) continue;
        expect(fit.converged).toBe(true);
        // JSON writes what is no number as null: only intervals and errors may be missing.
        const shown = JSON.stringify({ ...fit, estimates: null, logCovariance: null, correlation: null });
        expect(shown.match(/null/g)!.length).toBe(3);
      }
    }
  });

  it('have no hold-out where nothing is known after the calibration', () => {
    const known = histories([1, 0, 2], [9, 9, 9]);
    const parameters = { r: 1, alpha: 5, a: 1, b: 2 };
    expect(
      evaluateHoldOut(bgNbd, parameters, { ...known, heldOut: { duration: 0, purchases: [0, 0, 0] } }),
    ).toMatchObject({ ok: false, reason: 'no-hold-out' });
    const silent = { ...known, heldOut: { duration: 4, purchases: [0, 0, 0] } };
    expect(evaluateHoldOut(bgNbd, parameters, silent)).toMatchObject({
      ok: true,
      actual: 0,
      correlation: null,
    });
  });
});
