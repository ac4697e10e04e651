/** Points of [0, 1] and weights that sum to 1. */
export interface BetaNodes {
  points: Float64Array;
  weights: Float64Array;
}

const deepest = 45;
/** Where 1 - p can't be told from 1 any more. */
const highest = 42;

/**
 * The mean of a smooth function of a beta variate as a weighted sum: the trapezoidal rule in the log-odds of p, which converges
 * exponentially (Trefethen & Weideman 2014), for a and b of any size. Beyond the outermost points, where the function is its
 * value at 0 or at 1, the rest of the rule is a geometric series and is added as one weight.
 *
 * @param negligible p under which the function is that at 0 to all digits
 */
export function betaNodes(a: number, b: number, negligible: number): BetaNodes {
  const step = Math.min(0.3, 0.6 * Math.sqrt(1 / a + 1 / b));
  const mode = Math.log(a / b);
  const height = logDensity(a, b, mode);
  const low = reach(a, b, height, mode, -1, Math.log(negligible));
  const high = reach(a, b, height, mode, 1, highest);
  const count = Math.ceil((high - low) / step) + 1;
  const points = new Float64Array(count + 2);
  const weights = new Float64Array(count + 2);
  let sum = 0;
  const put = (i: number, point: number, weight: number) => {
    points[i] = point;
    weights[i] = weight;
    sum += weight;
  };
  for (let i = 0; i < count; i++) {
    const y = low + i * step;
    put(i, 1 / (1 + Math.exp(-y)), Math.exp(logDensity(a, b, y) - height));
  }
  put(count, 0, weights[0]! / Math.expm1(a * step));
  put(count + 1, 1, weights[count - 1]! / Math.expm1(b * step));
  for (let i = 0; i < weights.length; i++) weights[i]! /= sum;
  return { points, weights };
}

/** Of the log-odds, up to a constant. */
function logDensity(a: number, b: number, y: number): number {
  return y > 0 ? -b * y - (a + b) * Math.log1p(Math.exp(-y)) : a * y - (a + b) * Math.log1p(Math.exp(y));
}

/** How far from the mode the density is worth anything, no farther than `limit`: by doubling, then halving. */
function reach(a: number, b: number, height: number, mode: number, sign: number, limit: number): number {
  const isDeep = (distance: number) => logDensity(a, b, mode + sign * distance) < height - deepest;
  const most = Math.max(0, sign * (limit - mode));
  let far = Math.min(1, most);
  while (far < most && !isDeep(far)) far = Math.min(most, 2 * far);
  let near = 0;
  for (let i = 0; i < 20 && isDeep(far); i++) {
    const middle = (near + far) / 2;
    if (isDeep(middle)) far = middle;
    else near = middle;
  }
  return mode + sign * far;
}
