import type { Estimate, NotEnough } from '../../../estimate.ts';
import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import { customerValues } from './customerValues.ts';
import type { SimulationOptions, ValueTerms } from './valueTerms.ts';

/**
 * Residual lifetime value of one customer, with its interval: see `customerValues`.
 *
 * @example customerValue(terms, { frequency: 2, recency: 30.43, age: 38.86, meanValue: 22.35 }, { random: seededRandom(1) })
 */
export function customerValue<Name extends string>(
  terms: ValueTerms<Name>,
  history: PurchaseHistory & { meanValue: number },
  simulation: SimulationOptions,
): Estimate | NotEnough {
  const { frequency, recency, age, meanValue } = history;
  const values = customerValues(
    terms,
    { frequency: [frequency], recency: [recency], age: [age], meanValue: [meanValue] },
    simulation,
  );
  return values.ok ? { ...values.total, n: terms.purchases.n } : values;
}
