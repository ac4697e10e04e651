/**
 * How often 95 % intervals of agreement hold the truth: kappa, and alpha by leaving units out and by drawing them again.
 * Run: npm run bench -- agreement-coverage
 */
import {
  type AlphaMetric,
  cohenKappa,
  crossLabels,
  fleissKappa,
  krippendorffAlpha,
} from '@rapport/core/agreement';
import { seededRandom, standardNormal } from '@rapport/core/numeric';

const random = seededRandom(2026);
const runs = 2000;

/** Raters know the category of a share of units and guess evenly elsewhere: every kappa, and nominal alpha, is that share squared. */
const known = (share: number, raters: number, categories: number) => () => {
  const truth = Math.floor(random() * categories);
  return Array.from({ length: raters }, () => (random() < share ? truth : Math.floor(random() * categories)));
};
/** Of the variance, .8 is the unit's own. */
const measured = () => {
  const truth = 2 * standardNormal(random);
  return [0, 0, 0].map(() => truth + standardNormal(random));
};

for (const n of [10, 20, 50, 200]) {
  alpha('interval, 3 raters', n, 0.8, 'interval', measured);
  alpha('nominal, 2 raters, 3 categories', n, 0.81, 'nominal', known(0.9, 2, 3));
  alpha('nominal, 4 raters, 3 categories', n, 0.36, 'nominal', known(0.6, 4, 3));
  kappas(n);
}

function alpha(name: string, n: number, truth: number, metric: AlphaMetric, labelsOf: () => number[]): void {
  for (const interval of ['jackknife', 'bootstrap'] as const) {
    let [held, given] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const found = krippendorffAlpha(draw(n, labelsOf), { metric, random, interval, replicates: 500 });
      if (!found.ok || !found.interval) continue;
      given++;
      held += Number(found.interval.low <= truth && found.interval.high >= truth);
    }
    tell(`alpha, ${name}, n ${n}, ${interval}`, held, given);
  }
}

function kappas(n: number): void {
  let [cohen, fleiss, cohenGiven, fleissGiven] = [0, 0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const two = cohenKappa(crossLabels(draw(n, known(0.8, 2, 3)), { first: 0, second: 1, categories: 3 }));
    if (two.ok && two.interval) {
      cohenGiven++;
      cohen += Number(two.interval.low <= 0.64 && two.interval.high >= 0.64);
    }
    const four = fleissKappa(draw(n, known(0.6, 4, 3)));
    if (!four.ok || !four.interval) continue;
    fleissGiven++;
    fleiss += Number(four.interval.low <= 0.36 && four.interval.high >= 0.36);
  }
  tell(`Cohen's kappa, n ${n}`, cohen, cohenGiven);
  tell(`Fleiss' kappa, 4 raters, n ${n}`, fleiss, fleissGiven);
}

function draw(n: number, labelsOf: () => number[]) {
  const labels = { units: [] as number[], raters: [] as number[], values: [] as number[] };
  for (let unit = 0; unit < n; unit++)
    for (const [rater, value] of labelsOf().entries()) {
      labels.units.push(unit);
      labels.raters.push(rater);
      labels.values.push(value);
    }
  return labels;
}

function tell(name: string, held: number, given: number): void {
  const without = given < runs ? `; ${runs - given} samples without spread have no interval` : '';
  console.log(`${name}: ${((100 * held) / given).toFixed(1)} %${without}`);
}
