import type { NotEnough } from '../../estimate.ts';
import { type EffectiveSize, effectiveSize } from './effectiveSize.ts';
import { fitMargins } from './fitMargins.ts';
import { gatherRows } from './gatherRows.ts';
import { type CodedMargin, codeMargin, type RakingSample } from './rakingMargin.ts';

export interface RakingOptions {
  /** No weight above so many times the mean. None unless told. */
  trim?: number;
  /** Rounds over all margins at most; 1,000 unless told. */
  iterations?: number;
  /** Converged when every level is that near to its target, as a part of it; 1e-10 unless told. */
  tolerance?: number;
}

export interface RakedLevel {
  /** Null: those whose level is unknown, who keep their share. */
  level: string | null;
  n: number;
  /** Shares before, wanted, and after. */
  before: number;
  target: number;
  after: number;
}

export interface RakedWeights extends EffectiveSize {
  ok: true;
  /** One a row, each person's; their mean over people is 1. */
  weights: Float64Array;
  isConverged: boolean;
  iterations: number;
  /** Of a level from its target, as a part of it, at the end. */
  largestDeviation: number;
  smallestWeight: number;
  largestWeight: number;
  /** People whose weight the limit holds. */
  trimmed: number;
  margins: { name: string; levels: RakedLevel[] }[];
  method: 'raking' | 'raking-with-limit';
}

/**
 * Weights that make a sample look like the population margin by margin: raking, or iterative proportional fitting (Deming &
 * Stephan 1940), the weights nearest the starting ones (in relative entropy) that meet the targets.
 *
 * `trim` sets a limit without giving up the targets: the nearest weights that meet both, by Dykstra's corrections between Bregman
 * projections (Bauschke & Lewis 2000), rather than trimmed afterwards and off target.
 *
 * Slow convergence is told (`isConverged`, `largestDeviation`). Not enough: `no-rows`; `weight-not-positive`, `of` the row;
 * `empty-level`, `level-without-target`, `target-not-positive`, `of` "column=level"; `targets-cannot-be-met`, when the targets
 * contradict one another given which levels occur together, and `trim-too-tight`, `of` the level farthest off.
 *
 * @throws RangeError when columns differ in length, or the limit is not above 1
 * @example
 * rake({ margins: [
 *   { name: 'row', levels: ['a', 'a', 'b', 'b'], targets: { a: 60, b: 40 } },
 *   { name: 'column', levels: ['x', 'y', 'x', 'y'], targets: { x: 45, y: 55 } },
 * ], counts: [30, 20, 10, 40] }) // effectiveN 96.106, designEffect 1.0405
 */
export function rake(sample: RakingSample, options: RakingOptions = {}): RakedWeights | NotEnough {
  const { trim = Number.POSITIVE_INFINITY, iterations = 1000, tolerance = 1e-10 } = options;
  if (!(trim > 1)) throw new RangeError(`The limit of weights is above 1, the mean; this one is ${trim}.`);
  const rows = sample.margins[0]?.levels.length ?? 0;
  if (sample.margins.some(({ levels }) => levels.length !== rows))
    throw new RangeError('Columns differ in length.');
  if (rows === 0) return { ok: false, reason: 'no-rows', n: 0, needed: 1 };
  const counts = Float64Array.from({ length: rows }, (_, row) => sample.counts?.[row] ?? 1);
  const base = Float64Array.from({ length: rows }, (_, row) => sample.baseWeights?.[row] ?? 1);
  const stray = base.findIndex((weight) => !(weight > 0 && weight < Number.POSITIVE_INFINITY));
  if (stray >= 0) return { ok: false, reason: 'weight-not-positive', n: rows, needed: 0, of: String(stray) };
  const margins: CodedMargin[] = [];
  for (const margin of sample.margins) {
    const coded = codeMargin(margin, counts, base);
    if ('ok' in coded) return coded;
    margins.push(coded);
  }
  const gathered = gatherRows(margins, counts, base, trim < Number.POSITIVE_INFINITY);
  const n = counts.reduce((a, b) => a + b, 0);
  const fit = fitMargins(gathered, { limit: trim, iterations, tolerance });
  if (fit.isStuck) {
    const reason = trim < Number.POSITIVE_INFINITY ? 'trim-too-tight' : 'targets-cannot-be-met';
    return { ok: false, reason, n, needed: 0, of: fit.farthest };
  }
  const weights = base.map((weight, row) => {
    const group = gathered.groupOf[row]!;
    return (weight / gathered.base[group]!) * fit.weights[group]!;
  });
  return {
    ok: true,
    weights,
    ...effectiveSize(weights, counts),
    isConverged: fit.isConverged,
    iterations: fit.iterations,
    largestDeviation: fit.largestDeviation,
    smallestWeight: weights.reduce((a, b) => Math.min(a, b)),
    largestWeight: weights.reduce((a, b) => Math.max(a, b)),
    trimmed: counts.reduce((sum, count, row) => sum + (weights[row]! >= trim * (1 - 1e-9) ? count : 0), 0),
    margins: margins.map((margin) => describe(margin, weights, counts)),
    method: trim < Number.POSITIVE_INFINITY ? 'raking-with-limit' : 'raking',
  };
}

function describe(
  { name, levels, codes, counts, before, targets }: CodedMargin,
  weights: Float64Array,
  people: Float64Array,
) {
  const after = new Float64Array(levels.length);
  let total = 0;
  for (const [row, code] of codes.entries()) {
    after[code]! += weights[row]! * people[row]!;
    total += weights[row]! * people[row]!;
  }
  const described = levels.map((level, code) => ({
    level,
    n: counts[code]!,
    before: before[code]!,
    target: targets[code]!,
    after: after[code]! / total,
  }));
  return { name, levels: described.filter(({ level, n }) => level !== null || n > 0) };
}
