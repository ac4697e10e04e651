import type { SmsPurpose } from '@rapport/contracts/sms';
import type { Ctx } from '../../platform/database/context.ts';
import { addJob } from '../../platform/jobs/addJob.ts';

/** A reply that has left is what the brand said: the mailbox puts it on the timeline, once however often it is told. */
export async function recordIfReply(
  ctx: Ctx,
  { sms_id: smsId, purpose }: { sms_id: string; purpose: SmsPurpose },
): Promise<void> {
  if (purpose === 'reply') await addJob(ctx, 'messages.record-sms-reply', { smsId });
}
