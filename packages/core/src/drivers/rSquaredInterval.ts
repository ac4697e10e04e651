import betainc from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Interval } from '../estimate.ts';

/**
 * Interval of the squared multiple correlation, drivers being observed and not set: exact when outcome and drivers are jointly
 * normal. R2 is then a mixture of betas (Fisher 1928; Gurland 1968): P(R2 <= x) = sum over k of NB(k; (n-1)/2, rho2)
 * I_x(p/2 + k, (n-p-1)/2), which is inverted in rho2 by bisection.
 *
 * @param r2 observed, 0 to 1
 * @param n rows (effective rows when weighted), over size + 1
 * @param size number of drivers
 * @example rSquaredInterval(0.5, 100, 5) // .322 to .611
 */
export function rSquaredInterval(r2: number, n: number, size: number, level = 0.95): Interval {
  if (r2 > 0.999) return nearOne(r2, n - size - 1, level);
  const x = Math.max(1e-15, r2);
  const tail = (1 - level) / 2;
  // P(R2 <= x) falls as rho2 rises.
  const limit = (probability: number) => {
    let low = 0;
    let high = 1;
    for (let step = 0; step < 50; step++) {
      const middle = (low + high) / 2;
      if (cumulative(x, middle, n, size) > probability) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return {
    low: cumulative(x, 0, n, size) <= 1 - tail ? 0 : limit(1 - tail),
    high: limit(tail),
    level,
  };
}

/** So close to 1 the mixture has millions of terms; Fisher's z of R is normal there. */
function nearOne(r2: number, degrees: number, level: number): Interval {
  if (r2 >= 1 - 1e-12) return { low: 1, high: 1, level };
  const z = Math.atanh(Math.sqrt(r2));
  const margin = normalQuantile(0.5 + level / 2, 0, 1) / Math.sqrt(degrees);
  return { low: Math.tanh(z - margin) ** 2, high: Math.tanh(z + margin) ** 2, level };
}

/** P(R2 <= x) for the true value `rho2`. */
export function cumulative(x: number, rho2: number, n: number, size: number): number {
  const b = (n - size - 1) / 2;
  if (rho2 <= 0) return betainc(x, size / 2, b);
  const half = (n - 1) / 2;
  const mode = Math.max(0, Math.floor(((half - 1) * rho2) / (1 - rho2)));
  const weights: number[] = [1];
  for (let k = mode, weight = 1; weight > negligible; k++) {
    weight *= ((half + k) / (k + 1)) * rho2;
    weights.push(weight);
  }
  const before: number[] = [];
  for (let k = mode, weight = 1; k > 0 && weight > negligible; k--) {
    weight *= k / ((half + k - 1) * rho2);
    before.push(weight);
  }
  const all = [...before.reverse(), ...weights];
  const first = mode - before.length;
  return mixture(all, first + size / 2, b, x);
}

const negligible = 1e-17;

/** Sum of weights x I_x(a + k, b), from the last term to the first: I_x(a, b) = I_x(a + 1, b) + x^a (1-x)^b / (a B(a, b)). */
function mixture(weights: number[], firstA: number, b: number, x: number): number {
  let a = firstA + weights.length - 1;
  let beta = betainc(x, a, b);
  let term = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + gammaln(a + b) - gammaln(a + 1) - gammaln(b));
  let sum = 0;
  let total = 0;
  for (let k = weights.length - 1; k >= 0; k--) {
    sum += weights[k]! * beta;
    total += weights[k]!;
    a--;
    if (k === 0) break;
    term *= (a + 1) / (x * (a + b));
    beta += term;
  }
  return Math.min(1, sum / total);
}
