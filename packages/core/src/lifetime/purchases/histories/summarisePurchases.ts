import type { NotEnough } from '../../../estimate.ts';
import { orderByCustomerAndDay } from './orderByCustomerAndDay.ts';
import type { PurchaseHistories } from './purchaseHistories.ts';
import { daysPerUnit, type TimeUnit } from './timeUnit.ts';
import type { Transactions } from './transactions.ts';

export interface SummaryOptions {
  /** The last day that the models may see. Later purchases are held out. */
  calibrationEnd: number;
  /** The last day that is known: that of the latest transaction unless told. */
  observationEnd?: number;
  unit: TimeUnit;
}

export interface PurchaseSummary extends PurchaseHistories {
  ok: true;
  n: number;
  unit: TimeUnit;
  /** In the order in which they are first met. */
  customers: string[];
  frequency: Uint32Array;
  recency: Float64Array;
  age: Float64Array;
  /** Mean spent on a day of repeat purchase, 0 without one; null without amounts. The first day is left out: it is often unlike. */
  meanValue: Float64Array | null;
  heldOut: {
    /** In `unit`s; 0 when nothing is known after the calibration. */
    duration: number;
    /** Distinct days with a purchase, a customer. */
    purchases: Uint32Array;
    /** Spent in all, a customer; null without amounts. */
    values: Float64Array | null;
  };
  /** Customers left out because they first bought after the calibration. */
  acquiredLater: number;
}

/**
 * From transactions to the (x, t_x, T) that BG/NBD and Pareto/NBD need. Purchases of the same customer on the same day are one
 * (amounts summed), as in Fader, Hardie & Lee 2005. The clock of each customer starts at their first purchase, which is no repeat.
 *
 * Not enough: `no-transactions`; `not-a-day` (`of`: the row) where a day is no whole number; `amount-missing` (`of`: the row);
 * `no-customers` where nobody had bought by the end of the calibration.
 *
 * @example summarisePurchases({ customers: ['a', 'a'], days: [0, 14] }, { calibrationEnd: 70, unit: 'week' })
 * // frequency 1, recency 2, age 10
 */
export function summarisePurchases(
  transactions: Transactions,
  options: SummaryOptions,
): PurchaseSummary | NotEnough {
  const { amounts } = transactions;
  const { calibrationEnd, unit } = options;
  const ordered = orderByCustomerAndDay(transactions);
  if (!ordered.ok) return ordered;
  const { customers, starts, rows, days } = ordered;
  const observationEnd = options.observationEnd ?? ordered.latestDay;
  const most = customers.length;
  const length = daysPerUnit[unit];
  const names: string[] = [];
  const frequency = new Uint32Array(most);
  const recency = new Float64Array(most);
  const age = new Float64Array(most);
  const meanValue = amounts ? new Float64Array(most) : null;
  const purchases = new Uint32Array(most);
  const values = amounts ? new Float64Array(most) : null;
  for (let customer = 0; customer < most; customer++) {
    const start = starts[customer]!;
    const first = days[rows[start]!]!;
    if (first > calibrationEnd) continue;
    const at = names.length;
    names.push(customers[customer]!);
    age[at] = (calibrationEnd - first) / length;
    let before = first;
    let spent = 0;
    for (let i = start; i < starts[customer + 1]!; i++) {
      const row = rows[i]!;
      const day = days[row]!;
      const isNew = day !== before;
      before = day;
      if (day <= calibrationEnd) {
        if (isNew) {
          frequency[at]!++;
          recency[at] = (day - first) / length;
        }
        if (amounts && day !== first) spent += amounts[row]!;
      } else if (day <= observationEnd) {
        if (isNew) purchases[at]!++;
        if (values) values[at]! += amounts![row]!;
      }
    }
    if (meanValue && frequency[at]! > 0) meanValue[at] = spent / frequency[at]!;
  }
  const n = names.length;
  if (n === 0) return { ok: false, reason: 'no-customers', n: 0, needed: 1 };
  return {
    ok: true,
    n,
    unit,
    customers: names,
    frequency: frequency.slice(0, n),
    recency: recency.slice(0, n),
    age: age.slice(0, n),
    meanValue: meanValue?.slice(0, n) ?? null,
    heldOut: {
      duration: Math.max(0, observationEnd - calibrationEnd) / length,
      purchases: purchases.slice(0, n),
      values: values?.slice(0, n) ?? null,
    },
    acquiredLater: most - n,
  };
}
