import { studentTail } from './studentTail.ts';

/**
 * The t that Student's t with `degrees` of freedom exceeds with probability `tail` (under one half), by bisection.
 *
 * @example studentQuantile(.025, 5) // 2.571
 */
export function studentQuantile(tail: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (studentTail(high, degrees) > tail) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
