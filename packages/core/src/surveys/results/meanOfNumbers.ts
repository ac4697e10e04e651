import type { Measured } from '../../estimate.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';

/** The mean of what respondents wrote, with Student's t interval; none when all are the same. Not enough: `too-few-answers`. */
export function meanOfNumbers(values: readonly number[], level = 0.95): Measured {
  const n = values.length;
  if (n < 2) return { ok: false, reason: 'too-few-answers', n, needed: 2 };
  const value = values.reduce((sum, each) => sum + each / n, 0);
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (n - 1);
  const common = { ok: true, value, n, convention: 'mean-of-numbers' } as const;
  if (!(variance > 0)) return { ...common, interval: null, method: 'student-t-without-spread' };
  const margin = studentQuantile((1 - level) / 2, n - 1) * Math.sqrt(variance / n);
  return { ...common, interval: { low: value - margin, high: value + margin, level }, method: 'student-t' };
}
