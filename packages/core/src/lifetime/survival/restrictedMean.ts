import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate, Measured } from '../../estimate.ts';
import type { SurvivalCurve } from './kaplanMeier.ts';

export interface RestrictedMean extends Estimate {
  /** The horizon, in the unit of the durations. */
  until: number;
}

/**
 * Restricted mean survival time: how long people stay on average within the first `until` units, the area under the
 * Kaplan-Meier curve (Irwin 1949), with its normal interval from the variance sum of A_i^2 d_i / (n_i (n_i - d_i)), A_i the
 * area left after time i. Unlike the median it always exists, and says what a time horizon is worth.
 *
 * Not enough: `beyond-follow-up` when `until` is past the longest follow-up and some were still there;
 * `not-positive` when `until` is not above 0.
 *
 * @param until horizon in the unit of the durations; the longest follow-up unless told
 * @example restrictedMean(curve, 365) // value 284 days of the first year
 */
export function restrictedMean(curve: SurvivalCurve, until = curve.followedUntil): Measured<RestrictedMean> {
  const { times, survival, standardError } = curve;
  const last = times.length - 1;
  if (!(until > 0)) return { ok: false, reason: 'not-positive', n: curve.n, needed: 0 };
  if (until > curve.followedUntil && (last < 0 || survival[last]! > 0))
    return {
      ok: false,
      reason: 'beyond-follow-up',
      n: curve.n,
      needed: 0,
      of: String(curve.followedUntil),
    };
  let area = 0;
  let variance = 0;
  for (let step = last; step >= 0; step--) {
    if (times[step]! >= until) continue;
    const end = step < last ? Math.min(times[step + 1]!, until) : until;
    area += survival[step]! * (end - times[step]!);
    if (survival[step]! > 0)
      variance +=
        area *
        area *
        (greenwood(survival, standardError, step) - greenwood(survival, standardError, step - 1));
  }
  area += times.length > 0 ? Math.min(times[0]!, until) : until;
  const margin = normalQuantile(0.5 + curve.level / 2, 0, 1) * Math.sqrt(variance);
  return {
    ok: true,
    value: area,
    n: curve.n,
    interval: {
      low: Math.max(0, area - margin),
      high: Math.min(until, area + margin),
      level: curve.level,
    },
    method: 'restricted-mean-greenwood',
    convention: 'area-to-horizon',
    until,
  };
}

/** Greenwood's sum up to a step. */
function greenwood(survival: Float64Array, standardError: Float64Array, step: number): number {
  return step < 0 ? 0 : (standardError[step]! / survival[step]!) ** 2;
}
