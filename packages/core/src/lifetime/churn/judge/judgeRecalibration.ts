import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate } from '../../../estimate.ts';
import { fitIsotonic, isotonicValue } from './isotonic.ts';
import { fitPlatt, logit } from './platt.ts';

export interface RecalibrationJudgement {
  /** Brier score lost by recalibrating; under 0, recalibrating helps. On customers whom the recalibration did not see. */
  platt: Estimate;
  isotonic: Estimate;
  /** The one that helps beyond doubt, the better of the two; else the probabilities are left as they are. */
  advised: 'none' | 'platt' | 'isotonic';
}

/**
 * Would recalibrated probabilities be better? Platt's and the isotonic one are fitted on the out-of-fold probabilities of all
 * folds but one and judged on that one; the difference of Brier scores is paired, customer by customer, with a normal interval.
 */
export function judgeRecalibration(
  probabilities: Float64Array,
  left: Uint8Array,
  folds: Uint8Array,
  foldCount: number,
  level = 0.95,
): RecalibrationJudgement {
  const n = probabilities.length;
  const differences = { platt: new Float64Array(n), isotonic: new Float64Array(n) };
  for (let fold = 0; fold < foldCount; fold++) {
    const others = rowsWhere(n, (row) => folds[row] !== fold);
    const told = Float64Array.from(others, (row) => probabilities[row]!);
    const happened = Uint8Array.from(others, (row) => left[row]!);
    const platt = fitPlatt(told.map(logit), happened);
    const isotonic = fitIsotonic(told, happened);
    for (const row of rowsWhere(n, (one) => folds[one] === fold)) {
      const probability = probabilities[row]!;
      const asTold = (probability - left[row]!) ** 2;
      const byPlatt = 1 / (1 + Math.exp(-platt.intercept - platt.slope * logit(probability)));
      differences.platt[row] = (byPlatt - left[row]!) ** 2 - asTold;
      differences.isotonic[row] = (isotonicValue(isotonic, probability) - left[row]!) ** 2 - asTold;
    }
  }
  const platt = meanOf(differences.platt, level);
  const isotonic = meanOf(differences.isotonic, level);
  const helps = [platt, isotonic].filter(({ interval }) => interval!.high < 0);
  const best = helps.sort((a, b) => a.value - b.value)[0];
  return { platt, isotonic, advised: best === undefined ? 'none' : best === platt ? 'platt' : 'isotonic' };
}

function rowsWhere(n: number, holds: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(n);
  let count = 0;
  for (let row = 0; row < n; row++) if (holds(row)) rows[count++] = row;
  return rows.subarray(0, count);
}

function meanOf(values: Float64Array, level: number): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1);
  const margin = normalQuantile(0.5 + level / 2, 0, 1) * Math.sqrt(variance / n);
  return {
    ok: true,
    value: mean,
    n,
    interval: { low: mean - margin, high: mean + margin, level },
    method: 'paired-mean-normal',
    convention: 'brier-recalibrated-minus-brier',
  };
}
