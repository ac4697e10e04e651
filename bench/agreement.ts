/**
 * What agreement costs on a million labels: two and three raters a unit, five categories or as many values as labels; medians of
 * runs after warm-up. Run: npm run bench -- agreement
 */
import { cohenKappa, crossLabels, dawidSkene, fleissKappa, krippendorffAlpha } from '@rapport/core/agreement';
import { seededRandom, standardNormal } from '@rapport/core/numeric';

const random = seededRandom(11);
const many = 1_000_000;
const raterCount = 20;
const units = Int32Array.from({ length: many }, (_, i) => Math.floor(i / 3));
const raters = Int32Array.from(
  { length: many },
  (_, i) => (7 * Math.floor(i / 3) + 3 * (i % 3)) % raterCount,
);
const truths = Float64Array.from({ length: units.at(-1)! + 1 }, () => standardNormal(random));
const numbers = Float64Array.from(units, (unit) => Math.exp(truths[unit]! + standardNormal(random) / 2));
const categories = Int32Array.from(numbers, (value) =>
  Math.min(4, Math.max(0, Math.round(2 + Math.log(value)))),
);
const pairs = {
  units: Int32Array.from({ length: many }, (_, i) => i >> 1),
  raters: Int32Array.from({ length: many }, (_, i) => i & 1),
  values: categories,
};
const few = { units, raters, values: categories };
const all = { units, raters, values: numbers };
const bound = time('bound: sorting a million numbers', 7, () => Float64Array.from(numbers).sort());

time(
  "Cohen's kappa, with its table",
  7,
  () => cohenKappa(crossLabels(pairs, { first: 0, second: 1, categories: 5 })),
  bound,
);
time("Fleiss' kappa, 5 categories", 7, () => fleissKappa(few), bound);
for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
  time(`alpha, ${metric}, 5 categories`, 5, () => krippendorffAlpha(few, { metric, random }), bound);
  time(`alpha, ${metric}, all values different`, 1, () => krippendorffAlpha(all, { metric, random }), bound);
}
time(
  'alpha, ordinal, 5 categories, bootstrap of 2,000',
  3,
  () => krippendorffAlpha(few, { metric: 'ordinal', random, interval: 'bootstrap' }),
  bound,
);
time('Dawid & Skene, 5 categories, 20 raters', 3, () => dawidSkene(few), bound);
const fit = dawidSkene(few);
if (fit.ok) console.log(`  in ${fit.iterations} iterations, converged: ${fit.hasConverged}`);

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
