import type { NotEnough } from '../../../estimate.ts';
import { groupHistories } from '../histories/groupHistories.ts';
import type { PurchaseHistories } from '../histories/purchaseHistories.ts';
import { expectedFuturePurchases } from './expectedFuturePurchases.ts';
import { probabilityActive } from './probabilityActive.ts';
import type { PurchaseModel } from './purchaseModel.ts';

/** One entry a customer, in the order of their histories. */
export interface CustomerForecasts {
  ok: true;
  n: number;
  /** In units of time from the end of the calibration. */
  duration: number;
  probabilityAlive: Float64Array;
  /** That they buy at all within `duration`. */
  probabilityActive: Float64Array;
  /** Purchases expected within `duration`. */
  expectedPurchases: Float64Array;
}

/**
 * What each customer is expected to do in the next `duration`; worked out once for identical histories.
 *
 * Not enough: those of `groupHistories`.
 */
export function forecastCustomers<Name extends string>(
  model: PurchaseModel<Name>,
  parameters: Record<Name, number>,
  histories: PurchaseHistories,
  duration: number,
): CustomerForecasts | NotEnough {
  const groups = groupHistories(histories);
  if (!groups.ok) return groups;
  const { frequency, recency, age, groupOf, n } = groups;
  const count = frequency.length;
  const alive = new Float64Array(count);
  const active = new Float64Array(count);
  const expected = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const history = { frequency: frequency[i]!, recency: recency[i]!, age: age[i]! };
    alive[i] = model.probabilityAlive(parameters, history);
    active[i] = probabilityActive(model, parameters, history, duration);
    expected[i] = expectedFuturePurchases(model, parameters, history, duration);
  }
  const spread = (values: Float64Array) => Float64Array.from(groupOf, (i) => values[i]!);
  return {
    ok: true,
    n,
    duration,
    probabilityAlive: spread(alive),
    probabilityActive: spread(active),
    expectedPurchases: spread(expected),
  };
}
