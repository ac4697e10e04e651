import type { Estimate, Measured } from '../../estimate.ts';
import type { SurvivalCurve } from './kaplanMeier.ts';

/**
 * The share that has not had the event by `time`, read off a Kaplan-Meier curve. `n` is the number still followed at that
 * time. Where nobody has had the event yet, the interval is that of 0 events out of n (Clopper & Pearson 1934): "nobody left
 * among 12" does not show that nobody would.
 *
 * Not enough: `beyond-follow-up` when nobody was followed that long and the curve has not reached 0.
 *
 * @example survivalAt(curve, 6) // value .857, interval .62 to .95, n 17
 */
export function survivalAt(curve: SurvivalCurve, time: number): Measured {
  const remaining = followedAt(curve, time);
  const step = lastAtOrBefore(curve.times, time);
  const reached = step >= 0 ? curve.survival[step]! : 1;
  if (time > curve.followedUntil && reached > 0)
    return { ok: false, reason: 'beyond-follow-up', n: 0, needed: 1, of: String(curve.followedUntil) };
  const estimate: Omit<Estimate, 'interval' | 'method'> = {
    ok: true,
    value: reached,
    n: remaining,
    convention: curve.convention,
  };
  if (step >= 0) {
    const interval = { low: curve.low[step]!, high: curve.high[step]!, level: curve.level };
    return { ...estimate, interval, method: 'kaplan-meier-greenwood' };
  }
  const low = ((1 - curve.level) / 2) ** (1 / Math.max(1, remaining));
  return { ...estimate, interval: { low, high: 1, level: curve.level }, method: 'clopper-pearson' };
}

/** People followed at least until `time`. */
function followedAt(curve: SurvivalCurve, time: number): number {
  const { times, remaining } = curve.follow;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? curve.n : remaining[low - 1]!;
}

function lastAtOrBefore(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
