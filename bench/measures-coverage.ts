/**
 * How often 95 % intervals of scores hold the truth, and how often a difference is claimed where there is none. The bound is what
 * chance allows around 95 % (or 5 %) at that number of runs. Run: npm run bench -- measures-coverage
 */
import type { Estimate, NotEnough } from '@rapport/core/estimate';
import {
  compareGroups,
  comparePaired,
  compareTwo,
  confusionOf,
  countScores,
  csatConvention,
  csatMeanConvention,
  customerSatisfaction,
  type IntervalMethod,
  netPromoterScore,
  npsConvention,
  rake,
  type ScoreConvention,
  type ScoreCounts,
  satisfactionMean,
  type Weighting,
} from '@rapport/core/measures';
import { multinomialVariate, seededRandom } from '@rapport/core/numeric';

const random = seededRandom(2026);
const usual = {
  nps: [0.2, 0.3, 0.5],
  extreme: [0.02, 0.08, 0.9],
  few: [0.05, 0.9, 0.05],
  split: [0.45, 0.1, 0.45],
};
const satisfaction = [0.1, 0.1, 0.2, 0.3, 0.3];

function answers(n: number, shares: readonly number[], scores: readonly number[]): ScoreCounts {
  const counts = multinomialVariate(n, shares, random, new Float64Array(shares.length));
  return Array.from(counts, (count, i) => ({ score: scores[i]!, count }));
}
const npsScores = [0, 7, 10];
const fivePoints = [1, 2, 3, 4, 5];

console.log('Net Promoter Score');
for (const [name, shares] of Object.entries(usual))
  for (const n of [10, 30, 100, 1000])
    for (const interval of ['wald', 'adjusted-wald', 'score'] satisfies IntervalMethod[])
      coverage(`${name}, n ${n}, ${interval}`, 20_000, shares[2]! - shares[0]!, () =>
        netPromoterScore(answers(n, shares, npsScores), { interval }),
      );
for (const n of [30, 100])
  coverage(`nps, n ${n}, bootstrap of 1,000`, 4000, 0.3, () =>
    netPromoterScore(answers(n, usual.nps, npsScores), { interval: 'bootstrap', random, replicates: 1000 }),
  );

console.log('Satisfaction');
for (const n of [10, 30, 300]) {
  coverage(`top 2 box, n ${n}, Wilson`, 20_000, 0.6, () =>
    customerSatisfaction(answers(n, satisfaction, fivePoints)),
  );
  coverage(`mean, n ${n}, Student`, 20_000, 3.6, () =>
    satisfactionMean(answers(n, satisfaction, fivePoints)),
  );
}

console.log('Weights: seven people of ten weigh 1, three weigh 4');
const cases: [string, number, number][] = [
  ['answers alike', 0.6, 0.6],
  ['heavy ones vary less', 0.5, 0.95],
  ['heavy ones vary more', 0.95, 0.5],
];
for (const [name, light, heavy] of cases)
  for (const n of [50, 500])
    for (const weighting of ['kish', 'linearised'] satisfies Weighting[])
      coverage(`${name}, n ${n}, ${weighting}`, 20_000, (0.7 * light + 1.2 * heavy) / 1.9, () => {
        const [few, many] = multinomialVariate(n, [0.3, 0.7], random, new Float64Array(2)) as Float64Array;
        const cells = [[many!, light, 1] as const, [few!, heavy, 4] as const].flatMap(
          ([size, share, weight]) =>
            answers(size, [1 - share, share], [1, 5]).map((cell) => ({
              ...cell,
              weight: weight * cell.count,
              weightSquares: weight ** 2 * cell.count,
            })),
        );
        return customerSatisfaction(cells, { weighting });
      });
coverage('raked to 50/50 from 70/30, n 200', 4000, 0.5 * 0.4 + 0.5 * 0.7, () => {
  const isYoung = Array.from({ length: 200 }, () => random() < 0.7);
  const scores = isYoung.map((young) => (random() < (young ? 0.4 : 0.7) ? 5 : 1));
  const levels = isYoung.map((young) => (young ? 'young' : 'old'));
  const raked = rake({ margins: [{ name: 'age', levels, targets: { young: 50, old: 50 } }] });
  return raked.ok ? customerSatisfaction(countScores(scores, raked.weights)) : raked;
});

console.log('Differences');
const pairs: [string, ScoreConvention, readonly number[], readonly number[], readonly number[], number][] = [
  ['nps .30 - .30', npsConvention, npsScores, usual.nps, [0.1, 0.5, 0.4], 0],
  ['nps .88 - .00', npsConvention, npsScores, usual.extreme, usual.few, 0.88],
  ['top 2 box .6 - .7', csatConvention(), fivePoints, satisfaction, [0.1, 0.1, 0.1, 0.3, 0.4], -0.1],
  ['mean 3.6 - 3.8', csatMeanConvention(), fivePoints, satisfaction, [0.1, 0.1, 0.1, 0.3, 0.4], -0.2],
];
for (const [name, convention, scores, first, second, truth] of pairs)
  for (const [n, m] of [
    [10, 10],
    [30, 100],
    [300, 300],
  ] as const)
    coverage(`${name}, ${n} against ${m}`, 10_000, truth, () =>
      compareTwo(answers(n, first, scores), answers(m, second, scores), convention),
    );
coverage('same people asked twice, top 2 box, 60 pairs', 10_000, 0.1, () => {
  const [gained, lost, rest] = multinomialVariate(
    60,
    [0.2, 0.1, 0.7],
    random,
    new Float64Array(3),
  ) as Float64Array;
  return comparePaired(
    [
      { before: 1, after: 5, count: gained! },
      { before: 5, after: 1, count: lost! },
      { before: 5, after: 5, count: rest! },
    ],
    csatConvention(),
  );
});
coverage('kappa, n 100', 10_000, 0.4, () => {
  const counts = multinomialVariate(100, [0.4, 0.1, 0.2, 0.3], random, new Float64Array(4));
  const kinds = [
    { observed: true, declared: true },
    { observed: true, declared: false },
    { observed: false, declared: true },
    { observed: false, declared: false },
  ];
  const confusion = confusionOf(kinds.flatMap((kind, i) => Array.from({ length: counts[i]! }, () => kind)));
  return confusion.ok ? confusion.kappa : confusion;
});

console.log('A difference claimed where there is none');
for (const [name, convention, scores, shares] of [
  ['nps', npsConvention, npsScores, usual.nps],
  ['nps, nine promoters in ten', npsConvention, npsScores, usual.extreme],
  ['top 2 box', csatConvention(), fivePoints, satisfaction],
  ['mean', csatMeanConvention(), fivePoints, satisfaction],
] as const) {
  for (const n of [10, 100])
    rate(`${name}, two groups of ${n}`, 10_000, () => {
      const found = compareTwo(answers(n, shares, scores), answers(n, shares, scores), convention);
      return found.ok && found.verdict === 'difference';
    });
  rate(`${name}, any of 10 groups of 100 (Holm)`, 1000, () => {
    const groups = Array.from({ length: 10 }, (_, i) => ({
      name: `${i}`,
      answers: answers(100, shares, scores),
    }));
    const found = compareGroups(groups, convention);
    return found.ok && found.pairs.some(({ verdict }) => verdict === 'difference');
  });
}

function coverage(name: string, runs: number, truth: number, estimate: () => Estimate | NotEnough): void {
  report(name, runs, 95, () => {
    const found = estimate();
    const interval = found.ok ? found.interval : null;
    return interval !== null && interval.low - 1e-12 <= truth && truth <= interval.high + 1e-12;
  });
}

function rate(name: string, runs: number, isClaimed: () => boolean): void {
  report(name, runs, 5, isClaimed);
}

function report(name: string, runs: number, wanted: number, happens: () => boolean): void {
  let times = 0;
  for (let run = 0; run < runs; run++) if (happens()) times++;
  const chance = 196 * Math.sqrt((0.95 * 0.05) / runs);
  const bounds = `${(wanted - chance).toFixed(1)} to ${(wanted + chance).toFixed(1)}`;
  console.log(`  ${name}: ${((100 * times) / runs).toFixed(2)} % of ${runs} (chance alone: ${bounds})`);
}
