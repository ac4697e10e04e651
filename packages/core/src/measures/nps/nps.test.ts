import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import type { IntervalMethod } from '../scores/intervals/intervalOf.ts';
import { tangoLimits } from '../scores/intervals/tangoLimits.ts';
import { countScores } from '../scores/scoreCounts.ts';
import { coverageOf, randomAnswers } from '../testing/randomAnswers.ts';
import { type NpsEstimate, netPromoterScore, npsCounts } from './netPromoterScore.ts';
import golden from './nps.golden.json' with { type: 'json' };

describe('the score and its intervals are those of the references', () => {
  for (const { source, input, level, value, standardError, intervals, tolerance } of golden)
    it(source, () => {
      for (const [interval, [low, high]] of Object.entries(intervals)) {
        const nps = netPromoterScore(npsCounts(input), { interval: interval as IntervalMethod, level });
        if (!nps.ok || !nps.interval) throw new Error('no score');
        expect(Math.abs(nps.value - value)).toBeLessThan(tolerance);
        if (standardError !== null)
          expect(Math.abs(nps.standardError - standardError)).toBeLessThan(tolerance);
        expect(Math.abs(nps.interval.low - low!)).toBeLessThan(tolerance);
        expect(Math.abs(nps.interval.high - high!)).toBeLessThan(tolerance);
      }
    });
});

const classes = fc.record({
  detractors: fc.integer({ min: 0, max: 300 }),
  passives: fc.integer({ min: 0, max: 300 }),
  promoters: fc.integer({ min: 0, max: 300 }),
});
const someone = classes.filter(
  ({ detractors, passives, promoters }) => detractors + passives + promoters > 0,
);
const scored = (counts: Parameters<typeof npsCounts>[0], interval?: IntervalMethod) =>
  netPromoterScore(npsCounts(counts), {
    interval,
    random: seededRandom(5),
    replicates: 400,
  }) as NpsEstimate;

it('a dashboard that reads cells shows what the list of answers gives, in any order', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.nat(59), (list, cut) => {
      const whole = netPromoterScore(list) as NpsEstimate;
      const promoters = list.filter((score) => score >= 9).length;
      const detractors = list.filter((score) => score <= 6).length;
      expect(whole.value).toBeCloseTo((promoters - detractors) / list.length, 12);
      expect(whole.promoters.count).toBe(promoters);
      const cells = [...countScores(list.slice(0, cut)), ...countScores(list.slice(cut))];
      for (const other of [cells, list.toReversed(), Float64Array.from(list)])
        expect(netPromoterScore(other)).toEqual(whole);
    }),
  );
});

it('every interval holds the score, stays within -100 and 100, and has a width unless nothing varies', () => {
  const methods = fc.constantFrom<IntervalMethod>('wald', 'adjusted-wald', 'score', 'bootstrap');
  fc.assert(
    fc.property(someone, methods, (counts, method) => {
      const { value, interval, method: told } = scored(counts, method);
      const { detractors, passives, promoters } = counts;
      const isOneClass = Math.max(detractors, passives, promoters) === detractors + passives + promoters;
      if (isOneClass && (method === 'wald' || method === 'bootstrap')) {
        expect(interval).toBeNull();
        expect(told).toContain('without-spread');
        return;
      }
      expect(interval!.low).toBeGreaterThanOrEqual(-1);
      expect(interval!.high).toBeLessThanOrEqual(1);
      expect(interval!.high).toBeGreaterThan(interval!.low);
      if (method === 'adjusted-wald') return;
      expect(interval!.low).toBeLessThanOrEqual(value + 1e-9);
      expect(interval!.high).toBeGreaterThanOrEqual(value - 1e-9);
    }),
  );
});

it('promoters and detractors changing places turn score and interval round', () => {
  const methods = fc.constantFrom<IntervalMethod>('wald', 'adjusted-wald', 'score');
  fc.assert(
    fc.property(someone, methods, (counts, method) => {
      const here = scored(counts, method);
      const there = scored(
        { detractors: counts.promoters, passives: counts.passives, promoters: counts.detractors },
        method,
      );
      expect(there.value).toBeCloseTo(-here.value, 12);
      if (!here.interval) return;
      expect(there.interval!.low).toBeCloseTo(-here.interval.high, 9);
      expect(there.interval!.high).toBeCloseTo(-here.interval.low, 9);
    }),
  );
});

it('score limits are where the score test just refuses: the likeliest shares found by search', () => {
  for (const [good, bad, n] of [
    [1, 7, 21],
    [0, 3, 9],
    [12, 0, 12],
    [0, 0, 8],
    [40, 30, 100],
  ] as const) {
    const { low, high } = tangoLimits(good, bad, n, 1.96);
    for (const limit of [low, high]) {
      if (Math.abs(limit) === 1) continue;
      const z = (good - bad - n * limit) / Math.sqrt(n * searchedVariance(good, bad, n, limit));
      expect(Math.abs(z)).toBeCloseTo(1.96, 3);
    }
  }
});

/** Variance at the trinomial of greatest likelihood with the given difference, by golden section. */
function searchedVariance(good: number, bad: number, n: number, delta: number): number {
  const term = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share));
  const logLikelihood = (share: number) =>
    term(good, share + delta) + term(bad, share) + term(n - good - bad, 1 - 2 * share - delta);
  let low = Math.max(0, -delta);
  let high = (1 - delta) / 2;
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 120; step++) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (logLikelihood(a) < logLikelihood(b)) low = a;
    else high = b;
  }
  return low + high + delta - delta ** 2;
}

it('a thousand times the answers leave the score and divide the width by the root of a thousand', () => {
  const few = scored({ detractors: 20, passives: 30, promoters: 50 }, 'score');
  const many = scored({ detractors: 20_000, passives: 30_000, promoters: 50_000 }, 'score');
  expect(many.value).toBeCloseTo(few.value, 12);
  const width = ({ interval }: NpsEstimate) => interval!.high - interval!.low;
  expect(width(few) / width(many)).toBeCloseTo(Math.sqrt(1000), 0);
});

it('weights move the score as so many people would, and rescaling them changes nothing', () => {
  const scores = [10, 9, 7, 3, 0, 10];
  const weights = [1, 2, 1, 3, 1, 0.5];
  const weighted = netPromoterScore(countScores(scores, weights)) as NpsEstimate;
  expect(weighted.value).toBeCloseTo((3.5 - 4) / 8.5, 12);
  expect(weighted.n).toBe(6);
  expect(weighted.effectiveN).toBeCloseTo(8.5 ** 2 / 16.25, 12);
  const tenfold = netPromoterScore(
    countScores(
      scores,
      weights.map((weight) => 10 * weight),
    ),
  ) as NpsEstimate;
  expect(tenfold.interval!.low).toBeCloseTo(weighted.interval!.low, 12);
  const even = netPromoterScore(
    countScores(
      scores,
      scores.map(() => 0.3),
    ),
  ) as NpsEstimate;
  const plain = netPromoterScore(scores) as NpsEstimate;
  expect(even.interval!.high).toBeCloseTo(plain.interval!.high, 12);
});

it('answers that are no answers are refused by name, nobody gives no score, and a blank is left out', () => {
  expect(netPromoterScore([9, 11])).toMatchObject({ ok: false, reason: 'out-of-scale', of: '11', n: 2 });
  expect(netPromoterScore([8.5])).toMatchObject({ ok: false, reason: 'out-of-scale', of: '8.5' });
  expect(netPromoterScore([])).toEqual({ ok: false, reason: 'too-few-answers', n: 0, needed: 1 });
  expect(netPromoterScore([Number.NaN])).toMatchObject({ ok: false, n: 0 });
  expect(netPromoterScore([10, Number.NaN])).toMatchObject({ ok: true, n: 1, value: 1 });
  expect(() => countScores([9], [0])).toThrow(RangeError);
  expect(() => netPromoterScore([9], { interval: 'student-t' })).toThrow(RangeError);
  expect(() => netPromoterScore([9], { level: 95 })).toThrow(RangeError);
  expect(() => netPromoterScore([9, 1], { interval: 'bootstrap' })).toThrow(RangeError);
});

it('a bootstrap is replayed from its seed, and comes near the other intervals', () => {
  const again = (seed: number) =>
    netPromoterScore(npsCounts({ detractors: 60, passives: 95, promoters: 95 }), {
      interval: 'bootstrap',
      random: seededRandom(seed),
      replicates: 4000,
    }) as NpsEstimate;
  expect(again(1)).toEqual(again(1));
  for (const { interval } of [again(1), again(2)]) {
    expect(interval!.low).toBeCloseTo(0.044, 1.5);
    expect(interval!.high).toBeCloseTo(0.236, 1.5);
  }
});

it('a 95 % interval holds the truth 95 times in 100, where theory says so', () => {
  const random = seededRandom(20);
  const shares = [0, 0, 0, 0, 0, 0, 0.2, 0, 0.3, 0, 0.5];
  const coverage = (n: number, interval: IntervalMethod) =>
    coverageOf(3000, 0.3, () => {
      const nps = netPromoterScore(randomAnswers(n, shares, random), { interval });
      return nps.ok ? nps.interval : null;
    });
  for (const [n, method] of [
    [20, 'adjusted-wald'],
    [20, 'score'],
    [200, 'adjusted-wald'],
    [200, 'score'],
    [200, 'wald'],
  ] as const) {
    const held = coverage(n, method);
    expect(held, `${method} of ${n}`).toBeGreaterThan(0.938);
    expect(held, `${method} of ${n}`).toBeLessThan(0.962);
  }
  // Why plain Wald is not the default.
  expect(coverage(10, 'wald')).toBeLessThan(0.93);
});
