import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import type { DiscountOptions } from './discountedTotal.ts';
import type { PurchaseModel } from './purchaseModel.ts';

/**
 * Discounted expected residual transactions, DERT: purchases expected of a known customer from now on, each at its present worth
 * (Fader, Hardie & Lee 2005, "RFM and CLV"). Times the worth of a purchase, it is their residual lifetime value.
 *
 * @example discountedFuturePurchases(paretoNbd, parameters, { frequency: 7, recency: 35, age: 77.86 }, { discount: 0.0027 })
 */
export function discountedFuturePurchases<Name extends string>(
  model: PurchaseModel<Name>,
  parameters: Record<Name, number>,
  history: PurchaseHistory,
  options: DiscountOptions,
): number {
  return (
    model.probabilityAlive(parameters, history) *
    model.discountedPurchases(model.ifAlive(parameters, history), options)
  );
}
