import type { NotEnough } from '../../estimate.ts';
import { boundsOf, type ScoreConvention } from './scoreConvention.ts';
import { type Answers, asCounts, type ScoreCount } from './scoreCounts.ts';

/** Answers by what each is worth under a convention. Few points, whatever the number of answers. */
export interface PointSums {
  /** Ascending: -1, 0, 1 for `net`; 0, 1 for `share`; those that occur for `mean`. */
  points: Float64Array;
  counts: Float64Array;
  weights: Float64Array;
  squares: Float64Array;
}

/** What an estimate is worked out from. */
export interface PointTally extends PointSums {
  ok: true;
  convention: ScoreConvention;
  /** People who answered. */
  n: number;
  /** (sum w)^2 / sum w^2 (Kish 1965), or see `Weighting`; n where all weigh the same. */
  effectiveN: number;
  /** Share of each point, weighted. */
  shares: Float64Array;
  mean: number;
  /** Of the points: sum of share x (point - mean)^2. */
  variance: number;
}

/**
 * How many answers of equal weight would tell as much as the weighted ones.
 * `kish`: the same for every measure; right when weights have nothing to do with the answers, steady in small samples.
 * `linearised`: variance / (sum w^2 (x - mean)^2 / (sum w)^2), never above n (Korn & Graubard 1998): right in large samples
 * whatever the weights, too sure of itself in small ones. R's survey package has that variance times n / (n - 1).
 */
export type Weighting = 'kish' | 'linearised';

/**
 * Sums answers by what they are worth.
 *
 * Not enough: `out-of-scale` (`of`: the answer) when an answer is not a whole number of the scale; `too-few-answers`.
 */
export function tallyPoints(
  answers: Answers,
  convention: ScoreConvention,
  weighting: Weighting = 'kish',
): PointTally | NotEnough {
  const counts = asCounts(answers);
  const { lowest, highest } = convention.scale;
  const stray = counts.find(({ score }) => !(Number.isInteger(score) && score >= lowest && score <= highest));
  if (stray) {
    const n = counts.reduce((sum, { count }) => sum + count, 0);
    return { ok: false, reason: 'out-of-scale', n, needed: 0, of: String(stray.score) };
  }
  return summarisePoints(sumPoints(counts, convention), convention, weighting);
}

export function summarisePoints(
  sums: PointSums,
  convention: ScoreConvention,
  weighting: Weighting,
): PointTally | NotEnough {
  const n = sumOf(sums.counts);
  const needed = convention.kind === 'mean' ? 2 : 1;
  if (n < needed) return { ok: false, reason: 'too-few-answers', n, needed };
  const weight = sumOf(sums.weights);
  const shares = sums.weights.map((each) => each / weight);
  const mean = shares.reduce((sum, share, i) => sum + share * sums.points[i]!, 0);
  const variance = shares.reduce((sum, share, i) => sum + share * (sums.points[i]! - mean) ** 2, 0);
  const effectiveN = effectiveNOf(sums, { n, weight, mean, variance }, weighting);
  return { ok: true, convention, ...sums, n, effectiveN, shares, mean, variance };
}

function sumPoints(counts: readonly ScoreCount[], convention: ScoreConvention): PointSums {
  const { lowest, highest } = boundsOf(convention);
  const fixed =
    convention.kind === 'mean' ? [] : Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
  const used = counts.filter(({ count }) => count !== 0);
  const points = Float64Array.from(
    new Set([...fixed, ...used.map(({ score }) => convention.worth(score))]),
  ).sort();
  const sums = { counts: new Float64Array(points.length), weights: new Float64Array(points.length) };
  const squares = new Float64Array(points.length);
  for (const { score, count, weight = count, weightSquares = (weight * weight) / count } of used) {
    if (!(count > 0 && weight > 0 && weightSquares > 0))
      throw new RangeError(`Counts and weights are not negative; those of the score ${score} are.`);
    const at = points.indexOf(convention.worth(score));
    sums.counts[at]! += count;
    sums.weights[at]! += weight;
    squares[at]! += weightSquares;
  }
  return { points, ...sums, squares };
}

function effectiveNOf(
  { points, counts, weights, squares }: PointSums,
  { n, weight, mean, variance }: { n: number; weight: number; mean: number; variance: number },
  weighting: Weighting,
): number {
  const isEven = weights.every((each, i) => each === counts[i] && squares[i] === counts[i]);
  if (isEven) return n;
  const kish = Math.min(n, weight ** 2 / sumOf(squares));
  if (weighting === 'kish' || variance === 0) return kish;
  const spread = squares.reduce((sum, each, i) => sum + each * (points[i]! - mean) ** 2, 0);
  return Math.min(n, (variance * weight ** 2) / spread);
}

function sumOf(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
