import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { checkReach } from '../books/reach.ts';
import { decideStatus, lockSms } from './queries.ts';

/**
 * Takes a reply back that has not left.
 *
 * @returns false when there is no such message here
 * @throws DomainError conflict when it has left
 */
export async function takeBackSms(ctx: Ctx, smsId: string): Promise<boolean> {
  const found = await lockSms(ctx.client, ctx.workspaceId, smsId);
  if (found === null || found.purpose !== 'reply') return false;
  if (found.customer_id) await checkReach(ctx, found.customer_id);
  if (found.status !== 'queued' && found.status !== 'failed')
    throw new DomainError('conflict', `This message is ${found.status} already: nothing was changed.`);
  await decideStatus(ctx.client, ctx.workspaceId, smsId, 'cancelled', ctx.now());
  await recordAudit(ctx, { action: 'sms.cancel', subject: { kind: 'sms', id: smsId } });
  return true;
}
