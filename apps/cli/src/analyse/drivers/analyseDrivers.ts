import { type Driver, driverAnalysis, importancePerformance } from '@rapport/core/drivers';
import type { Estimate } from '@rapport/core/estimate';
import { meanInterval, seededRandom } from '@rapport/core/numeric';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import { usageProblem } from '../problem.ts';
import type { Column } from '../table/column.ts';
import { NumberColumn } from '../table/NumberColumn.ts';
import { openTable } from '../table/openTable.ts';
import { readColumns } from '../table/readColumns.ts';
import { weightColumn } from '../table/weightColumn.ts';
import { describeDrivers } from './describeDrivers.ts';
import type { DriversFlags } from './driversCommand.ts';

/** Relative weights, Shapley values and betas of drivers of an outcome, with bootstrap intervals. */
export async function analyseDrivers(request: AnalysisRequest<DriversFlags>): Promise<Report> {
  const { file, flags, level, language } = request;
  const table = await openTable(file, [flags.outcome, ...flags.drivers], request.table);
  const outcome = new NumberColumn('--outcome', flags.outcome);
  const isRequired = flags.unanswered === 'listwise';
  const drivers = flags.drivers.map((name) => new NumberColumn('--drivers', name, { isRequired }));
  const weight = weightColumn(flags.weight);
  const rows = await readColumns(table, [outcome, ...drivers, ...(weight ? [weight] : [])]);
  refuseRepeats([outcome, ...drivers]);
  const analysis = driverAnalysis(
    { outcome, drivers, ...(weight ? { weights: weight.values } : {}) },
    { random: seededRandom(flags.seed), replicates: flags.replicates, level, missing: flags.unanswered },
  );
  if (!analysis.ok) throw notEnoughProblem(file, analysis);
  const json = {
    measure: 'drivers',
    ...estimateJson(analysis.r2),
    outcome: analysis.outcome,
    r2: analysis.r2.value,
    adjustedR2: analysis.adjustedR2,
    effectiveN: analysis.effectiveN,
    caution: analysis.convention,
    drivers: analysis.drivers.map(driverJson),
    ...(analysis.above ? { above: analysis.above } : {}),
    ...(flags.quadrants ? { quadrants: quadrantsOf(analysis.drivers, drivers, level) } : {}),
    collinearity: analysis.collinearity,
    correlations: analysis.correlations,
    unanswered: analysis.missing,
    bootstrap: { ...analysis.bootstrap, seed: flags.seed },
    rows,
  };
  return { json, text: describeDrivers(json, language), notes: table.notes };
}

function driverJson(driver: Driver) {
  const { relativeWeight, shapley, beta, correlation } = driver;
  return {
    name: driver.name,
    relativeWeight: relativeWeight.value,
    interval: relativeWeight.interval,
    share: driver.share,
    shapley: shapley.value,
    ...(shapley.interval ? { shapleyInterval: shapley.interval } : {}),
    shapleyError: driver.shapleyError,
    beta: beta.value,
    betaInterval: beta.interval,
    betaP: beta.p,
    correlation: correlation.value,
    correlationInterval: correlation.interval,
    inflation: driver.inflation,
    ...(driver.rank ? { rank: driver.rank } : {}),
    ...(driver.noiseWeighsAsMuch === null ? {} : { noiseWeighsAsMuch: driver.noiseWeighsAsMuch }),
    isSuppressed: driver.isSuppressed,
    n: relativeWeight.n,
    method: relativeWeight.method,
    convention: relativeWeight.convention,
  };
}

function quadrantsOf(analysed: readonly Driver[], columns: readonly NumberColumn[], level: number) {
  return importancePerformance(
    analysed.map(({ name, relativeWeight }, i) => ({
      name,
      importance: relativeWeight,
      performance: meanOf(columns[i]!.values, level),
    })),
  );
}

function meanOf(values: Float64Array, level: number): Pick<Estimate, 'value' | 'interval'> {
  const answered = values.filter((value) => !Number.isNaN(value));
  const sum = answered.reduce((total, value) => total + value, 0);
  const squares = answered.reduce((total, value) => total + value * value, 0);
  const found = meanInterval({ n: answered.length, sum, squares }, level);
  return found
    ? { value: found.value, interval: { low: found.low, high: found.high, level } }
    : { value: sum, interval: null };
}

function refuseRepeats(columns: readonly Column[]): void {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice === undefined) return;
  throw usageProblem(
    twice === names[0]
      ? {
          en: `${twice} is the outcome, so it cannot be one of --drivers`,
          fr: `${twice} est ce qu’il faut expliquer, elle ne peut donc être dans --drivers`,
        }
      : { en: `--drivers names ${twice} twice`, fr: `--drivers donne ${twice} deux fois` },
  );
}
