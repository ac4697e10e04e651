import betainc from '@stdlib/math-base-special-betainc';

/**
 * P(F > f) for Fisher's F, degrees of freedom whole or not, exact far in the tail too (1 - cdf would be 0 there).
 *
 * @example fTail(36.065, 5, 30.043) // 8e-12
 */
export function fTail(f: number, numerator: number, denominator: number): number {
  return f > 0 ? betainc(denominator / (denominator + numerator * f), denominator / 2, numerator / 2) : 1;
}
