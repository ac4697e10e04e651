import type { Distances } from './disagreement.ts';

/** Up to so many different values, pairs are looked at one by one. */
const mostForPairs = 64;
const nodesPerCell = 14;
const cellWidth = 0.5;

/**
 * Sums of ((a - b) / (a + b))^2 over all pairs, in time linear in the values. On logarithms the distance is tanh^2((s - t) / 2),
 * analytic within pi of the real line: each value is spread over Chebyshev nodes of its cell (Fong & Darve 2009, "The black-box
 * fast multipole method"), with an error near 1e-14, and only nodes meet in pairs. Zero is at distance 1 from all but itself.
 */
export function ratioDistances(levels: Float64Array): Distances {
  const spread = levels.length > mostForPairs ? spreadOver(levels) : null;
  return {
    cost: spread ? spread.cost : levels.length ** 2,
    between: (counts) => (spread ? spread.sum(counts) : allPairs(levels, counts)),
    within(codes) {
      if (codes.length <= mostForPairs || !spread) return codePairs(levels, codes);
      const counts = new Float64Array(levels.length);
      for (const code of codes) counts[code]!++;
      return spread.sum(counts);
    },
  };
}

function allPairs(levels: Float64Array, counts: Float64Array): number {
  let sum = 0;
  for (let i = 1; i < levels.length; i++)
    for (let j = 0; j < i; j++) sum += counts[i]! * counts[j]! * distance(levels[i]!, levels[j]!);
  return 2 * sum;
}

function codePairs(levels: Float64Array, codes: Int32Array): number {
  let sum = 0;
  for (let i = 1; i < codes.length; i++)
    for (let j = 0; j < i; j++) sum += distance(levels[codes[i]!]!, levels[codes[j]!]!);
  return 2 * sum;
}

/** Halves, as the sum of two large numbers may not be held. */
function distance(a: number, b: number): number {
  if (a === b) return 0;
  return ((a / 2 - b / 2) / (a / 2 + b / 2)) ** 2;
}

function spreadOver(levels: Float64Array) {
  const zeros = levels[0] === 0 ? 1 : 0;
  const logs = levels.subarray(zeros).map(Math.log);
  const lowest = logs[0]!;
  const range = logs[logs.length - 1]! - lowest;
  const cells = Math.max(1, Math.ceil(range / cellWidth));
  const width = range / cells;
  const nodes = Float64Array.from({ length: nodesPerCell }, (_, k) =>
    Math.cos(((2 * k + 1) * Math.PI) / (2 * nodesPerCell)),
  );
  const cellOf = Int32Array.from(logs, (log) => Math.min(cells - 1, Math.floor((log - lowest) / width)));
  const shares = new Float64Array(logs.length * nodesPerCell);
  for (let i = 0; i < logs.length; i++)
    setShares(2 * ((logs[i]! - lowest) / width - cellOf[i]!) - 1, nodes, shares, i * nodesPerCell);
  const at = Float64Array.from(
    { length: cells * nodesPerCell },
    (_, k) => ((nodes[k % nodesPerCell]! + 1) / 2 + Math.floor(k / nodesPerCell)) * width,
  );
  const weights = new Float64Array(at.length);
  return {
    cost: shares.length + at.length ** 2 / 2,
    sum(counts: Float64Array): number {
      weights.fill(0);
      let others = 0;
      for (let i = 0; i < logs.length; i++) {
        const count = counts[i + zeros]!;
        if (count === 0) continue;
        others += count;
        const cell = cellOf[i]! * nodesPerCell;
        for (let k = 0; k < nodesPerCell; k++) weights[cell + k]! += count * shares[i * nodesPerCell + k]!;
      }
      let sum = zeros * counts[0]! * others;
      for (let i = 1; i < at.length; i++) {
        if (weights[i] === 0) continue;
        for (let j = 0; j < i; j++)
          if (weights[j] !== 0) sum += weights[i]! * weights[j]! * Math.tanh((at[i]! - at[j]!) / 2) ** 2;
      }
      return 2 * sum;
    },
  };
}

/** Lagrange's polynomials of the nodes at x, by the barycentric formula (Berrut & Trefethen 2004). */
function setShares(x: number, nodes: Float64Array, into: Float64Array, from: number): void {
  let sum = 0;
  for (let k = 0; k < nodes.length; k++) {
    const gap = x - nodes[k]!;
    if (gap === 0) {
      into.fill(0, from, from + nodes.length);
      into[from + k] = 1;
      return;
    }
    const weight = ((k % 2 === 0 ? 1 : -1) * Math.sin(((2 * k + 1) * Math.PI) / (2 * nodes.length))) / gap;
    into[from + k] = weight;
    sum += weight;
  }
  for (let k = 0; k < nodes.length; k++) into[from + k]! /= sum;
}
