import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Measured } from '../../../estimate.ts';
import { ascendingOrder } from '../../../numeric/ascendingOrder.ts';

/**
 * Harrell's c (1982): of the pairs of which one is known to have had the event first, the share in which that one had the
 * higher risk, ties of risk counting for half. Pairs of events at the same time are not compared; an event comes before a
 * censoring of the same time. The interval is normal, from the infinitesimal jackknife (as `concordance` of R): O(n log n).
 *
 * Not enough: `no-comparable-pairs`.
 *
 * @param times ascending
 * @param died 1 where the row ends with the event
 * @param risks the higher, the sooner
 */
export function concordance(
  times: Float64Array,
  died: Uint8Array,
  risks: Float64Array,
  level = 0.95,
): Measured {
  const n = times.length;
  const { ranks, size } = denseRanks(risks);
  const concordant = new Float64Array(n);
  const compared = new Float64Array(n);
  const later = new RankCounts(size);
  for (let end = n; end > 0; ) {
    const start = firstOfTime(times, end - 1);
    for (let i = start; i < end; i++) if (!died[i]) later.add(ranks[i]!);
    for (let i = start; i < end; i++)
      if (died[i]) {
        concordant[i]! += later.below(ranks[i]!) + later.equal(ranks[i]!) / 2;
        compared[i]! += later.total;
      }
    for (let i = start; i < end; i++) if (died[i]) later.add(ranks[i]!);
    end = start;
  }
  const earlier = new RankCounts(size);
  for (let start = 0; start < n; ) {
    const end = firstAfterTime(times, start);
    for (const isEvent of [1, 0]) {
      for (let i = start; i < end; i++)
        if (died[i] === isEvent) {
          const equal = earlier.equal(ranks[i]!);
          concordant[i]! += earlier.total - earlier.below(ranks[i]!) - equal + equal / 2;
          compared[i]! += earlier.total;
        }
      if (isEvent) for (let i = start; i < end; i++) if (died[i]) earlier.add(ranks[i]!);
    }
    start = end;
  }
  return estimateOf(concordant, compared, n, level);
}

/** Each pair was counted from both of its ends, so the sums are twice those of the pairs. */
function estimateOf(concordant: Float64Array, compared: Float64Array, n: number, level: number): Measured {
  let agreeing = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    agreeing += concordant[i]!;
    pairs += compared[i]!;
  }
  if (pairs === 0) return { ok: false, reason: 'no-comparable-pairs', n, needed: 2 };
  const value = agreeing / pairs;
  let variance = 0;
  for (let i = 0; i < n; i++) variance += ((concordant[i]! - value * compared[i]!) / (pairs / 2)) ** 2;
  const margin = normalQuantile(0.5 + level / 2, 0, 1) * Math.sqrt(variance);
  return {
    ok: true,
    value,
    n,
    interval: { low: Math.max(0, value - margin), high: Math.min(1, value + margin), level },
    method: 'harrell-c-infinitesimal-jackknife',
    convention: 'ties-of-risk-count-half',
  };
}

/** Counts by rank with running totals (Fenwick 1994): adding and summing in O(log n). */
class RankCounts {
  total = 0;
  private readonly counts: Float64Array;
  private readonly sums: Float64Array;
  constructor(size: number) {
    this.counts = new Float64Array(size);
    this.sums = new Float64Array(size + 1);
  }
  add(rank: number): void {
    this.total++;
    this.counts[rank]!++;
    for (let at = rank + 1; at < this.sums.length; at += at & -at) this.sums[at]!++;
  }
  below(rank: number): number {
    let sum = 0;
    for (let at = rank; at > 0; at -= at & -at) sum += this.sums[at]!;
    return sum;
  }
  equal(rank: number): number {
    return this.counts[rank]!;
  }
}

function denseRanks(risks: Float64Array): { ranks: Uint32Array; size: number } {
  const order = ascendingOrder(risks);
  const ranks = new Uint32Array(risks.length);
  let rank = -1;
  let before = Number.NaN;
  for (const i of order) {
    if (risks[i] !== before) rank++;
    before = risks[i]!;
    ranks[i] = rank;
  }
  return { ranks, size: rank + 1 };
}

function firstOfTime(times: Float64Array, last: number): number {
  let first = last;
  while (first > 0 && times[first - 1] === times[last]) first--;
  return first;
}

function firstAfterTime(times: Float64Array, first: number): number {
  let after = first;
  while (after < times.length && times[after] === times[first]) after++;
  return after;
}
