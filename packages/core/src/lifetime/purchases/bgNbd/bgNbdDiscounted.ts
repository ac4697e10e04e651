import { type DiscountOptions, discountedTotal, farthestTime } from '../future/discountedTotal.ts';
import type { BgNbdParameters } from './bgNbdParameters.ts';
import { bgNbdRate } from './bgNbdRate.ts';

/** Discounted expected transactions of a new customer under BG/NBD, which have no closed form: the rate of buying, discounted. */
export function bgNbdDiscounted(parameters: BgNbdParameters, options: DiscountOptions): number {
  const { r, alpha, a, b } = parameters;
  const leaving = ((r + 1) * a) / (a + b);
  return discountedTotal(bgNbdRate(parameters, farthestTime(options)), alpha / Math.max(1, leaving), options);
}
