import { ascendingOrder } from '../numeric/ascendingOrder.ts';
import { earningsOf, type InputKey, type Inputs } from './action.ts';
import type { InputDraws } from './simulateActions.ts';

/** What the result would be with one input at its low or high limit and the others at their value. */
export interface TornadoBar {
  input: InputKey;
  /** Limits of the input between which the level asked of its draws lie. */
  from: number;
  to: number;
  /** Result at each. */
  atFrom: number;
  atTo: number;
  swing: number;
}

/** One input at a time, widest first. Inputs taken as certain have no bar. */
export function tornado(draws: InputDraws, at: Inputs, statedWeight: number, level: number): TornadoBar[] {
  const bars: TornadoBar[] = [];
  for (const [input, values] of draws) {
    const sorted = Float64Array.from(values).sort();
    const from = quantileOf(sorted, (1 - level) / 2);
    const to = quantileOf(sorted, (1 + level) / 2);
    if (from === to) continue;
    const net = (value: number) => {
      const { benefit, cost } = earningsOf({ ...at, [input]: value }, statedWeight);
      return benefit - cost;
    };
    const atFrom = net(from);
    const atTo = net(to);
    bars.push({ input, from, to, atFrom, atTo, swing: Math.abs(atTo - atFrom) });
  }
  return bars.sort((a, b) => b.swing - a.swing);
}

export interface InputCorrelation {
  input: InputKey;
  /** Spearman's correlation of the input and the result over the draws. */
  rho: number;
}

/** Which unknown the result follows most, strongest first. */
export function rankCorrelations(draws: InputDraws, results: Float64Array): InputCorrelation[] {
  const resultRanks = centredRanks(results);
  const found: InputCorrelation[] = [];
  for (const [input, values] of draws) {
    const ranks = centredRanks(values);
    const rho = correlation(ranks, resultRanks);
    if (rho !== null) found.push({ input, rho });
  }
  return found.sort((a, b) => Math.abs(b.rho) - Math.abs(a.rho));
}

/** As R's type 7, of sorted values. */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}

function centredRanks(values: Float64Array): Float64Array {
  const order = ascendingOrder(values);
  const ranks = new Float64Array(values.length);
  const middle = (values.length - 1) / 2;
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && values[order[end]!] === values[order[i]!]) end++;
    for (let at = i; at < end; at++) ranks[order[at]!] = (i + end - 1) / 2 - middle;
    i = end;
  }
  return ranks;
}

function correlation(a: Float64Array, b: Float64Array): number | null {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += a[i]! * b[i]!;
    aa += a[i]! * a[i]!;
    bb += b[i]! * b[i]!;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : null;
}
