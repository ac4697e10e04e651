import { ascendingOrder } from '../../../numeric/ascendingOrder.ts';

/** A step function that never falls: `values[i]` from `from[i]` on. */
export interface IsotonicFit {
  from: Float64Array;
  values: Float64Array;
}

/**
 * Isotonic regression of what happened on the probability told: pool adjacent violators (Ayer et al. 1955; for calibration,
 * Zadrozny & Elkan 2002). O(n log n).
 */
export function fitIsotonic(probabilities: ArrayLike<number>, left: ArrayLike<number>): IsotonicFit {
  const order = ascendingOrder(Float64Array.from(probabilities));
  const n = order.length;
  const from = new Float64Array(n);
  const sums = new Float64Array(n);
  const sizes = new Float64Array(n);
  let blocks = 0;
  for (let i = 0; i < n; ) {
    const told = probabilities[order[i]!]!;
    from[blocks] = told;
    sums[blocks] = 0;
    sizes[blocks] = 0;
    for (; i < n && probabilities[order[i]!] === told; i++) {
      sums[blocks]! += left[order[i]!]!;
      sizes[blocks]!++;
    }
    blocks++;
    while (blocks > 1 && sums[blocks - 2]! * sizes[blocks - 1]! >= sums[blocks - 1]! * sizes[blocks - 2]!) {
      sums[blocks - 2]! += sums[blocks - 1]!;
      sizes[blocks - 2]! += sizes[blocks - 1]!;
      blocks--;
    }
  }
  const values = Float64Array.from({ length: blocks }, (_, block) => sums[block]! / sizes[block]!);
  return { from: from.slice(0, blocks), values };
}

export function isotonicValue({ from, values }: IsotonicFit, probability: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= probability) low = middle + 1;
    else high = middle;
  }
  return values[Math.max(0, low - 1)]!;
}
