import { rootBetween } from '../../../numeric/rootBetween.ts';

/**
 * Score limits of p - d, the shares of good and bad among n with the others between: the values that a score test would not
 * refuse, the variance being that of the likeliest shares with this very difference (Tango 1998, Statistics in Medicine 17,
 * eq. 4 to 9, there for paired proportions: the same trinomial). Within [-1, 1], never of no width.
 *
 * @param good number of good; `bad` and `n` likewise; fractions allowed
 * @param z as 1.96
 * @example tangoLimits(1, 7, 21, 1.96) // -.517 to -.026
 */
export function tangoLimits(good: number, bad: number, n: number, z: number): { low: number; high: number } {
  if (isOneClass(good, bad, n)) return oneClassLimits((good - bad) / n, n, z);
  const difference = (good - bad) / n;
  const excess = (sign: number) => (delta: number) =>
    good - bad - n * delta - sign * z * Math.sqrt(n * constrainedVariance(good, bad, n, delta));
  return {
    low: rootBetween(excess(1), -1, difference),
    high: rootBetween(excess(-1), difference, 1),
  };
}

function isOneClass(good: number, bad: number, n: number): boolean {
  return Math.max(good, bad, n - good - bad) >= n * (1 - 1e-15);
}

/** Everybody in one class: the equation has a root of no meaning at the figure itself, and this one, in closed form. */
function oneClassLimits(difference: number, n: number, z: number): { low: number; high: number } {
  const z2 = z * z;
  if (Math.abs(difference) < 0.5) return { low: -z2 / (n + z2), high: z2 / (n + z2) };
  const inner = (n - z2) / (n + z2);
  return difference > 0 ? { low: inner, high: 1 } : { low: -1, high: -inner };
}

/** Variance of one answer at the likeliest trinomial whose difference is `delta`. */
function constrainedVariance(good: number, bad: number, n: number, delta: number): number {
  const b = (2 * n - good + bad) * delta - good - bad;
  const c = -bad * delta * (1 - delta);
  const root = Math.sqrt(Math.max(0, b * b - 8 * n * c));
  // The root of 2n q^2 + bq + c written so that nothing cancels.
  const share = b <= 0 ? (root - b) / (4 * n) : (-2 * c) / (root + b);
  return Math.max(0, 2 * share + delta * (1 - delta));
}
