import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import type { PurchaseModel } from './purchaseModel.ts';

/**
 * P(Y(t) > 0 | x, t_x, T): that a known customer buys at all in the next `duration`. Unlike P(alive), it can be checked against what
 * they then did.
 */
export function probabilityActive<Name extends string>(
  model: PurchaseModel<Name>,
  parameters: Record<Name, number>,
  history: PurchaseHistory,
  duration: number,
): number {
  return (
    model.probabilityAlive(parameters, history) *
    model.probabilityOfPurchase(model.ifAlive(parameters, history), duration)
  );
}
