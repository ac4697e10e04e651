import type { Measured } from '../../estimate.ts';
import { standardScore } from '../scores/intervals/standardScore.ts';

/**
 * Cronbach's alpha (1951), how far items measure one thing: k/(k-1) (1 - sum of variances / variance of the sum), on people who
 * answered all of them. Interval of Bonett (2002), on ln(1 - alpha).
 *
 * Not enough: `too-few-items` (two), `too-few-answers` (three), `constant`.
 * @param rows one a person, items in the same direction; NaN where unanswered
 */
export function cronbachAlpha(rows: readonly ArrayLike<number>[], level = 0.95): Measured {
  const k = rows[0]?.length ?? 0;
  const complete = rows.filter((row) => Array.from(row).every((value) => Number.isFinite(value)));
  const n = complete.length;
  if (n < 3) return { ok: false, reason: 'too-few-answers', n, needed: 3 };
  if (k < 2) return { ok: false, reason: 'too-few-items', n: k, needed: 2 };
  const ofSum = varianceOf(complete.map((row) => Array.from(row).reduce((a, b) => a + b, 0)));
  if (ofSum === 0) return { ok: false, reason: 'constant', n, needed: 0 };
  let ofItems = 0;
  for (let item = 0; item < k; item++) ofItems += varianceOf(complete.map((row) => row[item]!));
  const value = (k / (k - 1)) * (1 - ofItems / ofSum);
  const margin = standardScore(level) * Math.sqrt((2 * k) / ((k - 1) * (n - 2)));
  const interval = {
    low: 1 - (1 - value) * Math.exp(margin),
    high: 1 - (1 - value) * Math.exp(-margin),
    level,
  };
  return { ok: true, value, n, interval, method: 'bonett', convention: 'cronbach-alpha' };
}

function varianceOf(values: number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
