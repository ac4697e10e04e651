import type { NotEnough } from '../../../estimate.ts';
import type { Transactions } from './transactions.ts';

interface OrderedTransactions {
  ok: true;
  /** In the order in which they are first met. */
  customers: string[];
  /** Where each customer's rows start in `rows`; one more at the end. */
  starts: Uint32Array;
  /** Rows by customer, then by day. */
  rows: Uint32Array;
  days: ArrayLike<number>;
  latestDay: number;
}

/** The widest span of days that is taken for dates: 2,700 years. */
const widestSpan = 1_000_000;

/** Two counting sorts, by day and then by customer: linear, whatever the order of the file. */
export function orderByCustomerAndDay(transactions: Transactions): OrderedTransactions | NotEnough {
  const { customers: names, days, amounts } = transactions;
  const total = names.length;
  if (total === 0) return { ok: false, reason: 'no-transactions', n: 0, needed: 1 };
  const indexes = new Map<string, number>();
  const customerOf = new Uint32Array(total);
  let earliest = Infinity;
  let latest = -Infinity;
  for (let row = 0; row < total; row++) {
    const day = days[row]!;
    if (!Number.isInteger(day)) return refused('not-a-day', row);
    if (amounts && !Number.isFinite(amounts[row]!)) return refused('amount-missing', row);
    if (day < earliest) earliest = day;
    if (day > latest) latest = day;
    if (latest - earliest > widestSpan) return refused('not-a-day', row);
    const name = names[row]!;
    let index = indexes.get(name);
    if (index === undefined) {
      index = indexes.size;
      indexes.set(name, index);
    }
    customerOf[row] = index;
  }
  const all = Uint32Array.from({ length: total }, (_, row) => row);
  const byDay = countingSort(all, latest - earliest + 1, (row) => days[row]! - earliest).rows;
  const byCustomer = countingSort(byDay, indexes.size, (row) => customerOf[row]!);
  return { ok: true, customers: [...indexes.keys()], ...byCustomer, days, latestDay: latest };

  function refused(reason: string, row: number): NotEnough {
    return { ok: false, reason, n: total, needed: 0, of: String(row) };
  }
}

function countingSort(
  rows: Uint32Array,
  kinds: number,
  kindOf: (row: number) => number,
): { rows: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(kinds + 1);
  for (let i = 0; i < rows.length; i++) starts[kindOf(rows[i]!) + 1]!++;
  for (let kind = 0; kind < kinds; kind++) starts[kind + 1]! += starts[kind]!;
  const next = starts.slice();
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[next[kindOf(rows[i]!)]!++] = rows[i]!;
  return { rows: sorted, starts };
}
