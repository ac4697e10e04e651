import type { Estimate, NotEnough } from '../../estimate.ts';
import type { Random } from '../../numeric/random.ts';
import { crossValidate, fitOn, stratifiedFolds } from './crossValidate.ts';
import { areaUnderCurve } from './judge/areaUnderCurve.ts';
import { type Calibration, calibration } from './judge/calibration.ts';
import { judgeRecalibration, type RecalibrationJudgement } from './judge/judgeRecalibration.ts';
import { type LiftRow, liftTable } from './judge/liftTable.ts';
import { type BrierScore, brierScore, logLoss } from './judge/scores.ts';
import { leakGuard, type SuspectColumn } from './leakGuard.ts';
import { type ChurnEffect, type ColumnSpread, churnEffects } from './model/churnEffects.ts';
import { type ChurnModel, churnModelOf } from './model/churnModel.ts';
import { type ChurnTable, type CodedTable, codeTable, unknownCode } from './model/churnTable.ts';
import type { DroppedColumn } from './model/encoding.ts';
import type { Penalty } from './model/fitLogistic.ts';

export interface ChurnOptions {
  /** Draws the folds; the same stream gives the same analysis. */
  random: Random;
  /** 5 unless told; 2 to 50. */
  folds?: number;
  /** .95 unless told. */
  level?: number;
  /** Ridge precision per standard deviation; chosen from the data (evidence) unless told. */
  penalty?: Penalty;
}

export interface ChurnAnalysis {
  ok: true;
  n: number;
  left: number;
  /** Share who left. */
  rate: number;
  folds: number;
  /** Rows left out because whether they left is unknown. */
  missing: number;
  /** Unknown values kept as such, by column that has some. */
  unknown: { column: string; n: number }[];
  dropped: DroppedColumn[];
  /** Columns that tell almost too well: to be looked at before the rest is believed. */
  suspects: SuspectColumn[];
  /** All figures that judge are on customers whom the model judged did not see. */
  auc: Estimate;
  /** Area under the curve fold by fold. */
  foldAucs: number[];
  brier: BrierScore;
  logLoss: Estimate;
  lift: LiftRow[];
  topDecileLift: Estimate;
  calibration: Calibration;
  recalibration: RecalibrationJudgement;
  effects: ChurnEffect[];
  spreads: ColumnSpread[];
  /** Fitted on all rows; for `predictChurn`. */
  model: ChurnModel;
  /** Out-of-fold probability of leaving of each row used, and which rows those are. */
  probabilities: Float64Array;
  rows: Uint32Array;
  method: 'ridge-logistic';
  convention: string;
}

/**
 * A churn model and how far it can be believed: logistic regression with a ridge penalty chosen from the data, numbers
 * standardised (unknown: a level of its own), words one-hot with rare levels gathered, judged by stratified cross-validation:
 * area under the curve (DeLong), Brier score and log-loss, lift by decile, calibration. Effects are associations.
 *
 * Assumes rows are different customers, and columns known before the departure: a column that alone tells perfectly who left
 * is refused by name.
 *
 * Not enough: `too-few-departures`, `too-few-stays` (ten, and one a fold), `leak` (`of` the columns), `no-usable-columns`.
 *
 * @example churnAnalysis({ left, columns }, { random: seededRandom(1) }).auc // .84, .83 to .85
 */
export function churnAnalysis(table: ChurnTable, options: ChurnOptions): ChurnAnalysis | NotEnough {
  const { random, level = 0.95, penalty = 'evidence' } = options;
  const folds = Math.min(50, Math.max(2, options.folds ?? 5));
  const total = table.left.length;
  const rows = Uint32Array.from({ length: total }, (_, row) => row).filter(
    (row) => !Number.isNaN(table.left[row]!),
  );
  const leftByRow = Uint8Array.from(table.left, (value) => Number(value === 1));
  const n = rows.length;
  const happened = Uint8Array.from(rows, (row) => leftByRow[row]!);
  const left = happened.reduce((sum, value) => sum + value, 0);
  const needed = Math.max(10, folds);
  if (left < needed) return { ok: false, reason: 'too-few-departures', n: left, needed };
  if (n - left < needed) return { ok: false, reason: 'too-few-stays', n: n - left, needed };
  const coded = codeTable(table.columns);
  const suspects = leakGuard(coded, leftByRow, rows);
  const leaks = suspects.filter(({ isPerfect }) => isPerfect);
  if (leaks.length > 0)
    return { ok: false, reason: 'leak', n, needed: 0, of: leaks.map(({ name }) => name).join(', ') };
  const whole = fitOn(coded, leftByRow, rows, penalty);
  if (whole.encoding.size === 1) return { ok: false, reason: 'no-usable-columns', n, needed: 0 };
  const foldOf = stratifiedFolds(happened, folds, random);
  const probabilities = crossValidate(coded, leftByRow, rows, foldOf, folds, penalty, whole);
  const auc = areaUnderCurve(probabilities, happened, level);
  if (!auc.ok) return auc;
  const rate = left / n;
  const lift = liftTable(probabilities, happened, level);
  const meanVariance = probabilities.reduce((sum, p) => sum + p * (1 - p), 0) / n;
  return {
    ok: true,
    n,
    left,
    rate,
    folds,
    missing: total - n,
    unknown: unknownOf(coded, rows),
    dropped: whole.encoding.dropped,
    suspects,
    auc: { ...auc, convention: `out-of-fold-${folds}` },
    foldAucs: foldAucs(probabilities, happened, foldOf, folds),
    brier: brierScore(probabilities, happened, level),
    logLoss: logLoss(probabilities, happened, level),
    lift,
    topDecileLift: topDecile(lift[0]!, rate),
    calibration: calibration(probabilities, happened, level),
    recalibration: judgeRecalibration(probabilities, happened, foldOf, folds, level),
    ...churnEffects(coded, whole.encoding, whole.fit, meanVariance, n, level),
    model: churnModelOf(coded, whole.encoding, whole.fit),
    probabilities,
    rows,
    method: 'ridge-logistic',
    convention: `out-of-fold-${folds}`,
  };
}

function unknownOf(table: CodedTable, rows: Uint32Array): { column: string; n: number }[] {
  const count = (isUnknown: (row: number) => boolean) => {
    let n = 0;
    for (const row of rows) if (isUnknown(row)) n++;
    return n;
  };
  const counts = table.names.map((column) => ({ column, n: 0 }));
  for (const { column, values } of table.numbers)
    counts[column]!.n = count((row) => Number.isNaN(values[row]!));
  for (const { column, codes } of table.words) counts[column]!.n = count((row) => codes[row] === unknownCode);
  return counts.filter(({ n }) => n > 0);
}

function foldAucs(probabilities: Float64Array, left: Uint8Array, foldOf: Uint8Array, folds: number) {
  return Array.from({ length: folds }, (_, fold) => {
    const inFold = (_value: number, at: number) => foldOf[at] === fold;
    const auc = areaUnderCurve(probabilities.filter(inFold), left.filter(inFold));
    return auc.ok ? auc.value : 0.5;
  });
}

/** The interval is that of the share, the overall rate being taken as known. */
function topDecile({ lift, n, interval }: LiftRow, rate: number): Estimate {
  return {
    ok: true,
    value: lift,
    n,
    interval: { low: interval.low / rate, high: interval.high / rate, level: interval.level },
    method: 'wilson-over-overall-rate',
    convention: 'highest-tenth',
  };
}
