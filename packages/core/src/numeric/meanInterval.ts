import { studentQuantile } from './studentQuantile.ts';

export interface MeanInterval {
  value: number;
  low: number;
  high: number;
  n: number;
  method: string;
}

/**
 * A mean with its interval from sums alone: Student's t on n - 1 degrees (Gosset 1908).
 *
 * @param level coverage, .95 unless told
 * @returns null under two values
 * @example meanInterval({ n: 3, sum: 6, squares: 14 }) // value 2, low -.48, high 4.48
 */
export function meanInterval(
  sums: { n: number; sum: number; squares: number },
  level = 0.95,
): MeanInterval | null {
  const { n, sum, squares } = sums;
  if (n < 2) return null;
  const value = sum / n;
  const variance = Math.max(0, (squares - n * value * value) / (n - 1));
  const margin = studentQuantile((1 - level) / 2, n - 1) * Math.sqrt(variance / n);
  return { value, low: value - margin, high: value + margin, n, method: 'student-t' };
}
