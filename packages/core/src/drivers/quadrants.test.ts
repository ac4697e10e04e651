import { describe, expect, it } from 'vitest';
import { importancePerformance } from './importancePerformance.ts';
import { statedAgainstDerived } from './statedAgainstDerived.ts';

const interval = (value: number, margin: number) => ({
  value,
  interval: { low: value - margin, high: value + margin, level: 0.95 },
});

describe('importancePerformance', () => {
  it('puts what is important and poor where one should concentrate', () => {
    const { items, crosshair } = importancePerformance([
      { name: 'wait', importance: interval(8, 1), performance: interval(3, 1) },
      { name: 'staff', importance: interval(9, 1), performance: interval(8, 1) },
      { name: 'parking', importance: interval(2, 1), performance: interval(4, 1) },
      { name: 'music', importance: interval(1, 1), performance: interval(9, 1) },
    ]);
    expect(crosshair).toEqual({ importance: 5, performance: 6 });
    expect(items.map(({ quadrant }) => quadrant)).toEqual([
      'concentrate-here',
      'keep-up',
      'low-priority',
      'possible-overkill',
    ]);
    for (const { quadrant, probabilities } of items) {
      expect(Object.values(probabilities!).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      expect(probabilities![quadrant]).toBeGreaterThan(0.9);
    }
  });

  it('a place on the line is half one, half the other', () => {
    const { items } = importancePerformance(
      [{ name: 'a', importance: interval(5, 1), performance: interval(5, 1) }],
      { importance: 5, performance: 5 },
    );
    expect(items[0]!.probabilities!['keep-up']).toBeCloseTo(0.25, 12);
  });

  it('without intervals nothing is said about how firm the place is', () => {
    const { items, convention } = importancePerformance(
      [
        { name: 'a', importance: { value: 1 }, performance: { value: 1 } },
        { name: 'b', importance: { value: 2 }, performance: { value: 9 } },
        { name: 'c', importance: { value: 9 }, performance: { value: 2 } },
      ],
      'median',
    );
    expect(convention).toBe('median-crosshair');
    expect(items.map(({ quadrant, probabilities }) => [quadrant, probabilities])).toEqual([
      ['low-priority', null],
      ['keep-up', null],
      ['keep-up', null],
    ]);
  });
});

describe('statedAgainstDerived', () => {
  const items = [
    { name: 'price', stated: 9, derived: 0.05 },
    { name: 'staff', stated: 8, derived: 0.3 },
    { name: 'surprise', stated: 2, derived: 0.25 },
    { name: 'parking', stated: 1, derived: 0.02 },
    { name: 'range', stated: 5, derived: 0.04 },
    { name: 'music', stated: 3, derived: 0.01 },
  ];

  it('finds what customers do not say and act upon, and the other way round', () => {
    const kinds = Object.fromEntries(statedAgainstDerived(items).items.map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({
      price: 'key',
      staff: 'key',
      surprise: 'unspoken',
      range: 'said-only',
      parking: 'minor',
    });
  });

  it('ranks agree with Spearman: 1 when the same, -1 when reversed, ties shared', () => {
    const same = statedAgainstDerived(items.map((item) => ({ ...item, derived: item.stated })));
    expect(same.agreement).toMatchObject({ ok: true, value: 1 });
    const reversed = statedAgainstDerived(items.map((item) => ({ ...item, derived: -item.stated })));
    expect(reversed.agreement).toMatchObject({ ok: true, value: -1 });
    expect(statedAgainstDerived(items.slice(0, 3)).agreement).toMatchObject({ ok: false, needed: 5 });
    const tied = statedAgainstDerived(items.map((item) => ({ ...item, stated: 4 })));
    expect(tied.items[0]!.statedRank).toBe(3.5);
    expect(tied.agreement).toMatchObject({ ok: false, reason: 'constant' });
  });
});
