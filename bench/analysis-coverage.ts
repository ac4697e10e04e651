/**
 * How often 95 % intervals hold the truth, over thousands of simulated data sets: survival, Cox, area under the curve, R2 and
 * relative weights. The bound is what chance allows around 95 % at that number of runs. Run: node bench/analysis-coverage.ts
 */
import { driverAnalysis } from '@rapport/core/drivers';
import { areaUnderCurve, coxModel, kaplanMeier, survivalAt } from '@rapport/core/lifetime';
import { seededRandom, standardNormal } from '@rapport/core/numeric';

const random = seededRandom(2026);
const exponential = (mean: number) => -mean * Math.log(1 - random());
type Limits = { low: number; high: number } | null | undefined;
const holds = (interval: Limits, truth: number) =>
  Boolean(interval && interval.low <= truth && truth <= interval.high);

coverage('survival at 6, n 60, log-log', 20_000, () => {
  const lives = Array.from({ length: 60 }, () => [exponential(10), exponential(20)] as const);
  const curve = kaplanMeier({
    durations: lives.map(([life, end]) => Math.min(life, end)),
    events: lives.map(([life, end]) => life <= end),
  });
  const at = curve.ok ? survivalAt(curve, 6) : null;
  return Boolean(at?.ok && holds(at.interval, Math.exp(-0.6)));
});

coverage('hazard ratio of Cox, n 150', 4000, () => {
  const x = Array.from({ length: 150 }, () => standardNormal(random));
  const lives = x.map((value) => exponential(Math.exp(-0.7 * value)));
  const ends = x.map(() => 3 * random());
  const model = coxModel(
    {
      durations: lives.map((life, i) => Math.min(life, ends[i]!)),
      events: lives.map((life, i) => life <= ends[i]!),
    },
    [{ name: 'x', values: x }],
  );
  return model.ok && holds(model.coefficients[0]!.hazardRatio.interval, Math.exp(0.7));
});

coverage('area under the curve, 40 against 80', 20_000, () => {
  const scores = Array.from({ length: 120 }, (_, i) => (i < 40 ? Math.sqrt(random()) : random()));
  const auc = areaUnderCurve(
    scores,
    scores.map((_, i) => Number(i < 40)),
  );
  return auc.ok && holds(auc.interval, 2 / 3);
});

/** Three drivers with a common part; the outcome from the first two. */
function respondents(n: number) {
  const common = Float64Array.from({ length: n }, () => standardNormal(random));
  const columns = [0, 1, 2].map(() => common.map((shared) => 0.7 * shared + standardNormal(random)));
  const outcome = common.map(
    (_, i) => 0.5 * columns[0]![i]! + 0.3 * columns[1]![i]! + standardNormal(random),
  );
  const drivers = columns.map((values, j) => ({ name: `d${j}`, values }));
  return { outcome: { name: 'outcome', values: outcome }, drivers };
}

const population = driverAnalysis(respondents(2_000_000), { random, replicates: 0 });
if (!population.ok) throw new Error(population.reason);
const truths = { r2: population.r2.value, weight: population.drivers[0]!.relativeWeight.value };

coverage('R2, 3 drivers, n 60', 20_000, () => {
  const analysis = driverAnalysis(respondents(60), { random, replicates: 0 });
  return analysis.ok && holds(analysis.r2.interval, truths.r2);
});

coverage('relative weight, bootstrap of 500, n 250', 2000, () => {
  const analysis = driverAnalysis(respondents(250), { random, replicates: 500 });
  return analysis.ok && holds(analysis.drivers[0]!.relativeWeight.interval, truths.weight);
});

function coverage(name: string, runs: number, holdsTruth: () => boolean): void {
  let held = 0;
  for (let run = 0; run < runs; run++) if (holdsTruth()) held++;
  const chance = 1.96 * Math.sqrt((0.95 * 0.05) / runs);
  const from = (95 - 100 * chance).toFixed(1);
  const to = (95 + 100 * chance).toFixed(1);
  console.log(`${name}: ${((100 * held) / runs).toFixed(2)} % of ${runs} (chance alone: ${from} to ${to})`);
}
