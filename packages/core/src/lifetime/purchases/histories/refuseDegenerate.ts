import type { NotEnough } from '../../../estimate.ts';
import type { HistoryGroups } from './groupHistories.ts';

/** One more than there are parameters. */
const fewest = 5;

/** Histories in which no four parameters can be told, whatever the search. Null where they can be tried. */
export function refuseDegenerate(groups: HistoryGroups): NotEnough | null {
  const { n } = groups;
  if (n < fewest) return { ok: false, reason: 'too-few-customers', n, needed: fewest };
  if (groups.repeatPurchases === 0) return { ok: false, reason: 'no-repeat-purchases', n, needed: 0 };
  if (groups.size.length === 1) return { ok: false, reason: 'all-alike', n, needed: 0 };
  return null;
}

/** Purchases a unit of time over all customers: sets the scale of the first guess, whatever the unit. */
export function purchaseRateOf(groups: HistoryGroups): number {
  let time = 0;
  for (let i = 0; i < groups.size.length; i++) time += groups.size[i]! * groups.age[i]!;
  return groups.repeatPurchases / time;
}
