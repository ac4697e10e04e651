import { randomUUID } from 'node:crypto';
import type { Correspondence, NewReply, QueuedReply } from '@rapport/contracts/messages';
import { channels } from '@rapport/contracts/vocabulary';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { hasStoppedSince } from '../consent/hasStoppedSince.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { queueSms } from '../sms/queueSms.ts';
import { canSendSms } from '../sms/settings.ts';
import { fragmentsOf } from './conversations.ts';
import { findSentSms, findSmsNumber } from './replyQueries.ts';
import { saveDraft } from './writingQueries.ts';

const smsChannel = channels.indexOf('sms');

/** Where a reply by text message goes; null to who did not write by one. */
export async function readSmsReply(ctx: Ctx, fragmentIds: readonly string[]): Promise<Correspondence['sms']> {
  const number = await findSmsNumber(ctx.client, ctx.workspaceId, fragmentIds, smsChannel);
  if (number === null) return null;
  return {
    to: number.phone,
    canSend: await canSendSms(ctx),
    hasStopped: await hasStoppedSince(ctx, number.customer_id, { channel: 'sms', since: number.last_at }),
  };
}

/**
 * Answers by text message who wrote by one. It leaves at `leavesAt`, unsigned: its sender is the brand, and every letter is paid for.
 *
 * @throws DomainError not-found; conflict when they did not write by text message, or asked for no more since; invalid past six parts
 */
export async function sendSmsReply(
  ctx: Ctx,
  customerId: string,
  { reply, leavesAt }: { reply: NewReply; leavesAt: Date },
): Promise<QueuedReply> {
  const { client, workspaceId } = ctx;
  const fragmentIds = await fragmentsOf(ctx, customerId);
  const number = await findSmsNumber(client, workspaceId, fragmentIds, smsChannel);
  if (number === null)
    throw new DomainError(
      'conflict',
      'They did not last write by text message. Your text was kept: send it by email.',
    );
  if (await hasStoppedSince(ctx, number.customer_id, { channel: 'sms', since: number.last_at }))
    throw new DomainError(
      'conflict',
      'They asked for no more text messages since they wrote. Your text was kept: write another way, or call.',
    );
  const [id] = await queueSms(ctx, [
    {
      key: `reply:${ctx.actor.id}:${randomUUID()}`,
      to: number.phone,
      text: reply.text,
      purpose: 'reply',
      customerId: number.customer_id,
      language: reply.language ?? (number.language?.startsWith('en') ? 'en' : 'fr'),
      notBefore: leavesAt,
    },
  ]);
  await saveDraft(client, workspaceId, fragmentIds[0] as string, ctx.actor.id, '');
  await recordAudit(ctx, {
    action: 'messages.replied',
    subject: { kind: 'customer', id: fragmentIds[0] as string },
    details: { sms: id },
  });
  return { id: id as string, leavesAt: leavesAt.toISOString() };
}

/** Once it has left, it is what the brand said: an exchange. May run twice. */
export async function recordSmsReply(
  deps: Pick<Deps, 'database'>,
  workspaceId: string,
  smsId: string,
): Promise<void> {
  const sent = await inWorkspace(deps.database, workspaceId, { kind: 'system', id: 'messages' }, (ctx) =>
    findSentSms(ctx.client, workspaceId, smsId),
  );
  if (sent === null) return;
  await ingestOf(deps).record(
    workspaceId,
    [
      {
        id: `sms:${smsId}`,
        customer: [{ kind: 'phone', value: sent.to_number }],
        kind: 'message',
        channel: 'sms',
        direction: 'outbound',
        at: sent.sent_at.toISOString(),
        text: sent.text,
        ...(sent.language && { language: sent.language }),
        ...(sent.staff && { staff: sent.staff }),
        properties: { sms: smsId },
      },
    ],
    { kind: 'system', id: 'sms' },
  );
}
