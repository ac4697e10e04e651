import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjustP } from './adjustP.ts';

const rounded = (values: Float64Array) => Array.from(values, (value) => Math.round(value * 1e10) / 1e10);

it('many comparisons at once do not make a false finding: Holm as R gives it', () => {
  expect(rounded(adjustP([0.01, 0.02, 0.03, 0.04, 0.05], 'holm'))).toEqual([0.05, 0.08, 0.09, 0.09, 0.09]);
  expect(rounded(adjustP([0.04, 0.9, 0.01], 'holm'))).toEqual([0.08, 0.9, 0.03]);
});

it('Benjamini and Hochberg reject the four hypotheses of their own example, where Holm rejects three', () => {
  const theirs = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const found = (correction: 'holm' | 'benjamini-hochberg') =>
    adjustP(theirs, correction).filter((p) => p <= 0.05).length;
  expect(found('benjamini-hochberg')).toBe(4);
  expect(found('holm')).toBe(3);
  expect(adjustP([0.01, 0.02, 0.03, 0.04, 0.05], 'benjamini-hochberg')[0]).toBeCloseTo(0.05, 12);
});

it('corrections keep the order of p values, never lower one, and do not depend on the order given', () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      pValues,
      fc.constantFrom('holm' as const, 'benjamini-hochberg' as const),
      (list, correction) => {
        const adjusted = adjustP(list, correction);
        const reversed = adjustP(list.toReversed(), correction).toReversed();
        for (const [i, p] of list.entries()) {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          expect(adjusted[i]!).toBeLessThanOrEqual(1);
          expect(adjusted[i]!).toBeCloseTo(reversed[i]!, 14);
          for (const [j, other] of list.entries())
            if (p < other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]!);
        }
      },
    ),
  );
});
