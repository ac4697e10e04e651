import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from './fleissKappa.golden.json' with { type: 'json' };
import { type FleissKappa, fleissKappa } from './fleissKappa.ts';
import { rawAgreement } from './rawAgreement.ts';
import { labelled, labelsOf } from './testing/labelled.ts';

function found(units: readonly (readonly (number | null)[])[]): FleissKappa {
  const kappa = fleissKappa(labelsOf(units));
  if (!kappa.ok) throw new Error(kappa.reason);
  return kappa;
}

describe('the agreement of several raters is what the paper and R give', () => {
  for (const { source, input, expected, categories, tolerance } of golden)
    it(source, () => {
      const kappa = found(input);
      expect(Math.abs(kappa.value - expected.value)).toBeLessThan(tolerance);
      expect(Math.abs(kappa.test!.z - expected.z)).toBeLessThan(tolerance);
      for (const [i, { kappa: one }] of kappa.categories.entries()) {
        if (!one.ok) throw new Error(one.reason);
        expect(one.value).toBeCloseTo(categories.value[i]!, 3);
        expect(Math.abs(one.test!.z - categories.z[i]!)).toBeLessThan(5.1e-4);
      }
    });

  it('ten items by fourteen raters: .210', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const kappa = found(counts.map((row) => row.flatMap((count, k) => Array<number>(count).fill(k))));
    expect(kappa.value).toBeCloseTo(0.21, 3);
    expect(kappa.observed).toBeCloseTo(0.378, 3);
    expect(kappa.expected).toBeCloseTo(0.213, 3);
  });
});

describe('figures that must agree with one another do', () => {
  it('with as many labels everywhere, kappa is the mean of those of categories, by p(1 - p)', () => {
    fc.assert(
      fc.property(labelled({ least: 3, most: 3, categories: 4 }), (units) => {
        const kappa = fleissKappa(labelsOf(units));
        if (!kappa.ok) return;
        let [sum, weights] = [0, 0];
        for (const { share, kappa: one } of kappa.categories) {
          weights += share * (1 - share);
          sum += one.ok ? share * (1 - share) * one.value : 0;
        }
        expect(sum / weights).toBeCloseTo(kappa.value, 10);
      }),
    );
  });

  it('neither the order of units nor that of labels changes a figure, and units with one label play no part', () => {
    fc.assert(
      fc.property(labelled({ least: 2, most: 5, categories: 3 }), (units) => {
        const kappa = fleissKappa(labelsOf(units));
        const other = fleissKappa(labelsOf([[1], ...units.map((labels) => [...labels].reverse()).reverse()]));
        expect(other.ok).toBe(kappa.ok);
        expect(other.n).toBe(kappa.n);
        if (!kappa.ok || !other.ok) return;
        expect(other.value).toBeCloseTo(kappa.value, 10);
        expect(other.standardError ?? 0).toBeCloseTo(kappa.standardError ?? 0, 10);
        const raw = rawAgreement(labelsOf(units));
        expect(raw.ok && raw.value).toBeCloseTo(kappa.observed, 10);
      }),
    );
  });

  it('the standard error is that of leaving units out one at a time', () => {
    const units = golden[0]!.input;
    const values = units.map((_, left) => found(units.filter((_, i) => i !== left)).value);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(Math.sqrt((squares * (units.length - 1)) / units.length)).toBeCloseTo(
      found(units).standardError!,
      2,
    );
  });

  it('raw agreement of two labels a unit has the Wilson interval, of more the t interval', () => {
    expect(
      rawAgreement(
        labelsOf([
          [1, 1],
          [1, 2],
          [2, 2],
        ]),
      ),
    ).toMatchObject({ value: 2 / 3, n: 3, method: 'wilson' });
    expect(
      rawAgreement(
        labelsOf([
          [1, 1, 1],
          [1, 2, 2],
        ]),
      ),
    ).toMatchObject({ value: 2 / 3, method: 'student-t' });
    expect(rawAgreement(labelsOf([[1, 1, 1]]))).toMatchObject({ value: 1, interval: null });
  });
});

describe('what cannot be said is said', () => {
  it('nothing labelled twice, and one category only', () => {
    expect(fleissKappa(labelsOf([[1], [2]]))).toMatchObject({ ok: false, reason: 'no-unit-labelled-twice' });
    expect(rawAgreement(labelsOf([[1], [2]]))).toMatchObject({ ok: false, reason: 'no-unit-labelled-twice' });
    expect(
      fleissKappa(
        labelsOf([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toMatchObject({ ok: false, reason: 'constant' });
    expect(found([[1, 2]])).toMatchObject({ n: 1, interval: null });
  });
});
