import { expect, it } from 'vitest';
import { axes } from '../axes.ts';
import { typeKeys } from '../catalogue.ts';
import { shippedModel } from '../model.ts';
import { fadingSignals, signals } from './index.ts';

it('documents every signal in both languages, with its provenance', () => {
  expect(signals.length).toBeGreaterThanOrEqual(25);
  expect(new Set(signals.map(({ key }) => key)).size).toBe(signals.length);
  for (const signal of signals) {
    expect(signal.label.fr.length).toBeGreaterThan(3);
    expect(signal.label.en.length).toBeGreaterThan(3);
    expect(signal.measures.length).toBeGreaterThan(15);
    expect(signal.why.length).toBeGreaterThan(15);
    expect(signal.noise).toBeGreaterThan(0);
    expect(signal.halfLifeDays).toBeGreaterThan(0);
    for (const key of Object.keys(signal.times ?? {})) expect(typeKeys).toContain(key);
  }
});

it('stores every fading signal, in positions that never move', () => {
  expect(fadingSignals.length).toBe(signals.filter(({ sort }) => sort !== 'standing').length);
  expect(fadingSignals.map(({ key }) => key).slice(0, 6)).toEqual([
    'complaint',
    'matter-outcome',
    'delivery',
    'referral',
    'public-word',
    'review-rating',
  ]);
});

it('ships a model whose prior has no opinion and whose regions lie in the space', () => {
  expect(new Set(shippedModel.prior).size).toBe(1);
  for (const key of typeKeys) {
    const { mean, sd } = shippedModel.regions[key];
    expect(mean).toHaveLength(axes.length);
    for (const m of mean) expect(Math.abs(m)).toBeLessThanOrEqual(1);
    for (const s of sd) expect(s).toBeGreaterThan(0);
  }
});
