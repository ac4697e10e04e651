import type { Interval } from '../../../estimate.ts';
import { ascendingOrder } from '../../../numeric/ascendingOrder.ts';
import { wilsonInterval } from '../../../numeric/wilsonInterval.ts';

export interface LiftRow {
  /** 1 holds those most at risk. */
  decile: number;
  n: number;
  /** Customers who left; fractional where customers at the same risk lie on both sides of a limit. */
  left: number;
  share: number;
  interval: Interval;
  /** Share who left here over the share who left overall. */
  lift: number;
  /** Share of all who left that are in this decile or one before. */
  captured: number;
}

/**
 * Lift by decile of risk, highest first. Customers at the same risk are spread evenly over the deciles they lie in, so the
 * table does not depend on the order of rows.
 *
 * @param probabilities at least ten
 */
export function liftTable(
  probabilities: ArrayLike<number>,
  left: ArrayLike<number>,
  level = 0.95,
): LiftRow[] {
  const n = probabilities.length;
  const limits = Array.from({ length: 11 }, (_, decile) => Math.round((n * decile) / 10));
  const counts = new Float64Array(10);
  const order = ascendingOrder(Float64Array.from(probabilities, (value) => -value));
  for (let i = 0, decile = 0; i < n; ) {
    let end = i;
    let events = 0;
    while (end < n && probabilities[order[end]!] === probabilities[order[i]!]) events += left[order[end++]!]!;
    for (let at = i; at < end; decile++) {
      const until = Math.min(end, limits[decile + 1]!);
      counts[decile]! += (events * (until - at)) / (end - i);
      at = until;
      if (until < limits[decile + 1]!) break;
    }
    i = end;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  let captured = 0;
  return Array.from(counts, (count, at) => {
    const size = limits[at + 1]! - limits[at]!;
    captured += count;
    return {
      decile: at + 1,
      n: size,
      left: count,
      share: count / size,
      interval: wilsonInterval(count, size, level),
      lift: count / size / (total / n),
      captured: captured / total,
    };
  });
}
