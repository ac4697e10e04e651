import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import type { PurchaseModel } from './purchaseModel.ts';

/**
 * Conditional expectation E[Y(t) | x, t_x, T]: purchases expected of a known customer in the next `duration` (Fader, Hardie & Lee
 * 2005; Schmittlein, Morrison & Colombo 1987).
 *
 * @example expectedFuturePurchases(bgNbd, parameters, { frequency: 2, recency: 30.43, age: 38.86 }, 39) // 1.226 for CDNOW
 */
export function expectedFuturePurchases<Name extends string>(
  model: PurchaseModel<Name>,
  parameters: Record<Name, number>,
  history: PurchaseHistory,
  duration: number,
): number {
  return (
    model.probabilityAlive(parameters, history) *
    model.expectedPurchases(model.ifAlive(parameters, history), duration)
  );
}
