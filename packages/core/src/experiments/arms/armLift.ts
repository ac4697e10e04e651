import type { Estimate, Measured } from '../../estimate.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';
import { adjustArms, degreesOf } from './adjustArms.ts';
import { tooFew } from './armDifference.ts';
import type { ArmTally } from './armTally.ts';

/**
 * Relative lift: ratio of the mean outcome of the treated to that of the control, less 1. Interval by the delta method on the
 * logarithm of the ratio (Deng, Knoblich & Lu 2018, KDD, "Applying the Delta Method in Metric Analytics"), Student's t; means
 * adjusted by CUPED where something was known beforehand.
 *
 * Not enough: `too-few-answers` under two people in an arm; `mean-not-positive` where a mean is not above 0, so a ratio says nothing.
 * @example armLift(tallyArm(treated), tallyArm(control)) // value .08: 8 % more
 */
export function armLift(
  treated: ArmTally,
  control: ArmTally,
  { level = 0.95 }: { level?: number } = {},
): Measured<Estimate> {
  const few = tooFew(treated, control);
  if (few) return few;
  const { treated: a, control: b, ...adjusted } = adjustArms(treated, control);
  const n = treated.n + control.n;
  if (!(a.mean > 0 && b.mean > 0)) return { ok: false, reason: 'mean-not-positive', n, needed: 0 };
  const ratio = a.mean / b.mean;
  const gap = 1 / a.mean - 1 / b.mean;
  const variance =
    a.variance / a.mean ** 2 +
    b.variance / b.mean ** 2 +
    adjusted.slopeVariance / (a.mean * b.mean) +
    adjusted.commonVariance * gap ** 2 +
    2 * gap * (a.commonCovariance / a.mean - b.commonCovariance / b.mean);
  const method = adjusted.used === 1 ? 'cuped-delta-log-ratio' : 'delta-log-ratio';
  const figure = { ok: true, value: ratio - 1, n, convention: 'treated-over-control-less-1' } as const;
  if (!(variance > 0) || !(a.variance + b.variance > 0))
    return { ...figure, interval: null, method: `${method}-without-spread` };
  const margin = studentQuantile((1 - level) / 2, degreesOf(a, b, adjusted.used)) * Math.sqrt(variance);
  const [low, high] = [Math.expm1(Math.log(ratio) - margin), Math.expm1(Math.log(ratio) + margin)];
  return Number.isFinite(high)
    ? { ...figure, interval: { low, high, level }, method }
    : { ...figure, interval: null, method: `${method}-without-bound` };
}
