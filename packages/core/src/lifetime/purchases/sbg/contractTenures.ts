/** How long contracts lasted, counted by period. Entry t - 1 of each is about period t. */
export interface ContractTenures {
  /** Customers who left at the end of period t. */
  left: ArrayLike<number>;
  /** Customers who had renewed t times when last seen, and may stay on. */
  staying: ArrayLike<number>;
}

/**
 * Tenures of one cohort, from how many of it were there at the start and after each renewal.
 *
 * @example tenuresFromSurvivors([1000, 869, 743]) // left 131, 126; staying 0, 743
 */
export function tenuresFromSurvivors(survivors: ArrayLike<number>): ContractTenures {
  const periods = Math.max(0, survivors.length - 1);
  const left = new Float64Array(periods);
  const staying = new Float64Array(periods);
  for (let t = 0; t < periods; t++) left[t] = survivors[t]! - survivors[t + 1]!;
  if (periods > 0) staying[periods - 1] = survivors[periods]!;
  return { left, staying };
}
