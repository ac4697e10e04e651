import {
  type RisingFactorials,
  risingFactorialsFor,
  setRisingFactorials,
} from '../estimation/risingFactorials.ts';

/** Rising factorials of each parameter that the BG/BB likelihood is made of, at 0 … most. */
export interface BgBbTables {
  counts: Float64Array;
  alpha: RisingFactorials;
  beta: RisingFactorials;
  either: RisingFactorials;
  delta: RisingFactorials;
  leaving: RisingFactorials;
}

export function bgBbTables(most: number): BgBbTables {
  const counts = Float64Array.from({ length: most + 1 }, (_, k) => k);
  return {
    counts,
    alpha: risingFactorialsFor(counts),
    beta: risingFactorialsFor(counts),
    either: risingFactorialsFor(counts),
    delta: risingFactorialsFor(counts),
    leaving: risingFactorialsFor(counts),
  };
}

export function setBgBbTables(
  tables: BgBbTables,
  alpha: number,
  beta: number,
  gamma: number,
  delta: number,
): void {
  const { counts } = tables;
  setRisingFactorials(alpha, counts, tables.alpha);
  setRisingFactorials(beta, counts, tables.beta);
  setRisingFactorials(alpha + beta, counts, tables.either);
  setRisingFactorials(delta, counts, tables.delta);
  setRisingFactorials(gamma + delta, counts, tables.leaving);
}

/** ln of the joint probability of x purchases, the last at t_x, and of having left after opportunity k (t_x <= k < n). */
export function logLeftAfter(tables: BgBbTables, gamma: number, x: number, k: number): number {
  return (
    tables.alpha.logs[x]! +
    tables.beta.logs[k - x]! -
    tables.either.logs[k]! +
    Math.log(gamma) +
    tables.delta.logs[k]! -
    tables.leaving.logs[k + 1]!
  );
}

/** ln of the joint probability of x purchases in n opportunities and of being there through all of them. */
export function logThere(tables: BgBbTables, x: number, n: number): number {
  return (
    tables.alpha.logs[x]! +
    tables.beta.logs[n - x]! -
    tables.either.logs[n]! +
    tables.delta.logs[n]! -
    tables.leaving.logs[n]!
  );
}
