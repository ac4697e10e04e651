import type { Distances } from './disagreement.ts';

/** Up to so many different values, pairs are looked at one by one. */
const mostForPairs = 64;
const nodesPerCell = 14;
const cellWidth = 0.5;
/** Beyond this difference of logarithms the distance is 1 to the last digit. */
const farApart = 39;

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
    within(codes, from, to) {
      if (to - from <= mostForPairs || !spread) return codePairs(levels, codes, from, to);
      const counts = new Float64Array(levels.length);
      for (let i = from; i < to; i++) counts[codes[i]!]!++;
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

function codePairs(levels: Float64Array, codes: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from + 1; i < to; i++)
    for (let j = from; j < i; j++) sum += distance(levels[codes[i]!]!, levels[codes[j]!]!);
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
  const near = Math.min(cells - 1, Math.ceil(farApart / width) + 1);
  const kernel = nodeDistances(nodes, width, near);
  const weights = new Float64Array(cells * nodesPerCell);
  const totals = new Float64Array(cells);
  return {
    cost: shares.length + cells * (near + 1) * nodesPerCell ** 2,
    sum(counts: Float64Array): number {
      weights.fill(0);
      totals.fill(0);
      for (let i = 0; i < logs.length; i++) {
        const count = counts[i + zeros]!;
        if (count === 0) continue;
        const cell = cellOf[i]!;
        totals[cell]! += count;
        for (let k = 0; k < nodesPerCell; k++)
          weights[cell * nodesPerCell + k]! += count * shares[i * nodesPerCell + k]!;
      }
      let [sum, far, all] = [0, 0, 0];
      for (let cell = 0; cell < cells; cell++) {
        all += totals[cell]!;
        if (cell > near) far += totals[cell - near - 1]!;
        if (totals[cell] === 0) continue;
        sum += totals[cell]! * far + nodeSum(weights, kernel, cell, 0) / 2;
        for (let apart = 1; apart <= Math.min(near, cell); apart++)
          if (totals[cell - apart]! > 0) sum += nodeSum(weights, kernel, cell, apart);
      }
      return 2 * (sum + zeros * counts[0]! * all);
    },
  };
}

/** Between the nodes of two cells so far apart, for each pair of them. */
function nodeDistances(nodes: Float64Array, width: number, near: number): Float64Array {
  const kernel = new Float64Array((near + 1) * nodes.length ** 2);
  let at = 0;
  for (let apart = 0; apart <= near; apart++)
    for (const high of nodes)
      for (const low of nodes) kernel[at++] = Math.tanh(((apart + (high - low) / 2) * width) / 2) ** 2;
  return kernel;
}

function nodeSum(weights: Float64Array, kernel: Float64Array, cell: number, apart: number): number {
  const [high, low] = [cell * nodesPerCell, (cell - apart) * nodesPerCell];
  let at = apart * nodesPerCell ** 2;
  let sum = 0;
  for (let i = 0; i < nodesPerCell; i++) {
    let row = 0;
    for (let j = 0; j < nodesPerCell; j++) row += weights[low + j]! * kernel[at++]!;
    sum += weights[high + i]! * row;
  }
  return sum;
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
