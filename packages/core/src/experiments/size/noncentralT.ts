import betainc from '@stdlib/math-base-special-betainc';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { logGamma } from '../../numeric/logGamma.ts';

/**
 * P(T > t) for Student's noncentral t, t from 0: the series of Lenth (1989, Applied Statistics 38, algorithm AS 243), added up from
 * its largest term both ways. Beyond a noncentrality of 37 its terms vanish, and the normal approximation of Johnson & Kotz
 * stands in, where power is 0 or 1.
 *
 * @example noncentralTTail(2.024394, 38, 3.162278) // .8690
 */
export function noncentralTTail(t: number, degrees: number, noncentrality: number): number {
  const delta = noncentrality;
  if (t === 0) return normalCdf(delta, 0, 1);
  if (Math.abs(delta) > 37)
    return normalCdf((delta - t * (1 - 1 / (4 * degrees))) / Math.sqrt(1 + (t * t) / (2 * degrees)), 0, 1);
  const y = degrees / (degrees + t * t);
  const half = (delta * delta) / 2;
  const logHalf = Math.log(half);
  // Upper tails of the beta, so that a small probability is added up and not taken from 1.
  const term = (j: number) => {
    const even = Math.exp(j * logHalf - half - logGamma(j + 1)) * betainc(y, degrees / 2, j + 0.5);
    const odd = Math.exp(j * logHalf - half - logGamma(j + 1.5)) * betainc(y, degrees / 2, j + 1);
    return (even + (delta / Math.SQRT2) * odd) / 2;
  };
  if (half === 0) return betainc(y, degrees / 2, 0.5) / 2;
  const largest = Math.floor(half);
  let sum = 0;
  for (let j = largest; j < largest + 2000; j++) {
    const next = term(j);
    sum += next;
    if (Math.abs(next) < 1e-17 * Math.abs(sum)) break;
  }
  for (let j = largest - 1; j >= 0; j--) {
    const next = term(j);
    sum += next;
    if (Math.abs(next) < 1e-17 * Math.abs(sum)) break;
  }
  return Math.min(1, Math.max(0, sum));
}
