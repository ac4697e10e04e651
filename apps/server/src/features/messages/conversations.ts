import type {
  Conversation,
  ConversationList,
  ConversationQuery,
  Correspondence,
} from '@rapport/contracts/messages';
import { channels, directions } from '@rapport/contracts/vocabulary';
import { searchText } from '@rapport/core/identity';
import { recordAudit } from '../../platform/audit.ts';
import { isMember } from '../../platform/auth/isMember.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../platform/errors.ts';
import { checkReach, readReach } from '../books/reach.ts';
import { decodeCursor, encodeCursor } from '../customers/cursor.ts';
import { recordReading } from '../customers/recordReading.ts';
import { canSendMail } from '../mail/settings/settings.ts';
import {
  type ConversationRow,
  countWaiting,
  endWaiting,
  findConversation,
  findConversations,
  findFiles,
  findFragmentIds,
  findPending,
  updateAssignee,
} from './queries.ts';
import { findAddress, findLastMail } from './replyQueries.ts';
import { signatureOf } from './signature.ts';
import { readSmsReply } from './smsReplies.ts';
import { findDraft } from './writingQueries.ts';

/** Who wrote and who was written to: those who wait for an answer first. */
export async function listConversations(ctx: Ctx, query: ConversationQuery): Promise<ConversationList> {
  const [, waiting, atMs, id] =
    query.cursor === undefined
      ? []
      : decodeCursor(query.cursor, 'conversations', ['number', 'number', 'uuid']);
  const whose = { reach: await readReach(ctx), userId: ctx.actor.id };
  const rows = await findConversations(ctx.client, ctx.workspaceId, {
    isWaiting: query.box === 'waiting',
    assignedTo: query.box === 'mine' ? ctx.actor.id : null,
    like: likeOf(query.q),
    ...whose,
    after: id === undefined ? null : { isWaiting: waiting === 1, atMs: atMs as number, id: id as string },
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  await recordReading(ctx, { action: 'messages.listed', details: { conversations: page.length } });
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    conversations: page.map(conversationOf),
    nextCursor: last
      ? encodeCursor(['conversations', last.waiting_since ? 1 : 0, last.last_at.getTime(), last.customer_id])
      : null,
    waiting: await countWaiting(ctx.client, ctx.workspaceId, whose),
  };
}

/** What goes with writing to a customer: where to, how it is signed, what was begun, what has not left yet. */
export async function readCorrespondence(ctx: Ctx, customerId: string): Promise<Correspondence> {
  const { client, workspaceId } = ctx;
  const fragmentIds = await fragmentsOf(ctx, customerId);
  const [survivorId] = fragmentIds as [string];
  await recordReading(ctx, { action: 'messages.read', customerId: survivorId });
  const row = await findConversation(client, workspaceId, fragmentIds);
  const address = await findAddress(client, workspaceId, fragmentIds);
  const last = await findLastMail(client, workspaceId, fragmentIds);
  const sms = await readSmsReply(ctx, fragmentIds);
  const signature = await signatureOf(ctx);
  const pending = await findPending(client, workspaceId, fragmentIds);
  const files = await findFiles(client, workspaceId, fragmentIds);
  return {
    conversation: row && conversationOf(row),
    to: address?.email ?? null,
    bounced: address?.bounced ?? null,
    canSend: await canSendMail(ctx),
    sms,
    // Said last by text message, it is answered by one; to who has no address too.
    by: sms && !sms.hasStopped ? 'sms' : 'email',
    subject: replySubject(last?.subject ?? row?.subject ?? null),
    draft: await findDraft(client, workspaceId, survivorId, ctx.actor.id),
    signature: signature.text,
    pending: pending.map(({ id, by, text, status, problem, due_at }) => ({
      id,
      by,
      text,
      status,
      problem,
      dueAt: due_at.toISOString(),
    })),
    files: files.map(({ mail_id: mailId, position, file_name: name, bytes, received_at }) => ({
      mailId,
      position,
      name,
      bytes,
      receivedAt: received_at.toISOString(),
    })),
  };
}

/**
 * Gives a conversation to a colleague, or to nobody.
 * @throws DomainError not-found; invalid when it is nobody's account here
 */
export async function assignConversation(ctx: Ctx, customerId: string, userId: string | null): Promise<void> {
  const fragmentIds = await fragmentsOf(ctx, customerId);
  if (userId !== null && !(await isMember(ctx.client, ctx.workspaceId, userId))) {
    throw invalidValue('userId', 'this is no member of this workspace');
  }
  const changed = await updateAssignee(ctx.client, ctx.workspaceId, fragmentIds, userId);
  if (changed === 0) throw new DomainError('not-found', 'Nothing was said with this customer yet.');
  await recordAudit(ctx, {
    action: 'messages.assigned',
    subject: { kind: 'customer', id: fragmentIds[0] as string },
    details: { userId },
  });
}

/** Nothing to answer: they no longer wait. What they write next waits again. */
export async function settleConversation(ctx: Ctx, customerId: string): Promise<void> {
  const fragmentIds = await fragmentsOf(ctx, customerId);
  await endWaiting(ctx.client, ctx.workspaceId, fragmentIds);
  await recordAudit(ctx, {
    action: 'messages.settled',
    subject: { kind: 'customer', id: fragmentIds[0] as string },
  });
}

/**
 * The profiles of a customer whom the actor may see.
 *
 * @throws DomainError not-found
 */
export async function fragmentsOf(ctx: Ctx, customerId: string): Promise<string[]> {
  const ids = await findFragmentIds(ctx.client, ctx.workspaceId, customerId);
  if (ids.length > 0) {
    await checkReach(ctx, ids[0] as string);
    return ids;
  }
  throw new DomainError('not-found', 'There is no such customer here. Reload the list.');
}

/** "Re:" before a subject, once; nothing before none. */
export function replySubject(subject: string | null): string {
  if (!subject) return '';
  return /^(re|ré|rép)\s?:/i.test(subject) ? subject : `Re: ${subject}`;
}

function likeOf(q: string | undefined): string | null {
  const words = searchText(q ?? '', []).trim();
  return words === '' ? null : `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}

function conversationOf(row: ConversationRow): Conversation {
  return {
    customerId: row.survivor_id,
    name: row.name,
    email: row.email,
    subject: row.subject,
    channel: row.channel === null ? null : (channels[row.channel] ?? null),
    lastAt: row.last_at.toISOString(),
    lastDirection: directions[row.last_direction] ?? 'inbound',
    lastText: row.last_text,
    waitingSince: row.waiting_since?.toISOString() ?? null,
    assignedTo:
      row.assigned_to === null
        ? null
        : { userId: row.assigned_to, name: row.assigned_name ?? row.assigned_to },
  };
}
