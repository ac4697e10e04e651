import { describe, expect, it } from 'vitest';
import {
  type AvoidableChurn,
  avoidableChurn,
  type Departure,
  type Dissatisfaction,
} from './avoidableChurn.ts';

const day = 86_400_000;
const departures: Departure[] = [
  { customer: 'a', atMs: 100 * day, value: 500 },
  { customer: 'b', atMs: 100 * day, value: 300 },
  { customer: 'c', atMs: 100 * day, value: 200 },
  { customer: 'd', atMs: 100 * day },
];
const dissatisfactions: Dissatisfaction[] = [
  { customer: 'a', atMs: 80 * day },
  { customer: 'a', atMs: 60 * day, resolvedMs: 61 * day },
  { customer: 'b', atMs: 90 * day, resolvedMs: 95 * day },
  { customer: 'c', atMs: 2 * day },
  { customer: 'd', atMs: 99 * day, resolvedMs: 101 * day },
  { customer: 'x', atMs: 99 * day },
];

describe('avoidableChurn', () => {
  const result = avoidableChurn(departures, dissatisfactions, { windowDays: 30 }) as AvoidableChurn;

  it('tells who left with something unrepaired, repaired, or nothing said in the window', () => {
    expect([result.unresolved.count, result.resolved.count, result.silent.count]).toEqual([2, 1, 1]);
    expect(result.unresolved).toMatchObject({ value: 500, withoutValue: 1 });
    expect(result.unresolved.share).toMatchObject({ value: 0.5, n: 4 });
  });

  it('a repair after the departure, or a complaint with it, changes nothing', () => {
    const late = avoidableChurn(
      [{ customer: 'a', atMs: 10 * day }],
      [{ customer: 'a', atMs: 10 * day }],
    ) as AvoidableChurn;
    expect(late.silent.count).toBe(1);
  });

  it('never credits repair with retention by default', () => {
    expect(result.counterfactual).toBeNull();
  });

  it('says what repair would have saved as an assumption with its range and its source', () => {
    const assumption = { value: 0.3, low: 0.1, high: 0.5, source: 'a trial of 2026' };
    const assumed = avoidableChurn(departures, dissatisfactions, {
      windowDays: 30,
      assumption,
    }) as AvoidableChurn;
    expect(assumed.counterfactual).toEqual({
      assumption,
      departures: { value: 0.6, low: 0.2, high: 1 },
      money: { value: 150, low: 50, high: 250 },
      method: 'assumed-share-of-unresolved',
    });
    expect(
      avoidableChurn(departures, dissatisfactions, { assumption: { ...assumption, high: 1.2 } }),
    ).toMatchObject({ ok: false, reason: 'assumption-out-of-range' });
  });

  it('tells how much more they leave than the others, whatever became of their complaint', () => {
    // Katz et al. 1978 on 20 of 100 against 10 of 200: ratio 4, log deviation sqrt(1/20 - 1/100 + 1/10 - 1/200).
    const many = [
      ...Array.from({ length: 20 }, (_, i) => ({ customer: `u${i}`, atMs: 10 * day })),
      ...Array.from({ length: 10 }, (_, i) => ({ customer: `s${i}`, atMs: 10 * day })),
    ];
    const complaints = Array.from({ length: 20 }, (_, i) => ({ customer: `u${i}`, atMs: 9 * day }));
    const { excess } = avoidableChurn(many, complaints, {
      exposure: { withUnresolved: 100, withoutUnresolved: 200 },
    }) as AvoidableChurn;
    if (!excess?.riskRatio.ok || !excess.share.ok) throw new Error('expected an excess');
    expect(excess.riskRatio.value).toBeCloseTo(4, 12);
    const margin = 1.959963984540054 * Math.sqrt(1 / 20 - 1 / 100 + 1 / 10 - 1 / 200);
    expect(excess.riskRatio.interval!.low).toBeCloseTo(4 * Math.exp(-margin), 9);
    expect(excess.share.value).toBeCloseTo(0.75, 12);
    expect(
      (
        avoidableChurn(many, complaints, {
          exposure: { withUnresolved: 3, withoutUnresolved: 9 },
        }) as AvoidableChurn
      ).excess,
    ).toMatchObject({ riskRatio: { ok: false, reason: 'exposure-too-small' } });
  });

  it('without departures there is nothing to tell', () => {
    expect(avoidableChurn([], dissatisfactions)).toMatchObject({ ok: false, reason: 'no-departures' });
  });
});
