import type { Estimate, Measured } from '../../estimate.ts';
import type { SurvivalCurve } from './kaplanMeier.ts';

export interface SurvivalTime extends Estimate {
  /** The lower limit of the time, also where the upper limit is not reached and `interval` is therefore null. */
  atLeast: number | null;
}

/**
 * The time by which half have had the event (or another share of them), with the interval of Brookmeyer & Crowley (1982): the
 * times whose pointwise interval contains that survival. Where the curve stays on the share exactly, the middle of that step
 * (as R does). Often the upper limit is not reached; `interval` is then null, the convention ends with `-upper-open`, and
 * `atLeast` holds the lower limit.
 *
 * Not enough: `not-reached` when fewer have had the event so far.
 *
 * @param curve of `kaplanMeier`
 * @param share of people who have had the event, .5 unless told
 * @example medianSurvival(curve) // value 310, interval 285 to 363 (lung cancer, NCCTG, `log` intervals)
 */
export function medianSurvival(curve: SurvivalCurve, share = 0.5): Measured<SurvivalTime> {
  const target = 1 - share;
  const value = crossing(curve, curve.survival, target);
  if (value === null) return { ok: false, reason: 'not-reached', n: curve.n, needed: 0 };
  const low = crossing(curve, curve.low, target) ?? 0;
  const high = crossing(curve, curve.high, target);
  return {
    ok: true,
    value,
    n: curve.n,
    interval: high === null ? null : { low, high, level: curve.level },
    atLeast: low,
    method: 'brookmeyer-crowley',
    convention: high === null ? `${curve.convention}-upper-open` : curve.convention,
  };
}

/** Where a falling step curve first comes to or under `target`; null if it never does. */
function crossing(curve: SurvivalCurve, heights: Float64Array, target: number): number | null {
  const { times } = curve;
  let step = 0;
  while (step < times.length && heights[step]! > target + rounding) step++;
  if (step === times.length) return null;
  if (Math.abs(heights[step]! - target) > rounding) return times[step]!;
  let next = step;
  while (next < times.length && Math.abs(heights[next]! - target) <= rounding) next++;
  const end = next < times.length ? times[next]! : heights === curve.survival ? curve.followedUntil : null;
  return end === null ? times[step]! : (times[step]! + end) / 2;
}

/** What a product of many shares may be off by: .5 reached in steps is still .5. */
const rounding = 1e-9;
