import type { GatheredRows } from './gatherRows.ts';

export interface MarginFit {
  /** Of each group, a person's; their mean over people is 1. */
  weights: Float64Array;
  iterations: number;
  largestDeviation: number;
  isConverged: boolean;
  /** It has stopped coming nearer: no weights meet all targets. */
  isStuck: boolean;
  /** The level farthest from its target, as "column=level". */
  farthest: string;
}

/** Scales the weights to one margin after another, and under the limit, until all hold at once. */
export function fitMargins(
  { margins, counts, base }: GatheredRows,
  { limit, iterations, tolerance }: { limit: number; iterations: number; tolerance: number },
): MarginFit {
  const n = counts.reduce((a, b) => a + b, 0);
  const total = counts.reduce((sum, count, group) => sum + count * base[group]!, 0);
  const weights = base.map((weight) => (weight * n) / total);
  const correction = new Float64Array(weights.length).fill(1);
  let [largest, halfway, farthest, round] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, '', 0];
  while (round < iterations && largest > tolerance) {
    round++;
    largest = limit < Number.POSITIVE_INFINITY ? holdUnder(limit, weights, correction) : 0;
    for (const { name, levels, codes, targets } of margins) {
      const sums = new Float64Array(levels.length);
      for (let group = 0; group < codes.length; group++)
        sums[codes[group]!]! += counts[group]! * weights[group]!;
      for (let level = 0; level < sums.length; level++) {
        if (targets[level] === 0) continue;
        const off = Math.abs(sums[level]! / (n * targets[level]!) - 1);
        if (off > largest) {
          largest = off;
          farthest = `${name}=${levels[level] ?? ''}`;
        }
        sums[level] = (n * targets[level]!) / sums[level]!;
      }
      for (let group = 0; group < codes.length; group++) weights[group]! *= sums[codes[group]!]!;
    }
    if (round === Math.floor(iterations / 2)) halfway = largest;
  }
  const isConverged = largest <= tolerance;
  // Slow convergence is at worst as 1 / round, which halves by the second half; targets that conflict stay apart.
  const isStuck = !isConverged && largest > 0.9 * halfway;
  return { weights, iterations: round, largestDeviation: largest, isConverged, isStuck, farthest };
}

/** Bregman's projection under the limit with Dykstra's correction; returns by how much the largest weight was above it. */
function holdUnder(limit: number, weights: Float64Array, correction: Float64Array): number {
  let above = 0;
  for (let group = 0; group < weights.length; group++) {
    above = Math.max(above, weights[group]! / limit - 1);
    const free = weights[group]! * correction[group]!;
    weights[group] = Math.min(limit, free);
    correction[group] = free / weights[group]!;
  }
  return above;
}
