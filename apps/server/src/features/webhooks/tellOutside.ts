import { randomUUID } from 'node:crypto';
import type { WebhookEvent } from '@rapport/contracts/webhooks';
import type { Ctx } from '../../platform/database/context.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { findSubscriptions, insertMessages } from './queries.ts';

export interface OutsideNews {
  type: WebhookEvent;
  data: Record<string, unknown>;
  /** Whom it is about: erased with them. */
  customerId: string | null;
}

/** Ingest asks at every transaction: a change made on another server is seen after this long. */
const keptMs = 10_000;
const kept = new Map<string, { subscriptions: ReadonlyMap<string, string[]>; untilMs: number }>();

/** Whether an endpoint asks for news of this type; where none does, telling costs nothing. */
export async function isAskedFor(ctx: Ctx, type: WebhookEvent): Promise<boolean> {
  return ((await subscriptionsOf(ctx)).get(type) ?? []).length > 0;
}

/** Tells the endpoints that ask for it, once the running transaction commits and never if it does not. */
export async function tellOutside(ctx: Ctx, news: readonly OutsideNews[]): Promise<void> {
  if (news.length === 0) return;
  const subscriptions = await subscriptionsOf(ctx);
  const at = ctx.now().toISOString();
  const messages = news.flatMap(({ type, data, customerId }) =>
    (subscriptions.get(type) ?? []).map((endpointId) => ({
      message_id: randomUUID(),
      endpoint_id: endpointId,
      type,
      data,
      customer_id: customerId,
      at,
    })),
  );
  if (messages.length === 0) return;
  await insertMessages(ctx.client, ctx.workspaceId, messages);
  await addJob(ctx, 'webhooks.send', null, { key: 'send', maxAttempts: 1 });
}

/** After a change: what is asked for is read again. */
export function forgetSubscriptions(workspaceId: string): void {
  kept.delete(workspaceId);
}

async function subscriptionsOf(ctx: Ctx): Promise<ReadonlyMap<string, string[]>> {
  const known = kept.get(ctx.workspaceId);
  if (known && known.untilMs > Date.now()) return known.subscriptions;
  const rows = await findSubscriptions(ctx.client, ctx.workspaceId);
  const byType = new Map<string, string[]>();
  for (const { endpoint_id, events } of rows)
    for (const type of events) byType.set(type, [...(byType.get(type) ?? []), endpoint_id]);
  kept.set(ctx.workspaceId, { subscriptions: byType, untilMs: Date.now() + keptMs });
  return byType;
}
