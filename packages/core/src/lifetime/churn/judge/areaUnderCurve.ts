import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Measured } from '../../../estimate.ts';
import { ascendingOrder } from '../../../numeric/ascendingOrder.ts';

/**
 * Area under the ROC curve: the probability that a customer who left had a higher score than one who stayed, ties for half
 * (Mann & Whitney). Interval of DeLong, DeLong & Clarke-Pearson (1988) by midranks (Sun & Xu 2014), O(n log n), clipped to
 * [0, 1]. Where the separation is complete that variance is 0; the lower limit is then (alpha / 2)^(1 / rarer class).
 *
 * Not enough: `one-class`.
 *
 * @example areaUnderCurve([.1, .4, .35, .8], [0, 0, 1, 1]) // .75
 */
export function areaUnderCurve(scores: ArrayLike<number>, left: ArrayLike<number>, level = 0.95): Measured {
  const n = scores.length;
  const all = midranks(Float64Array.from(scores));
  const gone: number[] = [];
  const stayed: number[] = [];
  for (let i = 0; i < n; i++) (left[i] ? gone : stayed).push(i);
  const [m, k] = [gone.length, stayed.length];
  if (m === 0 || k === 0) return { ok: false, reason: 'one-class', n, needed: 0 };
  const among = (rows: number[]) => midranks(Float64Array.from(rows, (i) => scores[i]!));
  const goneRanks = among(gone);
  const stayedRanks = among(stayed);
  // Placement of each: the share of the other class that it beats.
  const goneBeat = Float64Array.from(gone, (i, at) => (all[i]! - goneRanks[at]!) / k);
  const stayedBeaten = Float64Array.from(stayed, (i, at) => 1 - (all[i]! - stayedRanks[at]!) / m);
  const value = goneBeat.reduce((sum, share) => sum + share, 0) / m;
  const variance = varianceOf(goneBeat, value) / m + varianceOf(stayedBeaten, value) / k;
  const margin = normalQuantile(0.5 + level / 2, 0, 1) * Math.sqrt(variance);
  const complete = ((1 - level) / 2) ** (1 / Math.min(m, k));
  const low = variance > 0 ? value - margin : value === 1 ? complete : 0;
  const high = variance > 0 ? value + margin : value === 0 ? 1 - complete : 1;
  return {
    ok: true,
    value,
    n,
    interval: { low: Math.max(0, low), high: Math.min(1, high), level },
    method: 'delong',
    convention: 'ties-count-half',
  };
}

function midranks(values: Float64Array): Float64Array {
  const order = ascendingOrder(values);
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && values[order[end]!] === values[order[i]!]) end++;
    for (let at = i; at < end; at++) ranks[order[at]!] = (i + end + 1) / 2;
    i = end;
  }
  return ranks;
}

function varianceOf(values: Float64Array, mean: number): number {
  if (values.length < 2) return 0;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
