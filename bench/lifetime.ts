/**
 * What lifetime value costs: fits on CDNOW (where ../shared/data has it), then a million customers from fit to value. Beside each
 * fit, a bound taken in the same run: two logarithms and an exponential for each customer and each time that the likelihood was
 * asked. Median after warm-up. BENCH_CUSTOMERS makes the million smaller.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bgNbd,
  customerValues,
  discountPerUnit,
  evaluateHoldOut,
  fitGammaGamma,
  type LikelihoodFit,
  type PurchaseHistories,
  type PurchaseModel,
  paretoNbd,
  summarisePurchases,
} from '@rapport/core/lifetime';
import { seededRandom } from '@rapport/core/numeric';
import { simulateBgNbd } from '../packages/core/src/lifetime/purchases/testing/simulatePurchases.ts';
import { summariseCdnow } from '../packages/core/src/lifetime/purchases/testing/summariseCdnow.ts';

const customers = Number(process.env.BENCH_CUSTOMERS ?? 1_000_000);
const path = join(import.meta.dirname, '../../shared/data/cdnow/CDNOW_sample.txt');
const discount = discountPerUnit(0.15, 'week');
const count = customers.toLocaleString('en');

if (existsSync(path)) smallBase();
else console.log('CDNOW: skipped, ../shared/data is not there');
largeBase();

function smallBase(): void {
  const cdnow = summariseCdnow(readFileSync(path, 'utf8'));
  const meanValue = cdnow.meanValue!;
  fitOf('CDNOW, BG/NBD fit', bgNbd, cdnow, 60, 25);
  const fit = fitOf('CDNOW, Pareto/NBD fit', paretoNbd, cdnow, 400, 15);
  const spend = fitGammaGamma({ frequency: cdnow.frequency, meanValue });
  if (!spend.ok) throw new Error(spend.reason);
  const terms = { model: paretoNbd, purchases: fit, spend, discount };
  const point = () => customerValues(terms, { ...cdnow, meanValue }, { random: seededRandom(1), draws: 1 });
  const simulated = () => customerValues(terms, { ...cdnow, meanValue }, { random: seededRandom(1) });
  const bound = median(point, 9);
  report(
    'CDNOW, value of the base with its interval, 200 draws',
    median(simulated, 5),
    bound,
    'its value once',
  );
}

function largeBase(): void {
  const plan = { customers, youngest: 10, oldest: 104, duration: 26 };
  const instants = simulateBgNbd({ r: 0.6, alpha: 6, a: 0.8, b: 3 }, plan, seededRandom(3));
  const days = {
    ...instants,
    recency: instants.recency.map((time) => Math.ceil(7 * time) / 7),
    age: instants.age.map((time) => Math.ceil(7 * time) / 7),
  };
  fitOf(`${count} customers by the instant, BG/NBD fit`, bgNbd, instants, 10_000, 3);
  const fit = fitOf(`${count} customers by the day, BG/NBD fit`, bgNbd, days, 10_000, 3);
  fitOf(`${count} customers by the day, Pareto/NBD fit`, paretoNbd, days, undefined, 1);
  const summing = () => days.frequency.reduce((sum, x, i) => sum + x * days.age[i]!, 0);
  const bound = median(summing, 5);
  const judged = () => evaluateHoldOut(bgNbd, fit.parameters, days);
  report(`${count} customers, hold-out`, median(judged, 3), bound, 'one pass over them');
  const meanValue = Float64Array.from(days.frequency, (x, i) => (x > 0 ? 10 + ((i * 37) % 91) : 0));
  const spend = fitGammaGamma({ frequency: days.frequency, meanValue });
  if (!spend.ok) throw new Error(spend.reason);
  const terms = { model: bgNbd, purchases: fit, spend, discount };
  const valued = () => customerValues(terms, { ...days, meanValue }, { random: seededRandom(1), draws: 1 });
  report(`${count} customers, residual value of each`, median(valued, 3), bound, 'one pass over them');
  summarising();
}

function summarising(): void {
  const random = seededRandom(5);
  const rows = 2 * customers;
  const names = Array.from({ length: customers }, (_, i) => `c${i}`);
  const owners = Array.from({ length: rows }, () => names[Math.floor(random() * customers)]!);
  const days = Int32Array.from({ length: rows }, () => 19_000 + Math.floor(random() * 730));
  const work = () =>
    summarisePurchases({ customers: owners, days }, { calibrationEnd: 19_600, unit: 'week' });
  const bound = median(() => new Map(owners.map((owner, i) => [owner, i])).size, 3);
  report(
    `${rows.toLocaleString('en')} transactions to histories`,
    median(work, 3),
    bound,
    'a table of the names alone',
  );
}

function fitOf<Name extends string>(
  name: string,
  model: PurchaseModel<Name>,
  histories: PurchaseHistories,
  owed: number | undefined,
  rounds: number,
): LikelihoodFit<Name> {
  const fit = model.fit(histories);
  if (!fit.ok) throw new Error(fit.reason);
  if (!fit.converged || fit.unidentified.length > 0) throw new Error(`${name}: no proper fit.`);
  const spent = median(() => model.fit(histories), rounds);
  const { frequency, recency, age } = histories;
  const bound = median(
    () => {
      let sum = 0;
      for (let evaluation = 0; evaluation < fit.evaluations; evaluation++)
        for (let i = 0; i < frequency.length; i++)
          sum += Math.exp(frequency[i]! * (Math.log(4 + recency[i]!) - Math.log(5 + age[i]!)));
      return sum;
    },
    Math.min(rounds, 5),
  );
  report(name, spent, bound, `logarithms of ${fit.evaluations} evaluations`, owed);
  return fit;
}

function report(name: string, spent: number, bound: number, boundName: string, owed?: number): void {
  const limit = owed === undefined ? '' : ` (owed: ${owed.toLocaleString('en')})`;
  console.log(`${name}: ${spent.toFixed(spent < 100 ? 1 : 0)} ms${limit}`);
  console.log(`  bound, ${boundName}: ${bound.toFixed(1)} ms; ratio ${(spent / bound).toFixed(2)}`);
}

function median(work: () => unknown, rounds: number): number {
  if (rounds > 1) work();
  const spent = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return spent.sort((a, b) => a - b)[rounds >> 1]!;
}
