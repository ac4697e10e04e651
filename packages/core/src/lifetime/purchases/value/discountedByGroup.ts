import type { DiscountOptions } from '../future/discountedTotal.ts';
import type { PurchaseModel } from '../future/purchaseModel.ts';
import type { HistoryGroups } from '../histories/groupHistories.ts';
import { interpolateOver } from './interpolateOver.ts';

/**
 * Discounted expected residual transactions of each group of customers. What someone still there is worth depends on frequency and
 * age alone, smoothly in age: for each frequency it is worked out at a few ages and interpolated between, within `tolerance`
 * (relative), so that a million customers cost what some hundreds do.
 */
export function discountedByGroup<Name extends string>(
  model: PurchaseModel<Name>,
  parameters: Record<Name, number>,
  groups: HistoryGroups,
  options: DiscountOptions,
  tolerance: number,
): Float64Array {
  const { frequency, recency, age } = groups;
  const byFrequency = new Map<number, number[]>();
  frequency.forEach((x, i) => {
    const members = byFrequency.get(x);
    if (members) members.push(i);
    else byFrequency.set(x, [i]);
  });
  const discounted = new Float64Array(frequency.length);
  for (const [x, members] of byFrequency) {
    const ages = Float64Array.from(members, (i) => age[i]!);
    const ifAlive = interpolateOver(
      ages,
      (at) => model.discountedPurchases(model.ifAlive(parameters, { frequency: x, age: at }), options),
      tolerance,
    );
    members.forEach((i, k) => {
      const history = { frequency: x, recency: recency[i]!, age: age[i]! };
      discounted[i] = model.probabilityAlive(parameters, history) * ifAlive[k]!;
    });
  }
  return discounted;
}
