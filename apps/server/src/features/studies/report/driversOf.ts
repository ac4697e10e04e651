import type { DriversOfMeasure, Quadrants, StudiesReport } from '@rapport/contracts/studies';
import { type Driver, driverAnalysis, importancePerformance } from '@rapport/core/drivers';
import { meanInterval, seededRandom } from '@rapport/core/numeric';
import { figureOf } from './figureOf.ts';
import type { StudyAnswers, StudyTerms } from './rated.ts';

/** Share of answers in which an aspect must be rated to be told apart from the others. */
const oftenEnough = 0.3;
const fewestRows = 30;
/** Rows times replicates, so that a hundred thousand answers take seconds. */
const bootstrapBudget = 20_000_000;

type Figure = ReturnType<typeof figureOf>;

/** What goes with each measure whose answers rate aspects beside it; and why there is nothing to tell of others. */
export function driversOf(
  { scores, drivers: names }: StudyAnswers,
  { threshold }: StudyTerms,
): Pick<StudiesReport, 'drivers' | 'untold'> {
  const told: DriversOfMeasure[] = [];
  const untold: StudiesReport['untold'] = [];
  for (const { measure, answers } of scores) {
    const n = answers.length;
    if (n < Math.max(threshold, fewestRows)) {
      untold.push({ measure, reason: 'too-few-rows', n, needed: Math.max(threshold, fewestRows) });
      continue;
    }
    const columns = names.map(() => new Float64Array(n).fill(Number.NaN));
    for (const [row, { ratings }] of answers.entries())
      for (let i = 0; i < ratings.length; i += 2)
        (columns[ratings[i] as number] as Float64Array)[row] = ratings[i + 1] as number;
    const rated = columns.map((values) =>
      values.reduce((count, value) => count + Number(!Number.isNaN(value)), 0),
    );
    const kept = names.flatMap((name, d) =>
      (rated[d] as number) >= n * oftenEnough ? [{ name, values: columns[d] as Float64Array }] : [],
    );
    const isComplete = kept.every(({ name }) => rated[names.indexOf(name)] === n);
    const analysis = driverAnalysis(
      {
        outcome: { name: measure, values: Float64Array.from(answers, ({ score }) => score) },
        drivers: kept,
      },
      {
        random: seededRandom(1),
        replicates: Math.max(200, Math.min(2000, Math.floor(bootstrapBudget / n))),
        missing: isComplete ? 'listwise' : 'pairwise',
      },
    );
    if (!analysis.ok) {
      untold.push({ measure, reason: analysis.reason, n: analysis.n, needed: analysis.needed });
      continue;
    }
    const performanceOf = new Map(kept.map(({ name, values }) => [name, meanOf(values)]));
    const listed = analysis.drivers
      .map((driver) => toldDriver(driver, performanceOf.get(driver.name) as Figure))
      .sort((a, b) => b.relativeWeight.value - a.relativeWeight.value);
    told.push({
      measure,
      n: analysis.n,
      missing: isComplete ? 'listwise' : 'pairwise',
      r2: figureOf(analysis.r2.value, analysis.n, analysis.r2.interval),
      drivers: listed,
      leftOut: names.filter(
        (name, d) => (rated[d] as number) > 0 && !kept.some((each) => each.name === name),
      ),
      quadrants: quadrantsOf(
        listed.map(({ driver, relativeWeight, performance }) => ({
          driver,
          importance: relativeWeight,
          performance,
        })),
      ),
    });
  }
  return { drivers: told.sort((a, b) => b.n - a.n), untold };
}

/** Each aspect in its quadrant, with how probable that one is. */
export function quadrantsOf(
  items: readonly { driver: string; importance: Figure; performance: Figure }[],
): Quadrants {
  const placed = importancePerformance(items.map(({ driver, ...of }) => ({ name: driver, ...of })));
  return {
    items: placed.items.map(({ quadrant, probabilities }, i) => ({
      ...(items[i] as (typeof items)[number]),
      quadrant,
      probability: probabilities?.[quadrant] ?? null,
    })),
    crosshair: placed.crosshair,
  };
}

function toldDriver(driver: Driver, performance: Figure): DriversOfMeasure['drivers'][number] {
  const { relativeWeight, shapley, beta, rank } = driver;
  return {
    driver: driver.name,
    relativeWeight: figureOf(relativeWeight.value, relativeWeight.n, relativeWeight.interval),
    shapley: figureOf(shapley.value, shapley.n, shapley.interval),
    share: driver.share,
    beta: figureOf(beta.value, beta.n, beta.interval),
    performance,
    rank: rank?.rank ?? 0,
    rankLow: rank?.low ?? 0,
    rankHigh: rank?.high ?? 0,
    isNoise: (driver.noiseWeighsAsMuch ?? 0) > 0.05,
  };
}

function meanOf(values: Float64Array): Figure {
  const sums = { n: 0, sum: 0, squares: 0 };
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sums.n++;
    sums.sum += value;
    sums.squares += value * value;
  }
  const mean = meanInterval(sums);
  return figureOf(sums.sum / sums.n, sums.n, mean && { low: mean.low, high: mean.high, level: 0.95 });
}
