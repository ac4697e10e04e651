import type { NotEnough } from '../../../estimate.ts';
import type { FitOptions, LikelihoodFit } from '../estimation/likelihoodFit.ts';
import type { PurchaseHistories, PurchaseHistory } from '../histories/purchaseHistories.ts';
import type { DiscountOptions } from './discountedTotal.ts';

/**
 * A model of purchases without a contract. In both of ours, someone still there after a history follows the model anew, with
 * parameters moved by the history: all that is expected of them is what is expected of a new customer under those, times the
 * probability that they are there.
 */
export interface PurchaseModel<Name extends string> {
  key: 'bg-nbd' | 'pareto-nbd';
  fit(histories: PurchaseHistories, options?: FitOptions): LikelihoodFit<Name> | NotEnough;
  /** P(alive): that they have not left for good, given their history. */
  probabilityAlive(parameters: Record<Name, number>, history: PurchaseHistory): number;
  /** The parameters that hold from now on for someone with this frequency and age who is there. */
  ifAlive(
    parameters: Record<Name, number>,
    history: Pick<PurchaseHistory, 'frequency' | 'age'>,
  ): Record<Name, number>;
  /** E[X(t)]: repeat purchases of a new customer in their first `duration`. */
  expectedPurchases(parameters: Record<Name, number>, duration: number): number;
  /** P(X(t) > 0): that a new customer buys again within `duration`. */
  probabilityOfPurchase(parameters: Record<Name, number>, duration: number): number;
  /** Discounted expected transactions: repeat purchases of a new customer, each at its present worth. */
  discountedPurchases(parameters: Record<Name, number>, options: DiscountOptions): number;
}
