import type { CustomerPage } from '@rapport/contracts/customers';
import { typeKeys } from '@rapport/core/relations';
import type { HistoryRow } from './queries.ts';

/** Changes of the shown type, newest first, each with when it ended. Two rows of one type in a row are one. */
export function historyEntries(newestFirst: readonly HistoryRow[]): CustomerPage['history'] {
  const entries: CustomerPage['history'] = [];
  for (const row of newestFirst.toReversed()) {
    const last = entries.at(-1);
    const type = typeKeys[row.type] as string;
    if (last?.type === type) continue;
    const from = row.shown_from.toISOString();
    if (last) last.to = from;
    entries.push({
      type,
      probability: Math.min(1, row.probability),
      from,
      to: null,
      readWith: row.model_version,
    });
  }
  return entries.reverse();
}
