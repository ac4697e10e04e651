import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate } from '../../../estimate.ts';

export interface BrierScore extends Estimate {
  /** 1 - Brier / Brier of telling everybody the base rate: 0 is no better than that, 1 is perfect. */
  skill: number;
}

/**
 * Brier score (1950): the mean squared distance between the probability told and what happened; 0 is perfect, the base rate
 * told to all gives p (1 - p). Normal interval of a mean over customers.
 *
 * @example brierScore([.9, .2], [1, 0]).value // .025
 */
export function brierScore(
  probabilities: ArrayLike<number>,
  left: ArrayLike<number>,
  level = 0.95,
): BrierScore {
  const n = probabilities.length;
  let events = 0;
  for (let i = 0; i < n; i++) events += left[i]!;
  const rate = events / n;
  const squared = (i: number) => (probabilities[i]! - left[i]!) ** 2;
  const mean = meanOf(n, squared, level);
  const base = rate * (1 - rate);
  const skill = base > 0 ? 1 - mean.value / base : 0;
  return { ...mean, skill, method: 'mean-normal', convention: 'mean-squared-error' };
}

/**
 * Log-loss: minus the mean log of the probability told of what happened; probabilities are kept `edge` away from 0 and 1, so
 * that one certain mistake counts for much and not for everything. Normal interval.
 */
export function logLoss(probabilities: ArrayLike<number>, left: ArrayLike<number>, level = 0.95): Estimate {
  const loss = (i: number) => {
    const kept = Math.min(1 - edge, Math.max(edge, probabilities[i]!));
    return left[i] ? -Math.log(kept) : -Math.log1p(-kept);
  };
  return { ...meanOf(probabilities.length, loss, level), method: 'mean-normal', convention: 'natural-log' };
}

const edge = 1e-12;

function meanOf(n: number, value: (i: number) => number, level: number) {
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const distance = value(i) - mean;
    mean += distance / (i + 1);
    squares += distance * (value(i) - mean);
  }
  const margin = normalQuantile(0.5 + level / 2, 0, 1) * Math.sqrt(squares / Math.max(1, n - 1) / n);
  const interval = { low: Math.max(0, mean - margin), high: mean + margin, level };
  return { ok: true as const, value: mean, n, interval };
}
