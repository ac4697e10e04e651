import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate, Measured } from '../estimate.ts';
import { twoSidedNormalP } from '../numeric/twoSidedNormalP.ts';

/** How much two labels that differ still agree: not at all, or the more the nearer they are on an ordered scale. */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

export interface CohenKappa extends Estimate {
  /** Share of units (with weights: mean agreement) on which both say the same, and what chance alone would give. */
  observed: number;
  expected: number;
  /** Null when nothing varies around it. */
  standardError: number | null;
  /** Against no agreement beyond chance, with the standard error that holds then; null where that error is 0. */
  test: { z: number; p: number } | null;
}

/**
 * Cohen's kappa (1960), or weighted kappa (1968), of two raters who labelled the same units: (po - pe) / (1 - pe), the agreement
 * beyond that of chance over what is possible. Standard errors of Fleiss, Cohen & Everitt (1969); interval by the normal, kept
 * within -1 and 1. `n` counts units.
 *
 * @param table square: `table[i][j]` units that the first put in category i and the second in j. Counts may be weighted.
 * @param weights `linear` 1 - |i - j| / (q - 1), `quadratic` 1 - (i - j)^2 / (q - 1)^2, for categories in their order
 * @returns not enough: `too-few-answers` without units; `constant` when both always say one and the same thing
 * @example cohenKappa([[20, 5], [10, 15]]) // value .40
 */
export function cohenKappa(
  table: readonly ArrayLike<number>[],
  { weights = 'none', level = 0.95 }: { weights?: KappaWeights; level?: number } = {},
): Measured<CohenKappa> {
  const { n, rows, columns } = marginsOf(table);
  if (n === 0) return { ok: false, reason: 'too-few-answers', n: 0, needed: 1 };
  const q = table.length;
  const weight = weightOf(weights, q);
  const rowMeans = Float64Array.from(rows, (_, i) =>
    columns.reduce((sum, p, j) => sum + p * weight(i, j), 0),
  );
  const columnMeans = Float64Array.from(columns, (_, j) =>
    rows.reduce((sum, p, i) => sum + p * weight(i, j), 0),
  );
  const expected = rows.reduce((sum, p, i) => sum + p * rowMeans[i]!, 0);
  if (1 - expected < 1e-12) return { ok: false, reason: 'constant', n, needed: 0 };
  let observed = 0;
  for (let i = 0; i < q; i++) for (let j = 0; j < q; j++) observed += (table[i]![j]! / n) * weight(i, j);
  const [missed, possible] = [1 - observed, 1 - expected];
  const value = 1 - missed / possible;
  // Sums of squares about their means: differences of large numbers would lose the last digits.
  const centre = observed * expected - 2 * expected + observed;
  let [spread, nullSpread] = [0, 0];
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++) {
      const means = rowMeans[i]! + columnMeans[j]!;
      spread += (table[i]![j]! / n) * (weight(i, j) * possible - means * missed - centre) ** 2;
      nullSpread += rows[i]! * columns[j]! * (weight(i, j) - means + expected) ** 2;
    }
  const hasSpread = spread > 1e-15;
  const standardError = hasSpread ? Math.sqrt(spread / n) / possible ** 2 : null;
  const margin = normalQuantile(0.5 + level / 2, 0, 1) * (standardError ?? 0);
  const z = nullSpread > 1e-15 ? (value * possible) / Math.sqrt(nullSpread / n) : null;
  return {
    ok: true,
    value,
    n,
    interval: hasSpread
      ? { low: Math.max(-1, value - margin), high: Math.min(1, value + margin), level }
      : null,
    method: hasSpread ? 'fleiss-cohen-everitt' : 'fleiss-cohen-everitt-without-spread',
    convention: weights === 'none' ? 'cohen-kappa' : `cohen-kappa-${weights}`,
    observed,
    expected,
    standardError,
    test: z === null ? null : { z, p: twoSidedNormalP(z) },
  };
}

function marginsOf(table: readonly ArrayLike<number>[]) {
  const q = table.length;
  const rows = new Float64Array(q);
  const columns = new Float64Array(q);
  let n = 0;
  for (let i = 0; i < q; i++) {
    if (table[i]!.length !== q)
      throw new RangeError(`The table has ${q} rows; row ${i + 1} has ${table[i]!.length} cells.`);
    for (let j = 0; j < q; j++) {
      const count = table[i]![j]!;
      rows[i]! += count;
      columns[j]! += count;
      n += count;
    }
  }
  if (n > 0)
    for (let i = 0; i < q; i++) {
      rows[i]! /= n;
      columns[i]! /= n;
    }
  return { n, rows, columns };
}

function weightOf(weights: KappaWeights, q: number): (i: number, j: number) => number {
  if (weights === 'none' || q < 2) return (i, j) => (i === j ? 1 : 0);
  if (weights === 'linear') return (i, j) => 1 - Math.abs(i - j) / (q - 1);
  return (i, j) => 1 - ((i - j) / (q - 1)) ** 2;
}
