import gammainc from '@stdlib/math-base-special-gammainc';

/**
 * P(X > x) for chi-square with `degrees` of freedom: the regularised upper incomplete gamma function, exact far in the tail
 * too (1 - cdf would be 0 there).
 *
 * @example chiSquareTail(16.79, 1) // 4.2e-5
 */
export function chiSquareTail(x: number, degrees: number): number {
  return x > 0 ? gammainc(x / 2, degrees / 2, true, true) : 1;
}
