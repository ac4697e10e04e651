import { channels, directions, exchangeKinds } from '@rapport/contracts/vocabulary';
import type { ObservedExchange } from '@rapport/core/relations';
import type { IngestWorkspace } from '../prepare/prepared.ts';
import { readVerbatim } from '../prepare/readVerbatim.ts';

export interface ExchangeRow {
  customer_id: string;
  exchange_id: string;
  at_ms: number;
  kind: number;
  channel: number | null;
  direction: number;
  amount_cents: number | null;
  currency: string | null;
  text: string | null;
  details: { items?: ObservedExchange['items']; properties?: Record<string, unknown> } | null;
}

/** A stored exchange as the engine observed it when it came in. */
export function observedFromRow(row: ExchangeRow, workspace: IngestWorkspace): ObservedExchange {
  const direction = directions[row.direction] ?? 'inbound';
  const hasWords = row.text !== null && direction === 'inbound';
  return {
    id: row.exchange_id,
    kind: exchangeKinds[row.kind] ?? 'visit',
    channel: row.channel === null ? undefined : channels[row.channel],
    direction,
    atMs: row.at_ms,
    amountCents:
      row.amount_cents !== null && row.currency === workspace.currency ? row.amount_cents : undefined,
    items: row.details?.items,
    reading: hasWords ? readVerbatim(row.text as string, workspace.languages) : undefined,
    properties: row.details?.properties,
  };
}
