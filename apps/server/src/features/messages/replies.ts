import { randomUUID } from 'node:crypto';
import type { NewReply, QueuedReply } from '@rapport/contracts/messages';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { takeBackMail } from '../mail/decideMail.ts';
import { queueMail } from '../mail/queueMail.ts';
import { takeBackSms } from '../sms/takeBackSms.ts';
import { fragmentsOf, replySubject } from './conversations.ts';
import { findAddress, findLastMail, findSentReply } from './replyQueries.ts';
import { signatureOf } from './signature.ts';
import { sendSmsReply } from './smsReplies.ts';
import { saveDraft } from './writingQueries.ts';

/** A reply can be taken back for ten seconds, from when its author reads that it was sent: that word may be long on its way. */
const undoMs = 10_000;
const wordOnItsWayMs = 3_000;

/**
 * Writes to a customer in the name of whoever asks, in the thread of what they last wrote: plain, as a person does. It leaves after ten
 * seconds; once it has left it is an exchange like any other.
 *
 * @throws DomainError not-found; conflict when no address of theirs is known
 */
export async function sendReply(ctx: Ctx, customerId: string, reply: NewReply): Promise<QueuedReply> {
  const { client, workspaceId } = ctx;
  const leavesAt = new Date(ctx.now().getTime() + undoMs + wordOnItsWayMs);
  if (reply.by === 'sms') return sendSmsReply(ctx, customerId, { reply, leavesAt });
  const fragmentIds = await fragmentsOf(ctx, customerId);
  const address = await findAddress(client, workspaceId, fragmentIds);
  if (address === null) {
    throw new DomainError(
      'conflict',
      'No email address of this customer is known. Your text was kept: copy it.',
    );
  }
  const last = await findLastMail(client, workspaceId, fragmentIds);
  const signature = await signatureOf(ctx);
  const paragraphs = [reply.text, signature.text].filter((each) => each !== '');
  const { mailId } = await queueMail(ctx, {
    key: `reply:${ctx.actor.id}:${randomUUID()}`,
    to: { email: address.email, name: address.name },
    subject: reply.subject ?? (replySubject(last?.subject ?? null) || signature.brand),
    text: `${paragraphs.join('\n\n')}\n`,
    purpose: 'reply',
    customerId: address.customer_id,
    language: reply.language ?? null,
    notBefore: leavesAt,
    ...(last?.message_id && {
      headers: { 'In-Reply-To': last.message_id, References: last.message_id },
    }),
  });
  await saveDraft(client, workspaceId, fragmentIds[0] as string, ctx.actor.id, '');
  await recordAudit(ctx, {
    action: 'messages.replied',
    subject: { kind: 'customer', id: fragmentIds[0] as string },
    details: { mail: mailId },
  });
  return { id: mailId, leavesAt: leavesAt.toISOString() };
}

/**
 * Takes a reply back that has not left.
 * @throws DomainError not-found; conflict when it has left
 */
export async function takeBackReply(ctx: Ctx, id: string): Promise<void> {
  if (!(await takeBackSms(ctx, id))) await takeBackMail(ctx, id);
}

/** Once a reply has left, it is what the brand said: an exchange. May run twice. */
export async function recordReply(
  deps: Pick<Deps, 'database'>,
  workspaceId: string,
  mailId: string,
): Promise<void> {
  const reply = await inWorkspace(deps.database, workspaceId, { kind: 'system', id: 'messages' }, (ctx) =>
    findSentReply(ctx.client, workspaceId, mailId),
  );
  if (reply === null || reply.customer_id === null) return;
  await ingestOf(deps).record(
    workspaceId,
    [
      {
        id: `mail:${mailId}`,
        customer: [{ kind: 'email', value: reply.to_email }],
        kind: 'message',
        channel: 'email',
        direction: 'outbound',
        at: (reply.sent_at ?? deps.database.now()).toISOString(),
        text: reply.text.trim().slice(0, 20_000),
        ...(reply.staff && { staff: reply.staff }),
        properties: { subject: reply.subject, mail: mailId },
      },
    ],
    { kind: 'system', id: 'mail' },
  );
}
