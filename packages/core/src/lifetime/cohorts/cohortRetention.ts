import type { Interval } from '../../estimate.ts';
import { wilsonInterval } from '../../numeric/wilsonInterval.ts';

/** Purchases in any order: one row a purchase, quarters counted from any origin. */
export interface QuarterlyPurchases {
  /** Position of the customer, from 0. */
  customers: ArrayLike<number>;
  quarters: ArrayLike<number>;
}

export interface CohortCell {
  /** Quarters since the one of the first purchase. */
  age: number;
  active: number;
  /** Of the cohort. */
  share: number;
  interval: Interval;
}

export interface Cohort {
  /** The quarter of the first purchase. */
  quarter: number;
  /** Customers. */
  n: number;
  /** From the quarter after the first to the last one that is over. */
  cells: CohortCell[];
}

/**
 * Share of each quarter's new customers who bought again in each later quarter (cohort retention), with Wilson intervals.
 * Cohorts smaller than `least` are left out.
 *
 * @param lastWhole the latest quarter that is over
 * @example cohortRetention({ customers: [0, 0, 1], quarters: [0, 1, 0] }, 1, 1)[0].cells[0].share // .5
 */
export function cohortRetention(
  { customers, quarters }: QuarterlyPurchases,
  lastWhole: number,
  least = 5,
): Cohort[] {
  const first = new Map<number, number>();
  for (let i = 0; i < customers.length; i++) {
    const known = first.get(customers[i]!);
    if (known === undefined || quarters[i]! < known) first.set(customers[i]!, quarters[i]!);
  }
  const sizes = new Map<number, number>();
  for (const quarter of first.values()) sizes.set(quarter, (sizes.get(quarter) ?? 0) + 1);
  const seen = new Set<string>();
  const active = new Map<number, number[]>();
  for (let i = 0; i < customers.length; i++) {
    const start = first.get(customers[i]!)!;
    const age = quarters[i]! - start;
    const key = `${customers[i]} ${age}`;
    if (age === 0 || quarters[i]! > lastWhole || seen.has(key)) continue;
    seen.add(key);
    const counts = active.get(start) ?? [];
    counts[age] = (counts[age] ?? 0) + 1;
    active.set(start, counts);
  }
  return [...sizes]
    .filter(([quarter, n]) => n >= least && quarter < lastWhole)
    .toSorted(([a], [b]) => a - b)
    .map(([quarter, n]) => ({
      quarter,
      n,
      cells: cellsOf(n, active.get(quarter) ?? [], lastWhole - quarter),
    }));
}

function cellsOf(n: number, counts: readonly (number | undefined)[], ages: number): CohortCell[] {
  return Array.from({ length: ages }, (_, i) => {
    const active = counts[i + 1] ?? 0;
    return { age: i + 1, active, share: active / n, interval: wilsonInterval(active, n, 0.95) };
  });
}
