import type { SmsDecision, SmsList, SmsMessage, SmsQuery } from '@rapport/contracts/sms';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { checkReach, readReach } from '../books/reach.ts';
import { decodeCursor, encodeCursor } from '../customers/cursor.ts';
import { recordReading } from '../customers/recordReading.ts';
import { decideStatus, findSms, lockSms, type SmsRow } from './queries.ts';
import { recordIfReply } from './recordIfReply.ts';
import { askToSend } from './settings.ts';

/** Text messages, newest first, a page at a time. Personal data: the reading is noted. */
export async function listSms(ctx: Ctx, query: SmsQuery): Promise<SmsList> {
  const [createdMs, id] = query.cursor ? decodeCursor(query.cursor, 'sms', ['number', 'uuid']).slice(1) : [];
  const rows = await findSms(ctx.client, ctx.workspaceId, {
    status: query.status ?? null,
    customer: query.customer ?? null,
    reach: await readReach(ctx),
    after: id === undefined ? null : { createdMs: createdMs as number, id: id as string },
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  await recordReading(ctx, { action: 'sms.listed', details: { count: page.length } });
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    messages: page.map(messageOf),
    nextCursor: last ? encodeCursor(['sms', last.created_at.getTime(), last.sms_id]) : null,
  };
}

/**
 * Sends a message again that failed or whose fate is unknown, takes it as sent, or gives up one that still waits.
 *
 * @throws DomainError not-found; conflict when it stands otherwise
 */
export async function decideSms(ctx: Ctx, smsId: string, { decision }: SmsDecision): Promise<void> {
  const found = await lockSms(ctx.client, ctx.workspaceId, smsId);
  if (found === null) throw new DomainError('not-found', 'There is no such message here. Reload the page.');
  if (found.customer_id) await checkReach(ctx, found.customer_id);
  const isOver = found.status === 'unknown' || found.status === 'failed';
  const fits = decision === 'cancel' ? found.status === 'queued' || isOver : isOver;
  if (!fits)
    throw new DomainError('conflict', `This message is ${found.status} already: nothing was changed.`);
  const status = { 'send-again': 'queued', 'taken-as-sent': 'sent', cancel: 'cancelled' } as const;
  await decideStatus(ctx.client, ctx.workspaceId, smsId, status[decision], ctx.now());
  await recordAudit(ctx, { action: `sms.${decision}`, subject: { kind: 'sms', id: smsId } });
  if (decision === 'send-again') await askToSend(ctx);
  if (decision === 'taken-as-sent') await recordIfReply(ctx, found);
}

function messageOf(row: SmsRow): SmsMessage {
  return {
    id: row.sms_id,
    purpose: row.purpose,
    customerId: row.customer_id,
    to: row.to_number,
    text: row.text,
    parts: row.parts,
    status: row.status,
    attempts: row.attempts,
    problem: row.problem,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    deliveredAt: row.delivered_at?.toISOString() ?? null,
  };
}
