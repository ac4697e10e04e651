import { expect, it } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import { countScores } from '../scores/scoreCounts.ts';
import { coverageOf, randomAnswers } from '../testing/randomAnswers.ts';
import { csatConvention, customerSatisfaction, satisfactionMean } from './customerSatisfaction.ts';

const satisfied = (count: number, n: number) => [
  { score: 5, count },
  { score: 2, count: n - count },
];

it('78 satisfied of 100 have the interval of Wilson, and 0 or all have one too', () => {
  const csat = customerSatisfaction(satisfied(78, 100));
  expect(csat).toMatchObject({ value: 0.78, n: 100, method: 'wilson', convention: 'top-2-box-of-5' });
  if (!csat.ok) return;
  expect(csat.interval!.low).toBeCloseTo(0.689296, 6);
  expect(csat.interval!.high).toBeCloseTo(0.849987, 6);
  expect(customerSatisfaction(satisfied(0, 20))).toMatchObject({ value: 0, interval: { low: 0 } });
  const all = customerSatisfaction(satisfied(20, 20));
  expect(all.ok && all.interval!.low).toBeCloseTo(20 / (20 + 1.959964 ** 2), 6);
});

it('Agresti and Coull hold Wilson within; plain Wald is told to know nothing when all are satisfied', () => {
  const coull = customerSatisfaction(satisfied(78, 100), { interval: 'adjusted-wald' });
  const wilson = customerSatisfaction(satisfied(78, 100));
  if (!coull.ok || !wilson.ok) throw new Error('no estimate');
  expect(coull.interval!.low).toBeLessThan(wilson.interval!.low);
  expect(coull.interval!.high).toBeGreaterThan(wilson.interval!.high);
  expect(customerSatisfaction(satisfied(9, 9), { interval: 'wald' })).toMatchObject({
    interval: null,
    method: 'wald-without-spread',
  });
});

it('the box and the scale are those asked', () => {
  const answers = [0, 4, 7, 8, 9, 10];
  const scale = { lowest: 0, highest: 10 };
  expect(customerSatisfaction(answers, { top: 3, scale })).toMatchObject({
    value: 0.5,
    convention: 'top-3-box-of-0-10',
  });
  expect(customerSatisfaction([1, 5, 5, 4], { top: 1 })).toMatchObject({ value: 0.5 });
  expect(customerSatisfaction([6])).toMatchObject({ ok: false, reason: 'out-of-scale', of: '6' });
  expect(() => csatConvention({ top: 5 })).toThrow(RangeError);
  expect(() => csatConvention({ top: 0 })).toThrow(RangeError);
});

it('a mean has the interval of Student, kept within the scale, and none when all answered the same', () => {
  const mean = satisfactionMean([1, 2, 3, 4, 5]);
  if (!mean.ok) throw new Error('no mean');
  expect(mean.value).toBe(3);
  expect(mean.interval!.low).toBeCloseTo(3 - (2.776445 * Math.sqrt(2.5)) / Math.sqrt(5), 5);
  expect(satisfactionMean([5, 5, 5, 4])).toMatchObject({ value: 4.75, interval: { high: 5 } });
  expect(satisfactionMean([4, 4, 4])).toMatchObject({ value: 4, interval: null });
  expect(satisfactionMean([4])).toEqual({ ok: false, reason: 'too-few-answers', n: 1, needed: 2 });
});

it('weighted shares and means hold the truth 95 times in 100 when weights say nothing of the answer', () => {
  const random = seededRandom(8);
  const shares = [0.1, 0.1, 0.2, 0.3, 0.3];
  const weigh = (n: number) =>
    [1, 4].flatMap((weight, i) =>
      randomAnswers(i === 0 ? 0.7 * n : 0.3 * n, shares, random, 1).map(({ score, count }) => ({
        score,
        count,
        weight: weight * count,
        weightSquares: weight ** 2 * count,
      })),
    );
  const share = coverageOf(3000, 0.6, () => {
    const csat = customerSatisfaction(weigh(100));
    return csat.ok ? csat.interval : null;
  });
  const mean = coverageOf(3000, 3.6, () => {
    const csat = satisfactionMean(weigh(100));
    return csat.ok ? csat.interval : null;
  });
  for (const held of [share, mean]) {
    expect(held).toBeGreaterThan(0.938);
    expect(held).toBeLessThan(0.964);
  }
});

it('the linearised variance is that of the ratio of sums, written out answer by answer', () => {
  const scores = [5, 4, 1, 2, 5, 3, 5, 1];
  const weights = [1, 2, 4, 1, 0.5, 3, 2, 1];
  const counts = countScores(scores, weights);
  const csat = customerSatisfaction(counts, { weighting: 'linearised' });
  if (!csat.ok) throw new Error('no estimate');
  const total = weights.reduce((a, b) => a + b);
  const value = weights.reduce((sum, w, i) => sum + w * Number(scores[i]! >= 4), 0) / total;
  const variance =
    weights.reduce((sum, w, i) => sum + (w * (Number(scores[i]! >= 4) - value)) ** 2, 0) / total ** 2;
  expect(csat.value).toBeCloseTo(value, 12);
  expect(csat.standardError).toBeCloseTo(Math.sqrt(variance), 12);
  expect(csat.effectiveN).toBeCloseTo((value * (1 - value)) / variance, 10);
});
