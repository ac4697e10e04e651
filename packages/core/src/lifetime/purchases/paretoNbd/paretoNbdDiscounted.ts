import { type DiscountOptions, discountedTotal } from '../future/discountedTotal.ts';
import type { ParetoNbdParameters } from './paretoNbdParameters.ts';

/**
 * Discounted expected transactions of a new customer under Pareto/NBD (Fader, Hardie & Lee 2005, "RFM and CLV", who write it with
 * Tricomi's confluent function): the mean rate r / alpha while there, which is so with probability (beta / (beta + t))^s.
 */
export function paretoNbdDiscounted(parameters: ParetoNbdParameters, options: DiscountOptions): number {
  const { r, alpha, s, beta } = parameters;
  return discountedTotal(
    (time) => (r / alpha) * Math.exp(-s * Math.log1p(time / beta)),
    beta / Math.max(1, s),
    options,
  );
}
