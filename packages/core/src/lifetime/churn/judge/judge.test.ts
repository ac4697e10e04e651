import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../numeric/random.ts';
import { wilsonInterval } from '../../../numeric/wilsonInterval.ts';
import { areaUnderCurve } from './areaUnderCurve.ts';
import { calibration } from './calibration.ts';
import { fitIsotonic, isotonicValue } from './isotonic.ts';
import { judgeRecalibration } from './judgeRecalibration.ts';
import { liftTable } from './liftTable.ts';
import { brierScore, logLoss } from './scores.ts';

const told = fc.array(
  fc.record({ p: fc.integer({ min: 0, max: 12 }).map((tick) => tick / 12), left: fc.constantFrom(0, 1) }),
  { minLength: 12, maxLength: 60 },
);
const columns = (rows: { p: number; left: number }[]) =>
  [rows.map(({ p }) => p), rows.map(({ left }) => left)] as const;

describe('areaUnderCurve', () => {
  it('agrees with the example of scikit-learn', () => {
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toMatchObject({ value: 0.75, n: 4 });
  });

  it('is the share of pairs in the right order, with the variance of DeLong written out', () => {
    fc.assert(
      fc.property(told, (rows) => {
        const gone = rows.filter(({ left }) => left === 1).map(({ p }) => p);
        const stayed = rows.filter(({ left }) => left === 0).map(({ p }) => p);
        const auc = areaUnderCurve(...columns(rows));
        if (gone.length < 2 || stayed.length < 2) return;
        if (!auc.ok) throw new Error(auc.reason);
        const beats = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);
        const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        const v10 = gone.map((a) => mean(stayed.map((b) => beats(a, b))));
        const v01 = stayed.map((b) => mean(gone.map((a) => beats(a, b))));
        const value = mean(v10);
        const variance = (values: number[]) =>
          values.reduce((sum, one) => sum + (one - value) ** 2, 0) / (values.length - 1) / values.length;
        expect(auc.value).toBeCloseTo(value, 12);
        const margin = 1.959963984540054 * Math.sqrt(variance(v10) + variance(v01));
        if (margin > 1e-9) expect(auc.interval!.low).toBeCloseTo(Math.max(0, value - margin), 9);
      }),
    );
  });

  it('a complete separation of few rows is not certainty', () => {
    const auc = areaUnderCurve([1, 2, 3, 4], [0, 0, 1, 1]);
    if (!auc.ok) throw new Error(auc.reason);
    expect([auc.value, auc.interval!.high]).toEqual([1, 1]);
    expect(auc.interval!.low).toBeCloseTo(Math.sqrt(0.025), 12);
    expect(areaUnderCurve([1, 2], [1, 1])).toMatchObject({ ok: false, reason: 'one-class' });
  });

  it('its interval holds the truth about 95 times in 100', () => {
    const random = seededRandom(4);
    let held = 0;
    for (let run = 0; run < 1000; run++) {
      // Uniform scores against uniform squared: P(right order) = 2/3.
      const scores = Array.from({ length: 120 }, (_, i) => (i < 40 ? Math.sqrt(random()) : random()));
      const auc = areaUnderCurve(
        scores,
        scores.map((_, i) => Number(i < 40)),
      );
      if (auc.ok && auc.interval!.low <= 2 / 3 && 2 / 3 <= auc.interval!.high) held++;
    }
    expect(held).toBeGreaterThan(925);
    expect(held).toBeLessThan(970);
  });
});

describe('scores', () => {
  it('are those written out', () => {
    expect(brierScore([0.9, 0.2], [1, 0]).value).toBeCloseTo(0.025, 15);
    expect(brierScore([0.5, 0.5], [1, 0]).skill).toBeCloseTo(0, 15);
    expect(logLoss([0.9, 0.2], [1, 0]).value).toBeCloseTo((-Math.log(0.9) - Math.log(0.8)) / 2, 15);
    expect(Number.isFinite(logLoss([0, 1], [1, 0]).value)).toBe(true);
  });
});

describe('liftTable', () => {
  it('does not depend on the order of rows, and loses nobody', () => {
    fc.assert(
      fc.property(told, (rows) => {
        if (!rows.some(({ left }) => left === 1)) return;
        const table = liftTable(...columns(rows));
        const again = liftTable(...columns([...rows].reverse()));
        for (const [i, row] of table.entries()) expect(again[i]!.left).toBeCloseTo(row.left, 9);
        expect(table.reduce((sum, row) => sum + row.n, 0)).toBe(rows.length);
        expect(table.reduce((sum, row) => sum + row.left, 0)).toBeCloseTo(
          rows.filter(({ left }) => left === 1).length,
          9,
        );
        expect(table[9]!.captured).toBeCloseTo(1, 9);
      }),
    );
  });

  it('a perfect order has all departures first; the same risk for all has none more than its share', () => {
    const left = Array.from({ length: 100 }, (_, i) => Number(i < 20));
    const perfect = liftTable(
      left.map((one) => one),
      left,
    );
    expect(perfect.map(({ lift }) => lift)).toEqual([5, 5, 0, 0, 0, 0, 0, 0, 0, 0]);
    for (const row of liftTable(
      left.map(() => 0.2),
      left,
    ))
      expect(row.lift).toBeCloseTo(1, 12);
  });
});

describe('calibration', () => {
  const draw = (seed: number, truth: (p: number) => number, n = 3000) => {
    const random = seededRandom(seed);
    const p = Float64Array.from({ length: n }, () => 0.02 + 0.6 * random());
    return { p, left: Uint8Array.from(p, (value) => Number(random() < truth(value))) };
  };

  it('finds nothing to say about true probabilities, 95 times in 100', () => {
    let alarms = 0;
    for (let seed = 0; seed < 300; seed++) {
      const { p, left } = draw(seed, (value) => value, 400);
      if (calibration(p, left).verdict !== 'no-evidence-of-miscalibration') alarms++;
    }
    expect(alarms).toBeGreaterThan(4);
    expect(alarms).toBeLessThan(28);
  });

  it('tells a model that is too sure of itself, or that tells too few departures', () => {
    const sure = draw(1, (p) => 0.2 + 0.3 * p);
    expect(calibration(sure.p, sure.left)).toMatchObject({ verdict: 'miscalibration' });
    expect(calibration(sure.p, sure.left).slope.value).toBeLessThan(0.7);
    const low = draw(2, (p) => Math.min(1, 1.3 * p));
    expect(calibration(low.p, low.left).inTheLarge.value).toBeGreaterThan(0.2);
  });

  it('bins hold all rows, equal probabilities together', () => {
    fc.assert(
      fc.property(told, (rows) => {
        const { bins, expectedError } = calibration(...columns(rows));
        expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(rows.length);
        expect(bins.length).toBeLessThanOrEqual(10);
        expect(Number.isFinite(expectedError)).toBe(true);
        for (let i = 1; i < bins.length; i++)
          expect(bins[i]!.predicted).toBeGreaterThan(bins[i - 1]!.predicted);
      }),
    );
  });
});

describe('recalibration', () => {
  it('isotonic regression is the closest curve that never falls', () => {
    fc.assert(
      fc.property(told, (rows) => {
        const [p, left] = columns(rows);
        const fit = fitIsotonic(p, left);
        for (let i = 1; i < fit.values.length; i++)
          expect(fit.values[i]!).toBeGreaterThan(fit.values[i - 1]!);
        // Max-min formula: max over a <= x of min over b >= x of the mean of [a, b].
        const levels = [...new Set(p)].sort((a, b) => a - b);
        const meanBetween = (a: number, b: number) => {
          const inside = rows.filter((row) => row.p >= a && row.p <= b);
          return inside.reduce((sum, row) => sum + row.left, 0) / inside.length;
        };
        for (const x of levels) {
          const expected = Math.max(
            ...levels
              .filter((a) => a <= x)
              .map((a) => Math.min(...levels.filter((b) => b >= x).map((b) => meanBetween(a, b)))),
          );
          expect(isotonicValue(fit, x)).toBeCloseTo(expected, 12);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is advised where it helps customers whom it did not see, and only there', () => {
    const random = seededRandom(9);
    const n = 4000;
    const truth = Float64Array.from({ length: n }, () => 0.05 + 0.5 * random());
    const left = Uint8Array.from(truth, (p) => Number(random() < p));
    const folds = Uint8Array.from({ length: n }, (_, i) => i % 5);
    expect(judgeRecalibration(truth, left, folds, 5).advised).toBe('none');
    const sure = truth.map((p) => 1 / (1 + ((1 - p) / p) ** 3));
    expect(judgeRecalibration(sure, left, folds, 5).advised).not.toBe('none');
    expect(judgeRecalibration(sure, left, folds, 5).platt.value).toBeLessThan(0);
  });
});

it('wilsonInterval agrees with the reference: 78 of 100', () => {
  const { low, high } = wilsonInterval(78, 100);
  expect(low).toBeCloseTo(0.689296, 6);
  expect(high).toBeCloseTo(0.849987, 6);
  expect(wilsonInterval(0, 12).low).toBe(0);
  expect(wilsonInterval(12, 12).high).toBe(1);
});
