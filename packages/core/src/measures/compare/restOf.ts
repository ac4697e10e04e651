import { type PointSums, type PointTally, summarisePoints, type Weighting } from '../scores/pointTally.ts';

/** All groups put together. */
export function mergePoints(tallies: readonly PointSums[]): PointSums {
  const points = Float64Array.from(new Set(tallies.flatMap((tally) => [...tally.points]))).sort();
  const merged: PointSums = {
    points,
    counts: new Float64Array(points.length),
    weights: new Float64Array(points.length),
    squares: new Float64Array(points.length),
  };
  for (const tally of tallies) add(merged, tally, 1);
  return merged;
}

/** Everybody but one group, from the sum of all: the cost does not follow the number of groups. */
export function restOf(all: PointSums, { convention, ...group }: PointTally, weighting: Weighting) {
  const rest: PointSums = {
    points: all.points,
    counts: all.counts.slice(),
    weights: all.weights.slice(),
    squares: all.squares.slice(),
  };
  add(rest, group, -1);
  // Sums of fractions subtract to crumbs where nobody is left.
  for (const [i, count] of rest.counts.entries()) if (count === 0) rest.weights[i] = rest.squares[i] = 0;
  return summarisePoints(rest, convention, weighting);
}

function add(into: PointSums, { points, counts, weights, squares }: PointSums, sign: 1 | -1): void {
  for (const [i, point] of points.entries()) {
    const at = into.points.indexOf(point);
    into.counts[at]! += sign * counts[i]!;
    into.weights[at]! += sign * weights[i]!;
    into.squares[at]! += sign * squares[i]!;
  }
}
