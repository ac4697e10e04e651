import { hyp2f1Of } from '../../../numeric/hyp2f1.ts';
import { type DiscountOptions, discountedTotal } from '../future/discountedTotal.ts';
import type { BgNbdParameters } from './bgNbdParameters.ts';

/**
 * Discounted expected transactions of a new customer under BG/NBD. There is no closed form; the rate at which they are expected
 * to buy, the derivative of E[X(t)], is r / alpha * 2F1(r + 1, a; a + b; -t / alpha), all of whose terms are positive.
 */
export function bgNbdDiscounted(parameters: BgNbdParameters, options: DiscountOptions): number {
  const { r, alpha, a, b } = parameters;
  const slowing = hyp2f1Of(r + 1, a, a + b);
  const leaving = ((r + 1) * a) / (a + b);
  return discountedTotal(
    (time) => (r / alpha) * slowing(-time / alpha),
    alpha / Math.max(1, leaving),
    options,
  );
}
