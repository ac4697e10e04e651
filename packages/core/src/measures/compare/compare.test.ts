import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma } from '../../numeric/logGamma.ts';
import { seededRandom } from '../../numeric/random.ts';
import { csatConvention, csatMeanConvention } from '../csat/customerSatisfaction.ts';
import { npsConvention, npsCounts } from '../nps/netPromoterScore.ts';
import { type ScoreConvention, truthConvention } from '../scores/scoreConvention.ts';
import { countScores } from '../scores/scoreCounts.ts';
import { randomAnswers } from '../testing/randomAnswers.ts';
import golden from './compare.golden.json' with { type: 'json' };
import { compareGroups } from './compareGroups.ts';
import { comparePaired } from './comparePaired.ts';
import { type CompareOptions, compareTwo } from './compareTwo.ts';
import { fisherExact } from './fisherExact.ts';

const found = (...args: Parameters<typeof compareTwo>) => {
  const difference = compareTwo(...args);
  if (!difference.ok) throw new Error(difference.reason);
  return difference;
};
const truth = truthConvention('yes');
const yesOf = ([yes, n]: number[]) => [
  { score: 1, count: yes! },
  { score: 0, count: n! - yes! },
];
const wide = csatMeanConvention({ lowest: -100, highest: 100 });

describe('comparisons give the numbers of the references', () => {
  it('two net scores: difference .20, SE .114018, z 1.7541, p .07941', () => {
    const difference = found(
      npsCounts({ detractors: 20, passives: 30, promoters: 50 }),
      npsCounts({ detractors: 30, passives: 30, promoters: 40 }),
      npsConvention,
    );
    expect(difference.value).toBeCloseTo(0.2, 12);
    expect(difference.standardError).toBeCloseTo(0.114018, 6);
    expect(difference.test.statistic).toBeCloseTo(1.7541, 4);
    expect(difference.test.p).toBeCloseTo(0.07941, 5);
    expect(difference.verdict).toBe('no-evidence-of-a-difference');
    expect(difference.isBetter).toBeNull();
  });

  for (const { source, rows, tolerance } of golden.newcombe)
    it(source, () => {
      for (const { a, b, low, high } of rows) {
        const { interval } = found(yesOf(a), yesOf(b), truth);
        expect(Math.abs(interval!.low - low)).toBeLessThan(tolerance);
        expect(Math.abs(interval!.high - high)).toBeLessThan(tolerance);
      }
    });

  for (const { source, a, b, p, tolerance } of golden.fisher)
    it(source, () => {
      const exact = fisherExact({ yes: a[0]!, n: a[1]! }, { yes: b[0]!, n: b[1]! });
      expect(Math.abs(exact - p)).toBeLessThan(tolerance);
    });

  it(golden.smokers.source, () => {
    const { yes, n, statistic, df, p, tolerance } = golden.smokers;
    const groups = yes.map((count, i) => ({ name: String(i), answers: yesOf([count, n[i]!]) }));
    const compared = compareGroups(groups, truth);
    if (!compared.ok) throw new Error(compared.reason);
    expect(compared.overall!.statistic).toBeCloseTo(statistic, 1);
    expect(compared.overall!.df).toBe(df);
    expect(Math.abs(compared.overall!.p - p)).toBeLessThan(tolerance);
  });

  it(golden.insectSprays.source, () => {
    const { groups, statistic, df, denominatorDf, p } = golden.insectSprays;
    const compared = compareGroups(
      Object.entries(groups).map(([name, answers]) => ({ name, answers })),
      wide,
    );
    if (!compared.ok) throw new Error(compared.reason);
    expect(compared.overall!.statistic).toBeCloseTo(statistic, 3);
    expect(compared.overall!.df).toBe(df);
    expect(compared.overall!.denominatorDf).toBeCloseTo(denominatorDf, 3);
    expect(compared.overall!.p / p).toBeCloseTo(1, 3);
  });

  it(golden.sleep.source, () => {
    const { first, second, welch, paired } = golden.sleep;
    const apart = found(first, second, wide);
    expect(apart.test.statistic).toBeCloseTo(welch.t, 4);
    expect(apart.test.df).toBeCloseTo(welch.df, 3);
    expect(apart.test.p).toBeCloseTo(welch.p, 5);
    expect(apart.interval!.low).toBeCloseTo(welch.low, 5);
    expect(apart.interval!.high).toBeCloseTo(welch.high, 5);
    const pairs = first.map((before, i) => ({ before, after: second[i]!, count: 1 }));
    const together = comparePaired(pairs, wide);
    if (!together.ok) throw new Error(together.reason);
    expect(together.test.statistic).toBeCloseTo(paired.t, 4);
    expect(together.test.p).toBeCloseTo(paired.p, 6);
    expect(together.interval!.low).toBeCloseTo(paired.low, 5);
    expect(together.interval!.high).toBeCloseTo(paired.high, 5);
    expect(together).toMatchObject({ verdict: 'difference', direction: 'higher', isBetter: true });
  });
});

const conventions = fc.constantFrom<ScoreConvention>(npsConvention, csatConvention(), csatMeanConvention());
const listOf = (convention: ScoreConvention) =>
  fc.array(fc.integer({ min: convention.scale.lowest, max: convention.scale.highest }), {
    minLength: 2,
    maxLength: 80,
  });
const twoGroups = conventions.chain((convention) =>
  fc.tuple(fc.constant(convention), listOf(convention), listOf(convention)),
);

it('two groups in the other order differ by as much, the other way, with the same p', () => {
  fc.assert(
    fc.property(twoGroups, ([convention, first, second]) => {
      const here = compareTwo(first, second, convention);
      const there = compareTwo(second, first, convention);
      expect(here.ok).toBe(there.ok);
      if (!here.ok || !there.ok) return;
      expect(there.value).toBeCloseTo(-here.value, 12);
      expect(there.test.p).toBeCloseTo(here.test.p, 9);
      expect(there.interval!.low).toBeCloseTo(-here.interval!.high, 9);
      expect(there.verdict).toBe(here.verdict);
    }),
  );
});

it('p is a probability, figures are finite, and a group compared with itself does not differ', () => {
  fc.assert(
    fc.property(twoGroups, ([convention, first, second]) => {
      const difference = compareTwo(first, second, convention);
      if (!difference.ok) return;
      expect(difference.test.p).toBeGreaterThanOrEqual(0);
      expect(difference.test.p).toBeLessThanOrEqual(1);
      for (const value of [difference.interval!.low, difference.interval!.high, difference.standardError])
        expect(Number.isFinite(value)).toBe(true);
      const same = compareTwo(first, first, convention);
      if (same.ok)
        expect(same).toMatchObject({ value: 0, verdict: 'no-evidence-of-a-difference', direction: null });
    }),
  );
});

it('the p value of a net score in small groups is that of its interval: both say the same', () => {
  fc.assert(
    fc.property(listOf(npsConvention), listOf(npsConvention), (first, second) => {
      const difference = compareTwo(first, second, npsConvention, { difference: 'score' });
      if (!difference.ok || difference.value === 0) return;
      const level = 1 - difference.test.p;
      if (!(level > 1e-3 && level < 1 - 1e-9)) return;
      const just = compareTwo(first, second, npsConvention, { difference: 'score', level });
      if (!just.ok) throw new Error(just.reason);
      const nearest = Math.min(Math.abs(just.interval!.low), Math.abs(just.interval!.high));
      expect(nearest).toBeLessThan(1e-7);
    }),
  );
});

it('one customer against another proves nothing, however unlike', () => {
  const promoter = npsCounts({ detractors: 0, passives: 0, promoters: 1 });
  const detractor = npsCounts({ detractors: 1, passives: 0, promoters: 0 });
  expect(found(promoter, detractor, npsConvention)).toMatchObject({
    value: 2,
    verdict: 'no-evidence-of-a-difference',
  });
  expect(found([1], [0], truth).test.p).toBe(1);
  expect(compareTwo([5, 5], [1, 1], csatMeanConvention())).toMatchObject({ ok: false, reason: 'constant' });
  expect(compareTwo([5], [1, 2], csatMeanConvention())).toMatchObject({
    ok: false,
    reason: 'too-few-answers',
  });
});

it('of all samples that two small groups alike can give, at most 5.1 % claim a difference', () => {
  for (const [n, m] of [
    [2, 2],
    [4, 4],
    [6, 6],
    [5, 9],
  ] as const) {
    const claimed = tables(n).flatMap((first) =>
      tables(m).flatMap((second) => {
        const difference = found(npsCounts(first), npsCounts(second), npsConvention);
        return difference.verdict === 'difference' ? [[first, second] as const] : [];
      }),
    );
    for (const shares of [
      { detractors: 0.5, passives: 0, promoters: 0.5 },
      { detractors: 0.45, passives: 0.1, promoters: 0.45 },
      { detractors: 0.2, passives: 0.3, promoters: 0.5 },
    ]) {
      const size = claimed.reduce((sum, [a, b]) => sum + chanceOf(a, shares) * chanceOf(b, shares), 0);
      expect(size, `${n} against ${m}`).toBeLessThan(0.051);
    }
  }
});

type Classes = Parameters<typeof npsCounts>[0];

function tables(n: number): Classes[] {
  return Array.from({ length: n + 1 }, (_, promoters) =>
    Array.from({ length: n + 1 - promoters }, (_, detractors) => ({
      promoters,
      detractors,
      passives: n - promoters - detractors,
    })),
  ).flat();
}

function chanceOf(counts: Classes, shares: Classes): number {
  const n = counts.detractors + counts.passives + counts.promoters;
  const keys = ['detractors', 'passives', 'promoters'] as const;
  if (keys.some((key) => shares[key] === 0 && counts[key] > 0)) return 0;
  const log = keys.reduce(
    (sum, key) => sum - logGamma(counts[key] + 1) + counts[key] * Math.log(shares[key] || 1),
    logGamma(n + 1),
  );
  return Math.exp(log);
}

it('a million answers with a clear difference have a p value, not a stuck search', () => {
  const options: CompareOptions = { difference: 'score' };
  const difference = found(
    npsCounts({ detractors: 2e5, passives: 3e5, promoters: 5e5 }),
    npsCounts({ detractors: 5e5, passives: 3e5, promoters: 2e5 }),
    npsConvention,
    options,
  );
  expect(difference.test.p).toBe(0);
  expect(difference.verdict).toBe('difference');
});

it('weights count for what they tell: the same answers weighed unevenly are less sure of a difference', () => {
  const list = [5, 5, 4, 1, 2, 5, 4, 4, 3, 5, 5, 4];
  const other = [1, 2, 5, 3, 1, 1, 4, 2, 2, 1, 3, 2];
  const even = found(list, other, csatConvention());
  const uneven = found(
    countScores(
      list,
      list.map((_, i) => (i % 3 === 0 ? 5 : 1)),
    ),
    countScores(
      other,
      other.map((_, i) => (i % 3 === 0 ? 5 : 1)),
    ),
    csatConvention(),
  );
  expect(uneven.interval!.high - uneven.interval!.low).toBeGreaterThan(
    even.interval!.high - even.interval!.low,
  );
});

it('without any difference, one is claimed at most 5 times in 100, in small groups as in large', () => {
  const random = seededRandom(12);
  for (const [n, m] of [
    [6, 9],
    [25, 40],
    [150, 150],
  ] as const)
    for (const [convention, shares, lowest] of [
      [npsConvention, [0, 0, 0, 0, 0, 0, 0.2, 0, 0.3, 0, 0.5], 0],
      [csatConvention(), [0.1, 0.1, 0.2, 0.3, 0.3], 1],
      [csatMeanConvention(), [0.1, 0.1, 0.2, 0.3, 0.3], 1],
    ] as const) {
      let claimed = 0;
      const runs = 1500;
      for (let run = 0; run < runs; run++) {
        const draw = (size: number) => randomAnswers(size, shares, random, lowest);
        const difference = compareTwo(draw(n), draw(m), convention);
        if (difference.ok && difference.verdict === 'difference') claimed++;
      }
      expect(claimed / runs, `${convention.key}, ${n} and ${m}`).toBeLessThan(0.068);
    }
});
