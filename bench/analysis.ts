/**
 * What the analyses cost: Kaplan-Meier of a million customers, drivers and their bootstrap, a churn model. Beside each, a bound
 * taken in the same run: the least that any way of doing it has to do. Processor time, the best of five.
 */
import { driverAnalysis } from '@rapport/core/drivers';
import { churnAnalysis, coxModel, kaplanMeier } from '@rapport/core/lifetime';
import { seededRandom, standardNormal } from '@rapport/core/numeric';

let sink = 0;

survival();
drivers(10_000, 12, 0, 'all subsets of 12 drivers x 10,000 rows', 1000);
drivers(1811, 9, 2000, '2,000 replicates of 9 drivers x 1,811 rows', 3000);
churn();
if (sink === 0) console.log('');

function survival(): void {
  const random = seededRandom(1);
  const n = 1_000_000;
  const durations = Float64Array.from({ length: n }, () => -400 * Math.log(1 - random()));
  const events = Uint8Array.from({ length: n }, () => Number(random() < 0.6));
  const whole = durations.map(Math.ceil);
  const bound = milliseconds(() => Float64Array.from(durations).sort()[0]!);
  for (const [name, times] of [
    ['distinct instants', durations],
    ['whole days', whole],
  ] as const)
    report(
      `Kaplan-Meier of 1M rows, ${name}`,
      milliseconds(() => {
        const curve = kaplanMeier({ durations: times, events });
        return curve.ok ? curve.n : 0;
      }),
      bound,
      'sorting the durations alone',
      1500,
    );
  const columns = ['a', 'b', 'c'].map((name) => ({ name, values: durations.map(() => random()) }));
  const cox = milliseconds(() => {
    const model = coxModel({ durations: whole, events }, columns);
    return model.ok ? model.n : 0;
  }, 1);
  report('Cox of 1M rows x 3 columns', cox, bound, 'sorting the durations alone');
}

function drivers(n: number, size: number, replicates: number, name: string, owed: number): void {
  const random = seededRandom(2);
  const common = Float64Array.from({ length: n }, () => standardNormal(random));
  const ratings = Array.from({ length: size + 1 }, (_, j) => ({
    name: `d${j}`,
    values: Float64Array.from(common, (shared) => Math.round(3 + 0.6 * shared + standardNormal(random))),
  }));
  const data = { outcome: ratings[0]!, drivers: ratings.slice(1) };
  const spent = milliseconds(() => {
    const analysis = driverAnalysis(data, { random: seededRandom(3), replicates });
    return analysis.ok ? analysis.n : 0;
  });
  const bound = milliseconds(() => {
    let sum = 0;
    for (let pass = 0; pass < Math.max(1, replicates); pass++)
      for (let j = 0; j <= size; j++)
        for (let k = 0; k <= j; k++) {
          const a = ratings[j]!.values;
          const b = ratings[k]!.values;
          for (let i = 0; i < n; i++) sum += a[i]! * b[i]!;
        }
    return sum;
  });
  report(name, spent, bound, 'sums of products alone', owed);
}

function churn(): void {
  const random = seededRandom(4);
  const n = 100_000;
  const plan = Array.from({ length: n }, () => ['monthly', 'yearly', 'two years'][Math.floor(random() * 3)]!);
  const numbers = Array.from({ length: 8 }, (_, k) => ({
    name: `n${k}`,
    kind: 'number' as const,
    values: Float64Array.from({ length: n }, () => standardNormal(random)),
  }));
  const left = Float64Array.from({ length: n }, (_, i) => {
    const logOdds = -1.5 + 0.8 * numbers[0]!.values[i]! + (plan[i] === 'monthly' ? 1 : 0);
    return Number(random() < 1 / (1 + Math.exp(-logOdds)));
  });
  const columns = [{ name: 'plan', kind: 'words' as const, values: plan }, ...numbers];
  const spent = milliseconds(() => {
    const analysis = churnAnalysis({ left, columns }, { random: seededRandom(5) });
    return analysis.ok ? analysis.n : 0;
  }, 3);
  const bound = milliseconds(() => {
    let sum = 0;
    for (const { values } of numbers) for (let i = 0; i < n; i++) sum += Math.exp(values[i]!);
    return sum;
  });
  report('churn of 100,000 rows x 9 columns, 5 folds', spent, bound, 'one exponential a number');
}

function report(name: string, spent: number, bound: number, boundName: string, owed?: number): void {
  const limit = owed === undefined ? '' : ` (owed: ${owed})`;
  console.log(`${name}: ${spent.toFixed(0)} ms${limit}`);
  console.log(`  bound, ${boundName}: ${bound.toFixed(1)} ms; ratio ${(spent / bound).toFixed(1)}`);
}

/** Processor time, so that neighbours on the machine don't count as much. */
function milliseconds(work: () => number, rounds = 5): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = process.cpuUsage();
    sink += work();
    const used = process.cpuUsage(started);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  return best;
}
