import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { checkReach } from '../books/reach.ts';
import { endMail, lockMail, requeueMail } from './queries.ts';

/**
 * A person's word on a mail of which we do not know whether it left, or that failed: it is sent again, or taken as sent.
 *
 * @throws DomainError not-found; conflict when it waits, was sent, or is being sent
 */
export async function decideMail(ctx: Ctx, mailId: string, decision: 'again' | 'sent'): Promise<void> {
  const mail = await lockMail(ctx.client, ctx.workspaceId, mailId);
  if (mail === null) throw new DomainError('not-found', 'There is no such mail. Reload the page.');
  const isOpen = decision === 'again' ? ['unknown', 'failed', 'bounced', 'cancelled'] : ['unknown'];
  if (!isOpen.includes(mail.status)) {
    throw new DomainError('conflict', `This mail is ${mail.status} now: there is nothing to decide.`);
  }
  if (decision === 'sent') {
    await endMail(ctx.client, ctx.workspaceId, mailId, 'sent');
    if (mail.purpose === 'reply') await addJob(ctx, 'messages.record-reply', { mailId });
  } else {
    await requeueMail(ctx.client, ctx.workspaceId, mailId, ctx.now());
    await addJob(ctx, 'mail.send', null, { maxAttempts: 5 });
  }
  await recordAudit(ctx, {
    action: decision === 'sent' ? 'mail.taken-as-sent' : 'mail.sent-again',
    subject: { kind: 'mail', id: mailId },
  });
}

/**
 * Takes back a reply that waits.
 *
 * @throws DomainError not-found, also of whom the actor may not see; conflict when it has left, or is leaving
 */
export async function takeBackMail(ctx: Ctx, mailId: string): Promise<void> {
  const mail = await lockMail(ctx.client, ctx.workspaceId, mailId);
  if (mail === null || mail.purpose !== 'reply') {
    throw new DomainError('not-found', 'There is no such reply. Reload the page.');
  }
  if (mail.customer_id !== null) await checkReach(ctx, mail.customer_id);
  if (mail.status !== 'queued' && mail.status !== 'failed') {
    throw new DomainError('conflict', 'It has left already: it can no longer be taken back.');
  }
  await endMail(ctx.client, ctx.workspaceId, mailId, 'cancelled');
  await recordAudit(ctx, { action: 'mail.taken-back', subject: { kind: 'mail', id: mailId } });
}
