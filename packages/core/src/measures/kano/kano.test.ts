import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKanoSegments } from './compareKanoSegments.ts';
import { type KanoAnswer, readKanoAnswer } from './kanoAnswer.ts';
import { kanoFeature } from './kanoFeature.ts';
import { countKano, type KanoCounts, kanoCategories, kanoCategory } from './kanoTable.ts';

const golden = {
  source: 'Stata module kano, help file: n = 296',
  counts: { A: 45, O: 123, M: 95, I: 33, R: 0, Q: 0 },
};

function featureOf(counts: Partial<KanoCounts>) {
  const feature = kanoFeature({ A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0, ...counts });
  if (!feature.ok) throw new Error(feature.reason);
  return feature;
}

test('the published feature has its published coefficients, strengths and test', () => {
  const found = featureOf(golden.counts);
  expect(found).toMatchObject({ category: 'O', rule: 'O', n: 296, questionable: 0 });
  expect(found.better).toBeCloseTo(0.568, 3);
  expect(found.worse).toBeCloseTo(-0.736, 3);
  expect(found.totalStrength).toBeCloseTo(0.89, 2);
  expect(found.categoryStrength).toBeCloseTo(0.09, 2);
  expect(found.fong).toMatchObject({ first: 'O', second: 'M', difference: 28, isSignificant: true });
  expect(found.fong.threshold).toBeCloseTo(19.4, 1);
});

test('each pair of answers falls where the two published tables put it', () => {
  const table = (name: 'standard' | 'pouliot') =>
    ([1, 2, 3, 4, 5] as KanoAnswer[])
      .map((row) =>
        ([1, 2, 3, 4, 5] as KanoAnswer[]).map((column) => kanoCategory(row, column, name)).join(''),
      )
      .join('/');
  expect(table('standard')).toBe('QAAAO/RIIIM/RIIIM/RIIIM/RRRRQ');
  expect(table('pouliot')).toBe('QAAAO/RQIIM/RIIIM/RIIQM/RRRRQ');
});

test('the rule may name another class than the mode, and ties go to what hurts most when absent', () => {
  // Most are indifferent, yet those who care are more.
  expect(featureOf({ A: 20, O: 18, M: 10, I: 40 })).toMatchObject({ category: 'I', rule: 'A' });
  expect(featureOf({ A: 20, O: 20, M: 20 })).toMatchObject({ category: 'M', rule: 'M' });
  expect(featureOf({ A: 20, O: 20 })).toMatchObject({ category: 'O', rule: 'O' });
  expect(featureOf({ I: 5, R: 5, Q: 5 })).toMatchObject({
    category: 'I',
    rule: 'I',
    fong: { isSignificant: false },
  });
});

test('a feature that everybody reverses or misreads has no coefficient, and no NaN', () => {
  const found = featureOf({ R: 4, Q: 2 });
  expect(found).toMatchObject({ better: null, worse: null, betterInterval: null, category: 'R' });
  expect(kanoFeature({ A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 })).toMatchObject({
    ok: false,
    reason: 'too-few-answers',
  });
});

test('coefficients stay in their range, inside their intervals, whatever the counts', () => {
  const count = fc.nat({ max: 500 });
  fc.assert(
    fc.property(fc.record({ A: count, O: count, M: count, I: count, R: count, Q: count }), (counts) => {
      const found = kanoFeature(counts);
      if (!found.ok) return;
      if (found.better === null || found.worse === null || !found.betterInterval || !found.worseInterval) {
        expect(counts.A + counts.O + counts.M + counts.I).toBe(0);
        return;
      }
      expect(found.betterInterval.low).toBeLessThanOrEqual(found.better + 1e-12);
      expect(found.betterInterval.high).toBeGreaterThanOrEqual(found.better - 1e-12);
      expect(found.worseInterval.low).toBeLessThanOrEqual(found.worse + 1e-12);
      expect(found.worseInterval.high).toBeGreaterThanOrEqual(found.worse - 1e-12);
      expect(counts[found.category]).toBe(Math.max(...kanoCategories.map((each) => counts[each])));
    }),
  );
});

test('answers in words are read in both languages, and nothing else is', () => {
  const read = (...texts: string[]) => texts.map(readKanoAnswer);
  expect(
    read(
      '1',
      '5',
      '3.0',
      'Like',
      'must-be',
      'Neutral',
      'live with',
      'I can live with it that way',
      'Dislike',
    ),
  ).toEqual([1, 5, 3, 1, 2, 3, 4, 4, 5]);
  expect(read('J’aime ça', "Je n'aime pas", 'Attendu', 'Neutre', 'Je peux m’en accommoder')).toEqual([
    1, 5, 2, 3, 4,
  ]);
  expect(read('6', '0', '2.5', 'maybe', '')).toEqual([null, null, null, null, null]);
});

test('pairs counted one by one or with a count give the same', () => {
  const pair = { functional: 1, dysfunctional: 5 } as const;
  expect(countKano([pair, pair, { functional: 3, dysfunctional: 3 }])).toEqual(
    countKano([
      { ...pair, count: 2 },
      { functional: 3, dysfunctional: 3, count: 1 },
    ]),
  );
});

test('two segments that want opposite things are told apart, two alike are not', () => {
  const zero = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };
  const split = compareKanoSegments([
    { ...zero, A: 40, I: 10 },
    { ...zero, A: 10, I: 40 },
  ]);
  // By hand: (40 - 25)^2 / 25 four times.
  expect(split).toMatchObject({ ok: true, chi2: 36, df: 1, isRough: false });
  expect(split.ok && split.p).toBeLessThan(1e-8);
  expect(split.ok && split.cramersV).toBeCloseTo(0.6, 12);
  expect(
    compareKanoSegments([
      { ...zero, A: 20, I: 20 },
      { ...zero, A: 10, I: 10 },
    ]),
  ).toMatchObject({ chi2: 0, p: 1 });
  expect(compareKanoSegments([{ ...zero, A: 20 }])).toMatchObject({ ok: false, reason: 'one-group' });
  expect(
    compareKanoSegments([
      { ...zero, A: 20 },
      { ...zero, A: 3 },
    ]),
  ).toMatchObject({ ok: false, reason: 'constant' });
});
