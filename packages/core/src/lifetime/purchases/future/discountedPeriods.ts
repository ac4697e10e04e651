/**
 * Periods expected to be lived through, each discounted: sum over n >= 0 of (b)_n / (a + b)_n / (1 + rate)^n, which is
 * 2F1(1, b; a + b; 1 / (1 + rate)). Who is there now leaves before each period with a probability that is beta(a, b) over customers.
 *
 * Summed as it stands: all terms are positive, fall at least as fast as the discount, and a and b may have any size.
 */
export function discountedPeriods(a: number, b: number, rate: number): number {
  if (!(rate > 0)) throw new RangeError(`No total with a discount of ${rate} a period.`);
  let term = 1;
  let sum = 1;
  for (let n = 0; term > 1e-17 * rate * sum; n++) {
    term *= (b + n) / (a + b + n) / (1 + rate);
    sum += term;
  }
  return sum;
}
