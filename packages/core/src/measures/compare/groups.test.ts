import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import { csatConvention, csatMeanConvention } from '../csat/customerSatisfaction.ts';
import { npsConvention, npsCounts } from '../nps/netPromoterScore.ts';
import { countScores } from '../scores/scoreCounts.ts';
import { randomAnswers } from '../testing/randomAnswers.ts';
import { compareGroups, type GroupsOptions } from './compareGroups.ts';
import { comparePaired } from './comparePaired.ts';
import { comparePeriods } from './comparePeriods.ts';
import { compareTwo } from './compareTwo.ts';

const sites = [
  { name: 'Lyon', answers: npsCounts({ detractors: 20, passives: 30, promoters: 50 }) },
  { name: 'Lille', answers: npsCounts({ detractors: 30, passives: 30, promoters: 40 }) },
  { name: 'Nice', answers: npsCounts({ detractors: 60, passives: 20, promoters: 20 }) },
];
const compared = (options: GroupsOptions = {}) => {
  const comparison = compareGroups(sites, npsConvention, options);
  if (!comparison.ok) throw new Error(comparison.reason);
  return comparison;
};

it('every pair is compared once, with p values that allow for their number', () => {
  const { pairs, groups, overall } = compared();
  expect(pairs.map(({ a, b }) => `${a} ${b}`)).toEqual(['Lyon Lille', 'Lyon Nice', 'Lille Nice']);
  expect(groups.map(({ estimate }) => Math.round(estimate.value * 100))).toEqual([30, 10, -40]);
  expect(pairs[0]!.adjustedP).toBeCloseTo(0.07941, 5);
  expect(pairs.map(({ verdict }) => verdict)).toEqual([
    'no-evidence-of-a-difference',
    'difference',
    'difference',
  ]);
  expect(pairs[1]).toMatchObject({ direction: 'higher', isBetter: true, correction: 'holm' });
  // Net scores .3, .1, -.4 of 100 each, around 0; 110 promoters and 110 detractors among the 300.
  const variance = (110 + 110) / 299;
  expect(overall).toMatchObject({ method: 'mean-score-chi-square', df: 2 });
  expect(overall!.statistic).toBeCloseTo((100 * (0.09 + 0.01 + 0.16)) / variance, 9);
});

it('a group is compared with all others together, without itself among them', () => {
  const { pairs } = compared({ against: 'rest' });
  const others = compareTwo(sites[0]!.answers, [...sites[1]!.answers, ...sites[2]!.answers], npsConvention);
  expect(pairs[0]).toMatchObject({ a: 'Lyon', b: null });
  expect(others.ok && pairs[0]!.value - others.value).toBeCloseTo(0, 12);
  expect(others.ok && pairs[0]!.test.p / others.test.p).toBeCloseTo(1, 9);
});

it('weighted groups against the rest are those of their people, whatever the crumbs of subtraction', () => {
  const scores = fc.array(
    fc.record({ score: fc.integer({ min: 1, max: 5 }), tenths: fc.integer({ min: 1, max: 40 }) }),
    {
      minLength: 3,
      maxLength: 25,
    },
  );
  fc.assert(
    fc.property(scores, scores, scores, (...lists) => {
      const all = lists.map((list) =>
        countScores(
          list.map(({ score }) => score),
          list.map(({ tenths }) => tenths / 10),
        ),
      );
      for (const convention of [csatConvention(), csatMeanConvention()]) {
        const groups = all.map((answers, i) => ({ name: String(i), answers }));
        const comparison = compareGroups(groups, convention, { against: 'rest' });
        const own = compareTwo(all[1]!, [...all[0]!, ...all[2]!], convention);
        const pair = comparison.ok ? comparison.pairs.find(({ a }) => a === '1') : undefined;
        if (!own.ok || !pair) return;
        expect(pair.value).toBeCloseTo(own.value, 9);
        expect(pair.standardError).toBeCloseTo(own.standardError, 9);
        expect(pair.test.p).toBeCloseTo(own.test.p, 9);
      }
    }),
  );
});

it('a reference group is the second of every pair, and one that is not there is a mistake', () => {
  const { pairs } = compared({ against: { group: 'Nice' } });
  expect(pairs.map(({ a, b }) => `${a} ${b}`)).toEqual(['Lyon Nice', 'Lille Nice']);
  expect(() => compared({ against: { group: 'Brest' } })).toThrow(RangeError);
});

it('groups without answers are left out and told; one group alone is no comparison', () => {
  const comparison = compareGroups([...sites, { name: 'Brest', answers: [] }], npsConvention);
  expect(comparison.ok && comparison.leftOut).toEqual([
    { name: 'Brest', reason: { ok: false, reason: 'too-few-answers', n: 0, needed: 1 } },
  ]);
  expect(compareGroups(sites.slice(0, 1), npsConvention)).toMatchObject({ ok: false, reason: 'one-group' });
  const stray = compareGroups([...sites, { name: 'Brest', answers: [12] }], npsConvention);
  expect(stray).toMatchObject({ ok: false, reason: 'out-of-scale', of: 'Brest: 12' });
});

it('among ten groups that do not differ, a false difference is claimed in at most 5 studies of 100', () => {
  const random = seededRandom(4);
  const shares = [0.1, 0.1, 0.2, 0.3, 0.3];
  for (const [convention, most] of [
    [csatConvention(), 0.07],
    [csatMeanConvention(), 0.07],
  ] as const) {
    let studies = 0;
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const groups = Array.from({ length: 10 }, (_, i) => ({
        name: String(i),
        answers: randomAnswers(40, shares, random, 1),
      }));
      const comparison = compareGroups(groups, convention);
      if (comparison.ok && comparison.pairs.some(({ verdict }) => verdict === 'difference')) studies++;
    }
    expect(studies / runs).toBeLessThan(most);
  }
});

const months = [0.5, 0.52, 0.55, 0.57, 0.6, 0.63].map((share, i) => ({
  name: `2026-0${i + 1}`,
  answers: [
    { score: 5, count: Math.round(400 * share) },
    { score: 1, count: 400 - Math.round(400 * share) },
  ],
}));

it('a slow rise is found by the trend although no single step shows it', () => {
  const comparison = comparePeriods(months, csatConvention());
  if (!comparison.ok) throw new Error(comparison.reason);
  expect(comparison.steps).toHaveLength(5);
  expect(comparison.steps.every(({ verdict }) => verdict === 'no-evidence-of-a-difference')).toBe(true);
  expect(comparison.latest).toMatchObject({ from: '2026-05', to: '2026-06', correction: 'none' });
  expect(comparison.latest!.value).toBeCloseTo(0.03, 12);
  expect(comparison.trend).toMatchObject({ verdict: 'difference' });
  expect(comparison.trend!.value).toBeCloseTo(0.026, 2);
});

it('the trend is the slope of least squares over all answers', () => {
  const lists = [
    [1, 5, 4],
    [5, 5, 2, 4],
    [4, 5],
    [5, 3, 5, 5, 4],
  ];
  const comparison = comparePeriods(
    lists.map((answers, i) => ({ name: String(i), answers })),
    csatMeanConvention(),
  );
  if (!comparison.ok) throw new Error(comparison.reason);
  const rows = lists.flatMap((answers, x) => answers.map((y) => ({ x, y })));
  const mean = (of: 'x' | 'y') => rows.reduce((sum, row) => sum + row[of], 0) / rows.length;
  const [mx, my] = [mean('x'), mean('y')];
  const slope =
    rows.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) /
    rows.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  expect(comparison.trend!.value).toBeCloseTo(slope, 12);
});

it('a month without answers is skipped, and the next is compared with the one before it', () => {
  const empty = { name: '2026-03', answers: [] };
  const comparison = comparePeriods([months[0]!, months[1]!, empty, months[3]!], csatConvention());
  if (!comparison.ok) throw new Error(comparison.reason);
  expect(comparison.steps.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2026-01 2026-02',
    '2026-02 2026-04',
  ]);
  expect(comparison.periods[2]!.estimate).toMatchObject({ ok: false, reason: 'too-few-answers' });
  expect(comparePeriods([months[0]!, empty], csatConvention())).toMatchObject({
    ok: false,
    reason: 'one-period',
  });
});

it('the same people asked twice: McNemar, and the interval of Tango that agrees with it', () => {
  const pairs = [
    { before: 1, after: 5, count: 12 },
    { before: 5, after: 1, count: 4 },
    { before: 5, after: 5, count: 60 },
    { before: 2, after: 1, count: 24 },
  ];
  const moved = comparePaired(pairs, csatConvention());
  if (!moved.ok) throw new Error(moved.reason);
  expect(moved.value).toBeCloseTo(0.08, 12);
  expect(moved.test).toMatchObject({ method: 'mcnemar', statistic: 2 });
  expect(moved.interval!.low).toBeGreaterThan(0);
  const fewer = comparePaired([{ ...pairs[0]!, count: 11 }, ...pairs.slice(1)], csatConvention());
  expect(fewer.ok && fewer.interval!.low).toBeLessThan(0);
  expect(comparePaired([{ before: 5, after: 5, count: 9 }], csatConvention())).toMatchObject({
    value: 0,
    test: { p: 1 },
  });
  expect(comparePaired([{ before: 9, after: 5, count: 9 }], csatConvention())).toMatchObject({ ok: false });
});
