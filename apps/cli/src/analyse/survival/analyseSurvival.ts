import {
  kaplanMeier,
  logRank,
  medianSurvival,
  restrictedMean,
  type SurvivalCurve,
} from '@rapport/core/lifetime';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import { usageProblem } from '../problem.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { guessColumn } from '../table/guessColumn.ts';
import { NumberColumn } from '../table/NumberColumn.ts';
import { openTable } from '../table/openTable.ts';
import { readColumns } from '../table/readColumns.ts';
import { TruthColumn } from '../table/TruthColumn.ts';
import { weightColumn } from '../table/weightColumn.ts';
import { coxOf } from './coxOf.ts';
import { describeSurvival } from './describeSurvival.ts';
import type { SurvivalFlags } from './survivalCommand.ts';

/** Kaplan-Meier for all, and for each group with the log-rank test; a Cox model when columns are given. */
export async function analyseSurvival(request: AnalysisRequest<SurvivalFlags>): Promise<Report> {
  const { file, flags, level, language } = request;
  if (flags.weight !== undefined && flags.cox)
    throw usageProblem({
      en: '--cox takes no weights; leave --weight out, or make two analyses',
      fr: '--cox ne prend pas de poids ; retirez --weight, ou faites deux analyses',
    });
  const named = [flags.time, flags.event, flags.group, flags.weight, ...(flags.cox ?? [])];
  const table = await openTable(
    file,
    named.filter((name) => name !== undefined),
    request.table,
  );
  const time = new NumberColumn('--time', flags.time, { least: 0 });
  const event = new TruthColumn('--event', flags.event, { isYes: flags.eventIs, yesOption: '--event-is' });
  const group = flags.group === undefined ? null : new CategoryColumn('--group', flags.group);
  const weight = weightColumn(flags.weight);
  const covariates = (flags.cox ?? []).map((name) =>
    guessColumn(table, '--words', name, { words: flags.words }),
  );
  const columns = [time, event, group, weight, ...covariates].filter((column) => column !== null);
  const rows = await readColumns(table, columns);

  const data = { durations: time.values, events: event.values };
  const options = { level, interval: flags.interval };
  const whole = summarise(file, { ...data, weights: weight?.values }, options);
  if (whole.events === 0)
    throw notEnoughProblem(file, { ok: false, reason: 'no-events', n: whole.n, needed: 0 });
  const test = group === null ? null : logRank(data, group.words());
  if (test && !test.ok) throw notEnoughProblem(`${file}: ${group?.name}`, test);
  const groups =
    test && group
      ? test.groups.map(({ group: name, observed, expected }) => ({
          group: name,
          observed,
          expected,
          ...summarise(file, rowsOf(group, name, data, weight?.values), options),
        }))
      : null;
  const cox = covariates.length === 0 ? null : coxOf(file, data, covariates, level);
  const { restrictedMean: mean, ...found } = whole;
  const json = {
    measure: 'survival',
    value: mean.value,
    n: whole.n,
    interval: mean.interval,
    method: mean.method,
    convention: mean.convention,
    horizon: mean.until,
    events: found.events,
    median: found.median,
    curve: found.curve,
    curveMethod: found.curveMethod,
    curveConvention: found.curveConvention,
    followedUntil: found.followedUntil,
    ...(test ? { logRank: { chi2: test.chi2, df: test.df, p: test.p, n: test.n, method: test.method } } : {}),
    ...(groups ? { groups } : {}),
    ...(cox ? { cox } : {}),
    rows,
  };
  const notes = [...table.notes];
  if (weight && group)
    notes.push({
      en: 'the log-rank test counts each row once: it uses no weights',
      fr: 'le test du log-rank compte chaque ligne une fois : il n’utilise pas les poids',
    });
  return { json, text: describeSurvival(json, language), notes };
}

export type SurvivalSummary = ReturnType<typeof summarise>;

function summarise(
  file: string,
  data: Parameters<typeof kaplanMeier>[0],
  options: Parameters<typeof kaplanMeier>[1],
) {
  const curve = kaplanMeier(data, options);
  if (!curve.ok) throw notEnoughProblem(file, curve);
  const mean = restrictedMean(curve);
  if (!mean.ok) throw notEnoughProblem(file, { ok: false, reason: 'no-follow-up', n: curve.n, needed: 0 });
  const median = medianSurvival(curve);
  const { ok: _, ...medianFound } = median;
  return {
    n: curve.n,
    events: curve.events,
    median: medianFound,
    restrictedMean: mean,
    followedUntil: curve.followedUntil,
    curveMethod: curve.method,
    curveConvention: curve.convention,
    curve: stepsOf(curve),
  };
}

function stepsOf({ times, survival, low, high, atRisk, died, standardError }: SurvivalCurve) {
  return Array.from(times, (time, i) => ({
    time,
    survival: survival[i]!,
    low: low[i]!,
    high: high[i]!,
    atRisk: atRisk[i]!,
    events: died[i]!,
    standardError: standardError[i]!,
  }));
}

function rowsOf(
  group: CategoryColumn,
  name: string,
  { durations, events }: { durations: Float64Array; events: Int32Array },
  weights: Float64Array | undefined,
) {
  const code = group.levels.indexOf(name);
  const isIn = (_value: number, row: number) => group.codes[row] === code;
  return {
    durations: durations.filter(isIn),
    events: events.filter(isIn),
    ...(weights ? { weights: weights.filter(isIn) } : {}),
  };
}
