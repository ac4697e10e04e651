import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from './cohenKappa.golden.json' with { type: 'json' };
import { type CohenKappa, cohenKappa, type KappaWeights } from './cohenKappa.ts';
import { crossLabels } from './crossLabels.ts';

/** Anxiety of 20 people by the second and third rater of R's irr. Nobody uses level 5, and irr leaves it out. */
const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];

function found(table: readonly ArrayLike<number>[], weights?: KappaWeights): CohenKappa {
  const kappa = cohenKappa(table, weights ? { weights } : {});
  if (!kappa.ok) throw new Error(kappa.reason);
  return kappa;
}

describe('kappa is what SAS and R print', () => {
  for (const { source, input, weights, expected, tolerance } of golden)
    it(source, () => {
      const table = typeof input === 'string' ? anxietyTable() : input;
      const { value, standardError, interval, test } = found(table, weights as KappaWeights);
      const figures = {
        value,
        standardError,
        low: interval?.low,
        high: interval?.high,
        z: test?.z,
        p: test?.p,
      };
      for (const [name, number] of Object.entries(expected))
        expect(Math.abs(figures[name as keyof typeof figures]! - number)).toBeLessThan(tolerance);
    });
});

function anxietyTable(): Float64Array[] {
  const levels = [1, 2, 3, 4, 6];
  const values = [...second, ...third].map((value) => levels.indexOf(value));
  return crossLabels(
    { units: values.map((_, i) => i % 20), raters: values.map((_, i) => Math.floor(i / 20)), values },
    { first: 0, second: 1, categories: levels.length },
  );
}

const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((q) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: q, maxLength: q }), {
      minLength: q,
      maxLength: q,
    }),
  )
  .filter((table) => cohenKappa(table).ok);

describe('kappa does not depend on how the table is written', () => {
  it('it does not matter which rater comes first, nor in which order categories are named', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const turned = table.map((_, i) => table.map((row) => row[i]!));
        const reversed = table.map((row) => [...row].reverse()).reverse();
        const { value, interval } = found(table);
        for (const same of [turned, reversed]) {
          expect(found(same).value).toBeCloseTo(value, 12);
          if (interval) expect(found(same).interval!.low).toBeCloseTo(interval.low, 10);
        }
      }),
    );
  });

  it('with two categories weights change nothing', () => {
    fc.assert(
      fc.property(
        tables.filter((table) => table.length === 2),
        (table) => {
          expect(found(table, 'quadratic').value).toBeCloseTo(found(table).value, 12);
          expect(found(table, 'linear').standardError ?? 0).toBeCloseTo(found(table).standardError ?? 0, 12);
        },
      ),
    );
  });

  it('quadratic weights give the intraclass correlation of Fleiss & Cohen (1973), by sums of squares', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const pairs = table.flatMap((row, i) => row.map((count, j) => ({ i, j, count })));
        const n = pairs.reduce((sum, { count }) => sum + count, 0);
        const mean = (of: (pair: { i: number; j: number }) => number) =>
          pairs.reduce((sum, pair) => sum + pair.count * of(pair), 0) / n;
        const [a, b] = [mean(({ i }) => i), mean(({ j }) => j)];
        const covariance = mean(({ i, j }) => (i - a) * (j - b));
        const total = mean(({ i }) => (i - a) ** 2) + mean(({ j }) => (j - b) ** 2) + (a - b) ** 2;
        expect(found(table, 'quadratic').value).toBeCloseTo((2 * covariance) / total, 10);
      }),
    );
  });
});

describe('what kappa cannot say', () => {
  it('full agreement is 1 and has no interval, as there is no spread to learn from', () => {
    expect(
      found([
        [20, 0],
        [0, 15],
      ]),
    ).toMatchObject({ value: 1, interval: null, standardError: null });
  });

  it('nothing labelled by both, or always the same label, is said rather than divided by zero', () => {
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ ok: false, reason: 'too-few-answers' });
    expect(cohenKappa([])).toMatchObject({ ok: false, reason: 'too-few-answers' });
    expect(
      cohenKappa(
        [
          [9, 0],
          [0, 0],
        ],
        { weights: 'linear' },
      ),
    ).toMatchObject({ ok: false, reason: 'constant' });
    expect(() => cohenKappa([[1, 2]])).toThrow(RangeError);
  });
});
