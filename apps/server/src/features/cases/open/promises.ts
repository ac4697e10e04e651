import { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import { messageId } from '../../exchanges/prepare/exchangeId.ts';
import type { Heard } from './causesOf.ts';
import { insertPromises, keepPromises } from './queries.ts';

const dayMs = 86_400_000;
/** Promises of a history are nobody's any more. */
const oldestDays = 30;
const promisedBy = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
const deliveredOutcomes: ReadonlySet<unknown> = new Set(['on-time', 'late']);

/**
 * Keeps what was promised with a time: an outbound exchange whose properties say `promisedBy` (a date is its end, UTC), kept by
 * a delivery to the same customer, or by an exchange whose properties say `keeps` with the id of the message that promised.
 */
export async function keepTrackOfPromises(ctx: Ctx, heard: readonly Heard[], nowMs: number): Promise<void> {
  const recent = heard.filter(
    ({ atMs, observed }) => observed.properties !== undefined && nowMs - atMs < oldestDays * dayMs,
  );
  const made = recent.flatMap((each) => promiseOf(each) ?? []);
  const named = recent.flatMap(({ atMs, observed }) => {
    const keeps = observed.properties?.keeps;
    if (typeof keeps !== 'string' || keeps === '') return [];
    return [{ exchange_id: messageId(ctx.workspaceId, keeps), at: new Date(atMs).toISOString() }];
  });
  const delivered = recent
    .filter(
      ({ observed }) => observed.kind === 'delivery' && deliveredOutcomes.has(observed.properties?.outcome),
    )
    .map(({ customerId, atMs }) => ({ customer_id: customerId, at: new Date(atMs).toISOString() }));
  if (made.length > 0) await insertPromises(ctx.client, ctx.workspaceId, made);
  if (named.length + delivered.length > 0)
    await keepPromises(ctx.client, ctx.workspaceId, { named, delivered });
}

function promiseOf({ id, customerId, atMs, observed }: Heard) {
  if (observed.direction !== 'outbound' || observed.properties?.promisedBy === undefined) return null;
  const by = promisedBy.safeParse(observed.properties.promisedBy);
  if (!by.success) return null;
  const dueMs = Date.parse(by.data) + (by.data.length === 10 ? dayMs : 0);
  return {
    exchange_id: id,
    customer_id: customerId,
    made_at: new Date(atMs).toISOString(),
    due_at: new Date(dueMs).toISOString(),
  };
}
