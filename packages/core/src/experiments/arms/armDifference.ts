import type { Estimate, Measured, NotEnough } from '../../estimate.ts';
import { compareTwo } from '../../measures/compare/compareTwo.ts';
import type { TestMethod } from '../../measures/compare/scoreDifference.ts';
import { truthConvention } from '../../measures/scores/scoreConvention.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';
import { studentTail } from '../../numeric/studentTail.ts';
import { adjustArms, degreesOf } from './adjustArms.ts';
import type { ArmTally } from './armTally.ts';

export interface ArmDifference extends Estimate {
  standardError: number;
  test: { method: TestMethod; statistic: number | null; df: number | null; p: number };
  /** Means, or shares, that are compared; adjusted ones with a covariate. */
  treated: { n: number; mean: number };
  control: { n: number; mean: number };
  /** What the covariate did; null without one. */
  adjustment: Adjustment | null;
}

export interface Adjustment {
  slope: number;
  /** Of outcome and covariate, within arms. */
  correlation: number;
  /** Share of the variance of the difference that is gone. */
  varianceReduction: number;
  /** The difference as it is without the covariate. */
  unadjusted: { value: number; standardError: number };
}

/**
 * What a treatment changes: mean outcome of the treated less that of the control, who were dealt by chance.
 * - with what was known beforehand (CUPED): see `adjustArms`; Student's t, degrees by Welch (1947) less one;
 * - outcomes of 0 and 1 without it: Newcombe's interval, Pearson's or Fisher's test, as `compareTwo` of measures;
 * - otherwise Welch's t.
 *
 * Not enough: `too-few-answers` under two people in an arm; `constant` when nothing varies.
 * @example
 * armDifference(tallyArm(treatedSpend, theirSpendBefore), tallyArm(controlSpend, theirs)) // value 1.2, varianceReduction .45
 */
export function armDifference(
  treated: ArmTally,
  control: ArmTally,
  { level = 0.95 }: { level?: number } = {},
): Measured<ArmDifference> {
  const few = tooFew(treated, control);
  if (few) return few;
  const adjusted = adjustArms(treated, control);
  if (adjusted.used === 0 && treated.isTruth && control.isTruth)
    return shareDifference(treated, control, level);
  const standardError = Math.sqrt(
    adjusted.treated.variance + adjusted.control.variance + adjusted.slopeVariance,
  );
  const n = treated.n + control.n;
  if (!(standardError > 0)) return { ok: false, reason: 'constant', n, needed: 0 };
  const value = adjusted.treated.mean - adjusted.control.mean;
  const df = degreesOf(adjusted.treated, adjusted.control, adjusted.used);
  const margin = studentQuantile((1 - level) / 2, df) * standardError;
  const t = value / standardError;
  const isAdjusted = adjusted.used === 1;
  return {
    ok: true,
    value,
    n,
    interval: { low: value - margin, high: value + margin, level },
    method: isAdjusted ? 'cuped-welch-t' : 'welch-t',
    convention: 'treated-less-control',
    standardError,
    test: { method: 'welch-t', statistic: t, df, p: 2 * studentTail(Math.abs(t), df) },
    treated: { n: treated.n, mean: adjusted.treated.mean },
    control: { n: control.n, mean: adjusted.control.mean },
    adjustment: isAdjusted
      ? adjustmentOf(treated, control, standardError, adjusted.slope, adjusted.correlation)
      : null,
  };
}

/** Fewer than two people in an arm have no spread to learn from. */
export function tooFew(treated: ArmTally, control: ArmTally): NotEnough | null {
  const n = Math.min(treated.n, control.n);
  return n < 2 ? { ok: false, reason: 'too-few-answers', n, needed: 2 } : null;
}

function adjustmentOf(
  treated: ArmTally,
  control: ArmTally,
  standardError: number,
  slope: number,
  correlation: number,
): Adjustment {
  const varianceOf = ({ n, outcomeSquares }: ArmTally) => outcomeSquares / (n - 1) / n;
  const plain = varianceOf(treated) + varianceOf(control);
  return {
    slope,
    correlation,
    varianceReduction: plain > 0 ? 1 - standardError ** 2 / plain : 0,
    unadjusted: { value: treated.outcomeMean - control.outcomeMean, standardError: Math.sqrt(plain) },
  };
}

function shareDifference(treated: ArmTally, control: ArmTally, level: number): Measured<ArmDifference> {
  const answers = ({ n, outcomeMean }: ArmTally) => {
    const yes = Math.round(n * outcomeMean);
    return [
      { score: 1, count: yes },
      { score: 0, count: n - yes },
    ];
  };
  const found = compareTwo(answers(treated), answers(control), truthConvention('treated-less-control'), {
    level,
  });
  if (!found.ok) return found;
  const { value, n, interval, method, convention, standardError, test } = found;
  return {
    ok: true,
    value,
    n,
    interval,
    method,
    convention,
    standardError,
    test,
    treated: { n: treated.n, mean: treated.outcomeMean },
    control: { n: control.n, mean: control.outcomeMean },
    adjustment: null,
  };
}
