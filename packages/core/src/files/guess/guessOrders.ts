import type { ObservedKind } from '../../relations/exchange.ts';
import type { Row } from '../types.ts';
import type { Column } from './columns.ts';

/** Whether lines belong together in orders, and how the numbers of cancellations start. */
export function guessOrders(
  columns: readonly Column[],
  targets: readonly string[],
  kind: ObservedKind,
  rows: readonly Row[],
): { groupLines: boolean; cancellationPrefix?: string } {
  const index = targets.indexOf('order');
  const order = columns[index];
  if (kind !== 'purchase' || !order) return { groupLines: false };
  const prefix = cancellationPrefix(rows, index, [
    targets.indexOf('quantity'),
    targets.indexOf('amount'),
    targets.indexOf('unitPrice'),
  ]);
  return { groupLines: true, ...(prefix && { cancellationPrefix: prefix }) };
}

/** Letters before some order numbers only, on lines that are mostly below nothing. */
function cancellationPrefix(
  rows: readonly Row[],
  order: number,
  amounts: readonly number[],
): string | undefined {
  const counts = new Map<string, { all: number; negative: number }>();
  for (const { cells } of rows) {
    const letters = /^([A-Za-z]{1,4})[-_ ]?\d/.exec((cells[order] ?? '').trim())?.[1] ?? '';
    const entry = counts.get(letters) ?? { all: 0, negative: 0 };
    entry.all++;
    if (amounts.some((index) => /^\(?-|-$/.test((cells[index] ?? '').trim()))) entry.negative++;
    counts.set(letters, entry);
  }
  const found = [...counts].find(
    ([letters, { all, negative }]) => letters !== '' && negative / all > 0.8 && all < rows.length / 2,
  );
  return found?.[0];
}
