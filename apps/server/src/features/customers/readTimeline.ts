import type { Timeline, TimelineEntry, TimelineQuery } from '@rapport/contracts/customers';
import { channels, directions, exchangeKinds } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../platform/database/context.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type ExchangeRow, findExchanges } from './queries.ts';
import { recordReading } from './recordReading.ts';
import { seenFragments } from './seenFragments.ts';

/**
 * What passed with a customer, newest first, their merged fragments included.
 *
 * @throws DomainError not-found, invalid for a cursor of another list
 */
export async function readTimeline(ctx: Ctx, customerId: string, query: TimelineQuery): Promise<Timeline> {
  const fragmentIds = await seenFragments(ctx, customerId);
  await recordReading(ctx, { action: 'customer.timeline-read', customerId: fragmentIds[0] });
  return readEntries(ctx, fragmentIds, query);
}

/** The same of fragments known already, for a reading that is noted as a whole. */
export async function readEntries(
  ctx: Ctx,
  fragmentIds: readonly string[],
  query: TimelineQuery,
): Promise<Timeline> {
  const rows = await findExchanges(ctx.client, ctx.workspaceId, fragmentIds, {
    kinds: query.kinds?.map((kind) => exchangeKinds.indexOf(kind)) ?? null,
    channels: query.channels?.map((channel) => channels.indexOf(channel)) ?? null,
    before: query.cursor === undefined ? null : placeOf(query.cursor),
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    entries: page.map(entryOf),
    nextCursor: last ? encodeCursor(['timeline', last.at.getTime(), last.exchange_id]) : null,
  };
}

function placeOf(cursor: string): { at: Date; id: string } {
  const [, atMs, id] = decodeCursor(cursor, 'timeline', ['number', 'uuid']);
  return { at: new Date(atMs as number), id: id as string };
}

function entryOf(row: ExchangeRow): TimelineEntry {
  return {
    id: row.exchange_id,
    at: row.at.toISOString(),
    kind: exchangeKinds[row.kind] as TimelineEntry['kind'],
    channel: row.channel === null ? null : (channels[row.channel] ?? null),
    direction: directions[row.direction] as TimelineEntry['direction'],
    amountCents: row.amount_cents,
    currency: row.currency,
    items: row.details?.items ? row.details.items.map(itemOf) : null,
    text: row.text,
    language: row.language,
    staff: row.staff,
    site: row.site,
    properties: (row.details?.properties ?? {}) as TimelineEntry['properties'],
  };
}

function itemOf(item: unknown): NonNullable<TimelineEntry['items']>[number] {
  const { sku, name, quantity, unitPrice } = item as Record<string, unknown>;
  return {
    sku: typeof sku === 'string' ? sku : null,
    name: typeof name === 'string' ? name : null,
    quantity: typeof quantity === 'number' ? quantity : 1,
    unitPrice: typeof unitPrice === 'number' ? unitPrice : null,
  };
}
