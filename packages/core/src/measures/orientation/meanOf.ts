import type { Measured } from '../../estimate.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';

/** A mean of values from 0 to 1 with Student's t interval; none when all are the same. Not enough: `too-few-answers`. */
export function meanOf(values: readonly number[], convention: string, level: number): Measured {
  const n = values.length;
  if (n < 2) return { ok: false, reason: 'too-few-answers', n, needed: 2 };
  const value = values.reduce((a, b) => a + b, 0) / n;
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (n - 1);
  if (variance < 1e-18)
    return { ok: true, value, n, interval: null, method: 'student-t-without-spread', convention };
  const margin = studentQuantile((1 - level) / 2, n - 1) * Math.sqrt(variance / n);
  const interval = { low: Math.max(0, value - margin), high: Math.min(1, value + margin), level };
  return { ok: true, value, n, interval, method: 'student-t', convention };
}
