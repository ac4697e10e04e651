import { randomBytes, randomUUID } from 'node:crypto';
import type {
  NewWebhook,
  Webhook,
  WebhookChanges,
  WebhookMessage,
  WebhookSecret,
} from '@rapport/contracts/webhooks';
import { recordAudit } from '../../platform/audit.ts';
import type { Vault } from '../../platform/auth/vault.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import {
  deleteEndpoint,
  type EndpointPatch,
  findEndpoint,
  findEndpoints,
  findMessages,
  insertEndpoint,
  insertMessages,
  replay,
  updateEndpoint,
} from './queries.ts';
import { forgetSubscriptions } from './tellOutside.ts';

export const secretPurpose = 'webhook';
const most = 20;
const dayMs = 86_400_000;
/** A change of secret takes time at the other side. */
const bothSecretsMs = dayMs;
const shown = 200;

export async function listWebhooks(ctx: Ctx): Promise<Webhook[]> {
  const rows = await findEndpoints(ctx.client, ctx.workspaceId);
  return rows.map((row) => ({
    id: row.endpoint_id,
    url: row.url,
    events: row.events,
    isOn: row.is_on,
    offBecause: row.off_because,
    failingSince: row.failing_since?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    waiting: row.waiting,
    failed: row.failed,
  }));
}

/** @throws DomainError conflict when there are as many as can be */
export async function addWebhook(
  ctx: Ctx,
  vault: Vault,
  { url, events }: NewWebhook,
): Promise<WebhookSecret> {
  if ((await findEndpoints(ctx.client, ctx.workspaceId)).length >= most)
    throw new DomainError('conflict', `There are ${most} webhooks already. Remove one first.`);
  const id = randomUUID();
  const secret = newSecret();
  await insertEndpoint(ctx.client, ctx.workspaceId, {
    id,
    url,
    events: [...new Set(events)],
    secret: vault.seal(secretPurpose, secret),
    at: ctx.now(),
    by: `${ctx.actor.kind}:${ctx.actor.id}`,
  });
  await noteChange(ctx, id, 'added');
  return { id, secret };
}

/** Changes what is given. Switched on again, it starts afresh: what waited leaves. @throws DomainError not-found */
export async function changeWebhook(ctx: Ctx, id: string, changes: WebhookChanges): Promise<void> {
  await endpointOf(ctx, id);
  const { url, events, isOn } = changes;
  const patch: EndpointPatch = {
    ...(url !== undefined && { url }),
    ...(events !== undefined && { events: [...new Set(events)] }),
    ...(isOn !== undefined && { is_on: isOn, off_because: null, failing_since: null }),
  };
  if (Object.keys(patch).length === 0) return;
  await updateEndpoint(ctx.client, ctx.workspaceId, id, patch);
  await noteChange(ctx, id, 'changed');
  if (isOn) await askToSend(ctx);
}

/** Makes another secret. For a day, messages are signed with both. @throws DomainError not-found */
export async function renewSecret(ctx: Ctx, vault: Vault, id: string): Promise<WebhookSecret> {
  const before = await endpointOf(ctx, id);
  const secret = newSecret();
  await updateEndpoint(ctx.client, ctx.workspaceId, id, {
    secret: vault.seal(secretPurpose, secret),
    old_secret: before.secret,
    old_until: new Date(ctx.now().getTime() + bothSecretsMs),
  });
  await noteChange(ctx, id, 'secret-renewed');
  return { id, secret };
}

/** @throws DomainError not-found */
export async function removeWebhook(ctx: Ctx, id: string): Promise<void> {
  if (!(await deleteEndpoint(ctx.client, ctx.workspaceId, id))) throw noSuchWebhook();
  await noteChange(ctx, id, 'removed');
}

/** The latest messages to an endpoint. @throws DomainError not-found */
export async function listMessages(ctx: Ctx, id: string): Promise<WebhookMessage[]> {
  await endpointOf(ctx, id);
  const rows = await findMessages(ctx.client, ctx.workspaceId, id, shown);
  return rows.map((row) => ({
    id: row.message_id,
    type: row.type,
    at: row.at.toISOString(),
    status: row.status,
    attempts: row.attempts,
    dueAt: row.status === 'due' ? row.due_at.toISOString() : null,
    triedAt: row.tried_at?.toISOString() ?? null,
    httpStatus: row.http_status,
    answer: row.answer,
    tookMs: row.took_ms,
  }));
}

/** Sends again: one message, or all that were given up since. @throws DomainError not-found */
export async function replayMessages(
  ctx: Ctx,
  id: string,
  { messageId, since }: { messageId?: string | undefined; since?: string | undefined },
): Promise<number> {
  await endpointOf(ctx, id);
  const count = await replay(ctx.client, ctx.workspaceId, id, {
    messageId: messageId ?? null,
    since: since ? new Date(since) : new Date(0),
    now: ctx.now(),
  });
  if (messageId && count === 0)
    throw new DomainError('not-found', 'There is no such message: messages are kept for 30 days.');
  if (count > 0) await askToSend(ctx);
  return count;
}

/** Sends a message that says nothing, whatever the endpoint asked for. @throws DomainError not-found */
export async function testWebhook(ctx: Ctx, id: string): Promise<string> {
  await endpointOf(ctx, id);
  const messageId = randomUUID();
  await insertMessages(ctx.client, ctx.workspaceId, [
    {
      message_id: messageId,
      endpoint_id: id,
      type: 'webhook.test',
      data: {},
      customer_id: null,
      at: ctx.now().toISOString(),
    },
  ]);
  await askToSend(ctx);
  return messageId;
}

async function endpointOf(ctx: Ctx, id: string) {
  const found = await findEndpoint(ctx.client, ctx.workspaceId, id);
  if (found === null) throw noSuchWebhook();
  return found;
}

async function noteChange(ctx: Ctx, id: string, what: string): Promise<void> {
  forgetSubscriptions(ctx.workspaceId);
  await recordAudit(ctx, { action: `webhook.${what}`, subject: { kind: 'webhook', id } });
}

function askToSend(ctx: Ctx): Promise<void> {
  return addJob(ctx, 'webhooks.send', null, { key: 'send', maxAttempts: 1 });
}

/** 24 bytes, as Standard Webhooks advises. */
function newSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

function noSuchWebhook(): DomainError {
  return new DomainError('not-found', 'There is no such webhook here. Reload the page.');
}
