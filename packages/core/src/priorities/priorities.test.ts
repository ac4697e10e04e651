import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import type { PossibleAction, Uncertain } from './action.ts';
import { distributionOf, drawInput } from './drawInput.ts';
import { type PriorityRanking, rankActions } from './rankActions.ts';

const certain: PossibleAction = {
  name: 'answer within the day',
  statedImportance: { value: 0.2 },
  derivedImportance: { value: 0.3 },
  gap: { value: -0.4 },
  closes: { value: 0.5 },
  customers: { value: 10_000 },
  valueAtRisk: { value: 120 },
  cost: { value: 30_000 },
};
const rank = (actions: PossibleAction[], options = {}) =>
  rankActions(actions, { random: seededRandom(1), draws: 4000, ...options });
const ranking = (actions: PossibleAction[], options = {}) => rank(actions, options) as PriorityRanking;

describe('rankActions', () => {
  it('with certain inputs is the formula worked out with a pencil', () => {
    const [only] = ranking([certain]).actions;
    // .25 x .4 x .5 x 10,000 x 120 - 30,000
    expect(only!.euros.value).toBeCloseTo(30_000, 6);
    expect(only!.atValues.benefit).toBeCloseTo(60_000, 6);
    expect(only!.euros.interval!.low).toBeCloseTo(30_000, 6);
    expect(only!.probabilityPaysBack).toBe(1);
    expect(only!.tornado).toEqual([]);
    expect(only!.correlations).toEqual([]);
    expect(only!.inputs).toHaveLength(7);
  });

  it('weighs stated and derived importance as asked; one alone counts whole', () => {
    const at = (action: PossibleAction, statedWeight: number) =>
      ranking([action], { statedWeight }).actions[0]!.atValues.benefit;
    expect(at(certain, 1)).toBeCloseTo(48_000, 6);
    expect(at(certain, 0)).toBeCloseTo(72_000, 6);
    const { derivedImportance: _, ...statedOnly } = certain;
    expect(at(statedOnly, 0.1)).toBeCloseTo(48_000, 6);
  });

  it('an aspect without shortfall earns nothing and still costs', () => {
    const [fine] = ranking([{ ...certain, gap: { value: 0.1 } }]).actions;
    expect(fine!.euros.value).toBeCloseTo(-30_000, 9);
    expect(fine!.probabilityPaysBack).toBe(0);
  });

  it('carries the uncertainty of inputs through: mean and deviation of a product of independent ones', () => {
    const uncertain: PossibleAction = {
      ...certain,
      derivedImportance: { value: 0.3, deviation: 0.03 },
      statedImportance: { value: 0.2 },
      customers: { value: 10_000, deviation: 1000 },
      valueAtRisk: { value: 120, deviation: 12 },
    };
    const [action] = ranking([uncertain], { draws: 40_000, statedWeight: 0, level: 0.6827 }).actions;
    const relative = Math.sqrt(1.01 ** 3 - 1);
    expect(action!.benefit.value / 72_000).toBeCloseTo(1, 2);
    const { low, high } = action!.benefit.interval!;
    expect((high - low) / 2 / 72_000).toBeCloseTo(relative, 2);
  });

  it('tells which input the result hangs on, both ways', () => {
    const [action] = ranking([
      {
        ...certain,
        closes: { value: 0.5, range: { low: 0.1, high: 0.9 } },
        customers: { value: 10_000, deviation: 300 },
      },
    ]).actions;
    expect(action!.tornado.map(({ input }) => input)).toEqual(['closes', 'customers']);
    const [bar] = action!.tornado;
    expect(bar!.atFrom).toBeCloseTo((60_000 / 0.5) * bar!.from - 30_000, 6);
    expect(action!.correlations[0]).toMatchObject({ input: 'closes' });
    expect(action!.correlations[0]!.rho).toBeGreaterThan(0.9);
    const costly = ranking([{ ...certain, cost: { value: 30_000, deviation: 5000 } }]).actions[0]!;
    expect(costly.correlations).toEqual([{ input: 'cost', rho: expect.closeTo(-1, 9) }]);
  });

  it('says how firm the ranking is, probabilities summing to the places there are', () => {
    const make = (name: string, customers: number): PossibleAction => ({
      ...certain,
      name,
      customers: { value: customers, deviation: customers * 0.2 },
    });
    const { actions, top } = ranking([make('b', 9500), make('a', 10_000), make('c', 4000), make('d', 9000)], {
      top: 2,
    });
    expect(top).toBe(2);
    expect(actions.map(({ name, rank: place }) => `${place}${name}`)).toEqual(['1a', '2b', '3d', '4c']);
    const sum = (of: 'probabilityBest' | 'probabilityTop') =>
      actions.reduce((total, action) => total + action[of], 0);
    expect(sum('probabilityBest')).toBeCloseTo(1, 9);
    expect(sum('probabilityTop')).toBeCloseTo(2, 9);
    expect(actions[0]!.probabilityBest).toBeLessThan(0.6);
    expect(actions[3]!.rankRange).toEqual({ low: 4, high: 4 });
  });

  it('what several actions share is unknown once: it does not make their order doubtful', () => {
    const value: Uncertain = { value: 120, deviation: 60 };
    const make = (name: string, customers: number, valueAtRisk: Uncertain): PossibleAction => ({
      ...certain,
      name,
      customers: { value: customers },
      valueAtRisk,
    });
    const firm = ranking([
      make('more', 11_000, { ...value, shared: 'value' }),
      make('fewer', 10_000, { ...value, shared: 'value' }),
    ]);
    expect(firm.actions[0]).toMatchObject({ name: 'more', probabilityBest: 1 });
    const doubtful = ranking([make('more', 11_000, value), make('fewer', 10_000, value)]);
    expect(doubtful.actions.find(({ name }) => name === 'more')!.probabilityBest).toBeLessThan(0.8);
  });

  it('the same seed gives the same figures', () => {
    const uncertain = { ...certain, closes: { value: 0.5, range: { low: 0.2, high: 0.8 } } };
    expect(rank([uncertain])).toEqual(rank([uncertain]));
  });

  it('shows the fewest observations behind it, none when all is judged', () => {
    expect(ranking([certain]).actions[0]!.euros.n).toBe(0);
    const observed = { ...certain, gap: { value: -0.4, n: 812 }, customers: { value: 10_000, n: 90_000 } };
    expect(ranking([observed]).actions[0]!.euros.n).toBe(812);
  });

  it('names the action and the input that cannot be', () => {
    expect(rank([])).toMatchObject({ ok: false, reason: 'no-actions' });
    const { statedImportance: _s, derivedImportance: _d, ...none } = certain;
    expect(rank([none])).toMatchObject({ ok: false, reason: 'no-importance', of: certain.name });
    const faults: [Partial<PossibleAction>, string, string][] = [
      [{ gap: { value: -35 } }, 'input-out-of-range', 'gap'],
      [{ cost: { value: Number.NaN } }, 'input-out-of-range', 'cost'],
      [{ closes: { value: 0.5, range: { low: 0.6, high: 0.9 } } }, 'input-out-of-order', 'closes'],
      [
        { customers: { value: 5, deviation: 1, range: { low: 1, high: 9 } } },
        'uncertainty-told-twice',
        'customers',
      ],
    ];
    for (const [change, reason, input] of faults)
      expect(rank([{ ...certain, ...change }])).toMatchObject({
        ok: false,
        reason,
        of: `${certain.name}: ${input}`,
      });
  });
});

describe('drawing an input', () => {
  const moments = (key: 'closes' | 'cost' | 'gap', input: Uncertain) => {
    const random = seededRandom(5);
    const values = Float64Array.from({ length: 30_000 }, () => drawInput(key, input, random));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance), least: Math.min(...values), most: Math.max(...values) };
  };

  it('has the mean and deviation told, and never leaves its bounds', () => {
    const share = moments('closes', { value: 0.9, deviation: 0.08 });
    expect(share.mean).toBeCloseTo(0.9, 2);
    expect(share.deviation).toBeCloseTo(0.08, 2);
    expect(share.most).toBeLessThanOrEqual(1);
    const cost = moments('cost', { value: 100, interval: { low: 60.8, high: 139.2, level: 0.95 } });
    expect(Math.abs(cost.mean - 100)).toBeLessThan(0.6);
    expect(Math.abs(cost.deviation - 20)).toBeLessThan(0.6);
    expect(cost.least).toBeGreaterThan(0);
    const range = moments('closes', { value: 0.2, range: { low: 0.1, high: 0.9 } });
    expect(range.mean).toBeCloseTo(0.4, 2);
    expect(range.least).toBeGreaterThanOrEqual(0.1);
  });

  it('knows a distribution for every input that is accepted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('closes' as const, 'cost' as const, 'gap' as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (key, value, deviation) => {
          const drawn = drawInput(key, { value, deviation }, seededRandom(2));
          expect(Number.isFinite(drawn)).toBe(true);
          if (key === 'closes') expect(drawn).toBeLessThanOrEqual(1);
          if (key !== 'gap') expect(drawn).toBeGreaterThanOrEqual(0);
          expect(distributionOf(key, { value })).toBe('certain');
        },
      ),
    );
  });
});
