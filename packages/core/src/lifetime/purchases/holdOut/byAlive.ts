import type { Estimate } from '../../../estimate.ts';
import { ascendingOrder } from '../../../numeric/ascendingOrder.ts';
import { wilsonInterval } from '../../../numeric/wilsonInterval.ts';
import type { CustomerForecasts } from '../future/forecastCustomers.ts';

/** Customers of like P(alive). Being there can't be seen; buying can: compare `expectedActive` with `active`. */
export interface AliveGroup {
  n: number;
  /** Mean P(alive). */
  probabilityAlive: number;
  /** Mean probability of at least one purchase in the hold-out. */
  expectedActive: number;
  /** Share who made one. */
  active: Estimate;
  /** Mean purchases, as expected and as they came. */
  predicted: number;
  actual: number;
}

const tenths = 10;

/** Ten groups of about as many customers, the least alive first; fewer where many have the same P(alive), who stay together. */
export function byAlive(
  forecasts: CustomerForecasts,
  purchases: ArrayLike<number>,
  level: number,
): AliveGroup[] {
  const { n, probabilityAlive, probabilityActive, expectedPurchases } = forecasts;
  const order = ascendingOrder(probabilityAlive);
  const groups: AliveGroup[] = [];
  let from = 0;
  for (let tenth = 1; tenth <= tenths; tenth++) {
    let to = Math.max(from, Math.round((tenth * n) / tenths));
    while (to > from && to < n && probabilityAlive[order[to]!] === probabilityAlive[order[to - 1]!]) to++;
    if (to === from) continue;
    groups.push(describe(order.subarray(from, to)));
    from = to;
  }
  return groups;

  function describe(rows: Uint32Array): AliveGroup {
    let alive = 0;
    let expectedActive = 0;
    let bought = 0;
    let predicted = 0;
    let actual = 0;
    for (const row of rows) {
      alive += probabilityAlive[row]!;
      expectedActive += probabilityActive[row]!;
      predicted += expectedPurchases[row]!;
      actual += purchases[row]!;
      if (purchases[row]! > 0) bought++;
    }
    const size = rows.length;
    return {
      n: size,
      probabilityAlive: alive / size,
      expectedActive: expectedActive / size,
      active: {
        ok: true,
        value: bought / size,
        n: size,
        interval: wilsonInterval(bought, size, level),
        method: 'wilson',
        convention: 'bought-in-hold-out',
      },
      predicted: predicted / size,
      actual: actual / size,
    };
  }
}
