/**
 * How often 95 % intervals of the purchase models hold the truth, on customers who do what each model says. The bound is what
 * chance allows around 95 % at that number of runs.
 */
import {
  bgNbd,
  customerValues,
  fitGammaGamma,
  fitSbg,
  type LikelihoodFit,
  paretoNbd,
  quantityEstimate,
} from '@rapport/core/lifetime';
import { betaVariate, gammaVariate, seededRandom } from '@rapport/core/numeric';
import {
  simulateBgNbd,
  simulateParetoNbd,
} from '../packages/core/src/lifetime/purchases/testing/simulatePurchases.ts';

type Limits = { low: number; high: number } | null;
const random = seededRandom(2026);
const bg = { r: 0.7, alpha: 5, a: 0.9, b: 3 };
const pareto = { r: 0.8, alpha: 6, s: 0.8, beta: 14 };
const gammaGamma = { p: 5, q: 3.5, gamma: 20 };
const sbg = { a: 1, b: 3 };
const plan = { youngest: 20, oldest: 45, duration: 0 };

for (const [customers, runs] of [
  [2500, 600],
  [600, 1000],
] as const) {
  const both = { ...plan, customers };
  coverage(`BG/NBD, ${customers} customers`, runs, bg, () => {
    const fit = bgNbd.fit(simulateBgNbd(bg, both, random));
    if (!fit.ok) return null;
    const year = (parameters: typeof bg) => bgNbd.expectedPurchases(parameters, 52);
    return { ...held(fit, bg), 'E[X(52)]': holds(quantityEstimate(fit, year, 'log').interval, year(bg)) };
  });
  coverage(`Pareto/NBD, ${customers} customers`, Math.round(runs / 2), pareto, () => {
    const fit = paretoNbd.fit(simulateParetoNbd(pareto, both, random));
    return fit.ok ? held(fit, pareto) : null;
  });
  coverage(`Gamma-Gamma, ${customers} customers`, runs, gammaGamma, () => {
    const fit = fitGammaGamma(spending(customers));
    return fit.ok ? held(fit, gammaGamma) : null;
  });
  coverage(`sBG, ${customers} customers, 3 to 8 periods`, runs, sbg, () => {
    const fit = fitSbg(contracts(customers));
    return fit.ok ? held(fit, sbg) : null;
  });
}

coverage('value of a base of 1500, BG/NBD and Gamma-Gamma, 200 draws', 300, { total: 0 }, () => {
  const histories = simulateBgNbd(bg, { ...plan, customers: 1500 }, random);
  const { meanValue } = spending(1500, histories.frequency);
  const purchases = bgNbd.fit(histories);
  const spend = fitGammaGamma({ ...histories, meanValue });
  if (!purchases.ok || !spend.ok) return null;
  const terms = { model: bgNbd, purchases, spend, discount: 0.0027 };
  const values = customerValues(terms, { ...histories, meanValue }, { random });
  const known = {
    ...terms,
    purchases: { ...purchases, parameters: bg },
    spend: { ...spend, parameters: gammaGamma },
  };
  const truth = customerValues(known, { ...histories, meanValue }, { random, draws: 1 });
  return values.ok && truth.ok ? { total: holds(values.total.interval, truth.total.value) } : null;
});

function spending(customers: number, bought?: ArrayLike<number>) {
  const frequency = Array.from({ length: customers }, (_, i) => bought?.[i] ?? Math.floor(random() ** 2 * 8));
  const meanValue = frequency.map((x) => {
    const rate = gammaVariate(gammaGamma.q, random) / gammaGamma.gamma;
    return x > 0 ? gammaVariate(gammaGamma.p * x, random) / rate / x : 0;
  });
  return { frequency, meanValue };
}

function contracts(customers: number) {
  const left = new Float64Array(8);
  const staying = new Float64Array(8);
  for (let i = 0; i < customers; i++) {
    const leaves = betaVariate(sbg.a, sbg.b, random);
    const watched = 3 + (i % 6);
    let t = 1;
    while (t <= watched && random() >= leaves) t++;
    if (t <= watched) left[t - 1]!++;
    else staying[watched - 1]!++;
  }
  return { left, staying };
}

function held<Name extends string>(
  fit: LikelihoodFit<Name>,
  truth: Record<Name, number>,
): Record<Name, boolean | null> {
  const names = Object.keys(truth) as Name[];
  return Object.fromEntries(
    names.map((name) => [name, holds(fit.estimates[name].interval, truth[name])]),
  ) as Record<Name, boolean | null>;
}

/** Null where no interval was given. */
function holds(interval: Limits, truth: number): boolean | null {
  return interval && interval.low <= truth && truth <= interval.high;
}

function coverage(
  name: string,
  runs: number,
  asked: Record<string, number>,
  run: () => Record<string, boolean | null> | null,
): void {
  const counts = new Map(Object.keys(asked).map((key) => [key, { held: 0, given: 0 }]));
  for (let i = 0; i < runs; i++)
    for (const [key, isHeld] of Object.entries(run() ?? {})) {
      if (isHeld === null) continue;
      const count = counts.get(key) ?? { held: 0, given: 0 };
      count.given++;
      if (isHeld) count.held++;
      counts.set(key, count);
    }
  const chance = 1.96 * Math.sqrt((0.95 * 0.05) / runs);
  const shown = [...counts].map(([key, { held: inside, given }]) => {
    const none = given < runs ? `, none given in ${runs - given}` : '';
    return `${key} ${((100 * inside) / given).toFixed(1)} %${none}`;
  });
  const from = (95 - 100 * chance).toFixed(1);
  const to = (95 + 100 * chance).toFixed(1);
  console.log(`${name}, ${runs} runs (chance alone: ${from} to ${to}): ${shown.join('; ')}`);
}
