import { discountedPeriods } from '../future/discountedPeriods.ts';
import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import { bgBbThere } from './bgBbAlive.ts';
import { bgBbIfThere } from './bgBbIfThere.ts';
import type { BgBbParameters } from './bgBbParameters.ts';

/**
 * Discounted expected residual transactions, DERT: purchases of a known customer at all later opportunities, the i-th from now divided
 * by (1 + rate)^i (Fader, Hardie & Shang 2010, equation 14).
 *
 * @param rate discount between two opportunities, above 0
 */
export function bgBbDiscountedFuture(
  parameters: BgBbParameters,
  history: PurchaseHistory,
  rate: number,
): number {
  const { alpha, beta, gamma, delta } = bgBbIfThere(parameters, history);
  const next = ((alpha / (alpha + beta)) * delta) / (gamma + delta) / (1 + rate);
  return bgBbThere(parameters, history) * next * discountedPeriods(gamma, delta + 1, rate);
}
