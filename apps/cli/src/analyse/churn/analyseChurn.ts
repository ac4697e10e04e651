import { type ChurnColumn, churnAnalysis } from '@rapport/core/lifetime';
import { seededRandom } from '@rapport/core/numeric';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { copyWith } from '../output/copyWith.ts';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import { type Said, usageProblem } from '../problem.ts';
import type { CategoryColumn } from '../table/CategoryColumn.ts';
import { Codes } from '../table/Codes.ts';
import { findColumn } from '../table/findColumn.ts';
import { guessColumn } from '../table/guessColumn.ts';
import { NumberColumn } from '../table/NumberColumn.ts';
import { openTable, type Table } from '../table/openTable.ts';
import { placeOf } from '../table/placeOf.ts';
import { readColumns } from '../table/readColumns.ts';
import { TruthColumn } from '../table/TruthColumn.ts';
import type { ChurnFlags } from './churnCommand.ts';
import { describeChurn } from './describeChurn.ts';

/** A model of who leaves, from all the columns that are not dropped, and how far it can be believed. */
export async function analyseChurn(request: AnalysisRequest<ChurnFlags>): Promise<Report> {
  const { file, flags, level, language } = request;
  const { drop = [], words = [] } = flags;
  const table = await openTable(file, [flags.target, ...drop, ...words], request.table);
  const target = new TruthColumn('--target', flags.target, {
    isYes: flags.targetIs,
    yesOption: '--target-is',
  });
  const features = featuresOf(table, flags);
  const lines = new Codes();
  const rows = await readColumns(table, [target, ...features], flags.perCustomer ? lines : undefined);
  const analysis = churnAnalysis(
    { left: target.values, columns: features.map(churnColumn) },
    { random: seededRandom(flags.seed), folds: flags.folds, level },
  );
  if (!analysis.ok) throw notEnoughProblem(`${file}: ${target.name}`, analysis);
  if (flags.perCustomer)
    await copyWith(table, flags.perCustomer, ['churn_probability'], lines.values, (i) => [
      analysis.probabilities[i]!,
    ]);
  const { auc, brier, logLoss, topDecileLift, calibration, recalibration } = analysis;
  const json = {
    measure: 'churn',
    ...estimateJson(auc),
    target: target.name,
    left: analysis.left,
    rate: analysis.rate,
    folds: analysis.folds,
    seed: flags.seed,
    model: analysis.method,
    auc: auc.value,
    brier: brier.value,
    topDecileLift: topDecileLift.value,
    logLoss: logLoss.value,
    calibration: {
      ...calibration,
      slope: estimateJson(calibration.slope),
      inTheLarge: estimateJson(calibration.inTheLarge),
    },
    estimates: {
      auc: estimateJson(auc),
      brier: { ...estimateJson(brier), skill: brier.skill },
      logLoss: estimateJson(logLoss),
      topDecileLift: estimateJson(topDecileLift),
    },
    foldAucs: analysis.foldAucs,
    lift: analysis.lift,
    recalibration: {
      advised: recalibration.advised,
      platt: estimateJson(recalibration.platt),
      isotonic: estimateJson(recalibration.isotonic),
    },
    spreads: analysis.spreads,
    effects: analysis.effects.map(({ oddsRatio, perUnit, deviation, ...effect }) => ({
      ...effect,
      oddsRatio: estimateJson(oddsRatio),
      ...(perUnit === null ? {} : { perUnit, deviation }),
    })),
    suspects: analysis.suspects,
    dropped: analysis.dropped,
    unknown: analysis.unknown,
    rows,
  };
  return {
    json,
    text: describeChurn(json, language),
    notes: [...table.notes, ...identifiers(features, rows.used)],
  };
}

function featuresOf(
  table: Table,
  { target: asked, drop = [], words = [] }: ChurnFlags,
): (NumberColumn | CategoryColumn)[] {
  const target = findColumn(asked, table.headers);
  const dropped = new Set(drop.map((name) => placeOf(table, '--drop', name)));
  for (const name of words) placeOf(table, '--words', name);
  const kept = table.headers.flatMap((_, place) => (place === target || dropped.has(place) ? [] : [place]));
  if (kept.length === 0)
    throw usageProblem({
      en: 'there is no column left to learn from; drop fewer',
      fr: 'il ne reste aucune colonne dont apprendre ; retirez-en moins',
    });
  return kept.map((place) => guessColumn(table, '--words', place, { isRequired: false, words }));
}

function churnColumn(column: NumberColumn | CategoryColumn): ChurnColumn {
  return column instanceof NumberColumn
    ? { name: column.name, kind: 'number', values: column.values }
    : { name: column.name, kind: 'words', values: column.words() };
}

/** Whole numbers that are all different name rows rather than measure something. */
function identifiers(features: readonly (NumberColumn | CategoryColumn)[], rows: number): Said[] {
  const names = features
    .filter((column) => column instanceof NumberColumn)
    .filter(({ values }) => rows >= 20 && values.every(Number.isInteger) && new Set(values).size === rows)
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const list = names.join(', ');
  return [
    {
      en: `${list}: a different whole number on every row; if it is an identifier, say --drop ${names.join(',')}`,
      fr: `${list} : un nombre entier différent à chaque ligne ; si c’est un identifiant, précisez --drop ${names.join(',')}`,
    },
  ];
}
