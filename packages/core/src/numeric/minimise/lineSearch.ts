import type { Objective } from './objective.ts';

/** Where a search along a line stands: written in place, so that a step costs no memory. */
export interface LinePoint {
  point: Float64Array;
  gradient: Float64Array;
  value: number;
  evaluations: number;
}

const sufficientDecrease = 1e-4;
const curvature = 0.9;
const longest = 60;

/**
 * A step along `direction` that meets the Wolfe conditions, by bracketing and safeguarded cubic interpolation (Nocedal & Wright
 * 2006, 3.5; bracketing of Lewis & Overton 2013). Near the minimum, where rounding hides decrease, the approximate condition of
 * Hager & Zhang (2005) is taken instead.
 *
 * Moves `next` to the point found and tells whether there is one. `direction` must descend.
 */
export function lineSearch(
  objective: Objective,
  from: LinePoint,
  direction: Float64Array,
  firstStep: number,
  next: LinePoint,
): boolean {
  const slope0 = dot(from.gradient, direction);
  const noise = 1e-10 * Math.abs(from.value);
  let low = 0;
  let lowValue = from.value;
  let lowSlope = slope0;
  let high = Infinity;
  let highValue = 0;
  let highSlope = 0;
  let step = firstStep;
  for (let i = 0; i < longest; i++) {
    for (let k = 0; k < direction.length; k++) next.point[k] = from.point[k]! + step * direction[k]!;
    next.value = objective(next.point, next.gradient);
    next.evaluations++;
    const slope = dot(next.gradient, direction);
    const isDefined = Number.isFinite(next.value) && Number.isFinite(slope);
    const isLower = next.value <= from.value + sufficientDecrease * step * slope0;
    const isFlat =
      Math.abs(next.value - from.value) <= noise && slope <= (2 * sufficientDecrease - 1) * slope0;
    if (isDefined && (isLower || isFlat)) {
      if (slope >= curvature * slope0) return true;
      low = step;
      lowValue = next.value;
      lowSlope = slope;
    } else {
      high = step;
      highValue = isDefined ? next.value : Infinity;
      highSlope = slope;
    }
    if (high === Infinity) step *= 2;
    else if (high - low <= 1e-15 * high) return false;
    else step = between(low, lowValue, lowSlope, high, highValue, highSlope);
  }
  return false;
}

/** The minimum of the cubic through both ends, kept off the ends by a tenth of the bracket; the middle where there is none. */
function between(
  low: number,
  lowValue: number,
  lowSlope: number,
  high: number,
  highValue: number,
  highSlope: number,
): number {
  const width = high - low;
  const middle = low + width / 2;
  if (!Number.isFinite(highValue) || !Number.isFinite(highSlope)) return low + width / 10;
  const d1 = lowSlope + highSlope - (3 * (highValue - lowValue)) / width;
  const square = d1 * d1 - lowSlope * highSlope;
  if (!(square >= 0)) return middle;
  const d2 = Math.sqrt(square);
  const step = high - (width * (highSlope + d2 - d1)) / (highSlope - lowSlope + 2 * d2);
  if (!Number.isFinite(step)) return middle;
  return Math.min(Math.max(step, low + width / 10), high - width / 10);
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
