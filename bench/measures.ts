/**
 * What a score costs: from cells (counts by score), from a million answers, comparisons, raking, first contact resolution and
 * suppression; medians of runs after warm-up. Run: npm run bench -- measures
 */
import {
  compareGroups,
  comparePeriods,
  countScores,
  csatConvention,
  firstContactResolution,
  netPromoterScore,
  npsConvention,
  type RakingMargin,
  rake,
  satisfactionMean,
  suppressTable,
} from '@rapport/core/measures';
import { seededRandom } from '@rapport/core/numeric';

const random = seededRandom(11);
const million = Float64Array.from({ length: 1_000_000 }, () => Math.floor(11 * Math.sqrt(random())));
const cells = countScores(million);
const manyCells = Array.from({ length: 365 }, () => cells).flat();
const groups = Array.from({ length: 50 }, (_, i) => ({
  name: `${i}`,
  answers: countScores(million.subarray(i * 400, i * 400 + 400)),
}));
const bound = time('bound: adding up a million numbers', 20, () => million.reduce((a, b) => a + b, 0));

time('NPS with its interval, from 11 counts', 2000, () => netPromoterScore(cells), bound);
time(
  'NPS with the score interval, from 11 counts',
  2000,
  () => netPromoterScore(cells, { interval: 'score' }),
  bound,
);
time(
  'NPS with a bootstrap of 2,000, from 11 counts',
  20,
  () => netPromoterScore(cells, { interval: 'bootstrap', random }),
  bound,
);
time('NPS of a year of days, 4,015 counts', 200, () => netPromoterScore(manyCells), bound);
time('NPS of a million answers', 20, () => netPromoterScore(million), bound);
time(
  'mean of a million answers',
  20,
  () => satisfactionMean(million, { scale: { lowest: 0, highest: 10 } }),
  bound,
);
time('50 groups, all 1,225 pairs', 10, () => compareGroups(groups, npsConvention), bound);
time(
  '50 groups against the rest',
  50,
  () => compareGroups(groups, npsConvention, { against: 'rest' }),
  bound,
);
time('50 periods, steps and trend', 50, () => comparePeriods(groups, npsConvention), bound);
time(
  'top 3 box of 50 groups, all pairs',
  10,
  () => compareGroups(groups, csatConvention({ top: 3, scale: { lowest: 0, highest: 10 } })),
  bound,
);

const levels = (names: string[]) =>
  Array.from({ length: 1_000_000 }, () => names[Math.floor(names.length * random() ** 2)]!);
const margins: RakingMargin[] = [
  {
    name: 'age',
    levels: levels(['18-34', '35-54', '55+']),
    targets: { '18-34': 27, '35-54': 33, '55+': 40 },
  },
  { name: 'region', levels: levels(['n', 's', 'e', 'w']), targets: { n: 40, s: 30, e: 20, w: 10 } },
  { name: 'sex', levels: levels(['f', 'm']), targets: { f: 52, m: 48 } },
];
time('raking of a million people on 3 margins', 5, () => rake({ margins }), bound);
time('the same with no weight above 3', 5, () => rake({ margins }, { trim: 3 }), bound);

const contacts = Array.from({ length: 1_000_000 }, () => ({
  customer: `c${Math.floor(400_000 * random())}`,
  issue: `i${Math.floor(5 * random())}`,
  atMs: Math.floor(365 * 86_400_000 * random()),
  channel: random() < 0.5 ? 'phone' : 'email',
}));
time(
  'first contact resolution of a million contacts',
  3,
  () => firstContactResolution(contacts, { asOfMs: 365 * 86_400_000 }),
  bound,
);

const table = Array.from({ length: 50 }, () =>
  Array.from({ length: 20 }, () => Math.floor(-20 * Math.log(1 - random()))),
);
time('suppression in a table of 50 x 20', 5, () => suppressTable(table), bound);

function time(name: string, runs: number, run: () => unknown, against?: number): number {
  run();
  const taken = Array.from({ length: runs }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  const median = taken[Math.floor(runs / 2)]!;
  const ratio = against === undefined ? '' : `, ${(median / against).toPrecision(3)} x the bound`;
  console.log(`${name}: ${median.toPrecision(3)} ms${ratio}`);
  return median;
}
