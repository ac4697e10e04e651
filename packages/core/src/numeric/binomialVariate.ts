import { betaVariate } from './gammaVariate.ts';
import type { Random } from './random.ts';

/**
 * How many of `n` trials succeed, each with probability `p`: exact at any n. Large means are split at an order statistic of the
 * uniforms, a beta variate (Devroye 1986, Non-Uniform Random Variate Generation, X.4.3); small ones are found by inversion.
 *
 * @param n whole, from 0
 * @param p from 0 to 1
 * @example binomialVariate(1_000_000, 0.3, seededRandom(7)) // near 300,000, in a few microseconds
 */
export function binomialVariate(n: number, p: number, random: Random): number {
  let found = 0;
  let left = n;
  let share = p;
  while (left * Math.min(share, 1 - share) > meanForInversion) {
    const middle = Math.floor((left + 1) * share);
    const at = betaVariate(middle, left + 1 - middle, random);
    if (at <= share) {
      found += middle;
      left -= middle;
      share = (share - at) / (1 - at);
    } else {
      left = middle - 1;
      share /= at;
    }
  }
  return (
    found + (share > 0.5 ? left - byInversion(left, 1 - share, random) : byInversion(left, share, random))
  );
}

const meanForInversion = 16;

/** Adds up probabilities from 0 successes on, until a uniform number is passed. */
function byInversion(n: number, p: number, random: Random): number {
  if (p <= 0) return 0;
  const odds = p / (1 - p);
  let probability = Math.exp(n * Math.log1p(-p));
  let uniform = random();
  let count = 0;
  while (uniform > probability && count < n) {
    uniform -= probability;
    count++;
    probability *= ((n - count + 1) / count) * odds;
  }
  return count;
}
