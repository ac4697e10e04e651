import type { Ctx } from '../../platform/database/context.ts';
import { queueMail } from '../mail/queueMail.ts';
import { queueSms } from '../sms/queueSms.ts';
import { consentPurposeOf } from './consentPurposeOf.ts';
import type { NewGesture } from './makeGesture.ts';

/** Hands an email or a text message to those that wait to leave, in the same transaction, once for the gesture. */
export async function deliver(ctx: Ctx, gestureId: string, gesture: NewGesture): Promise<void> {
  const purpose = gesture.purpose === 'service' ? 'transactional' : 'moment';
  if (gesture.way === 'sms') {
    await queueSms(ctx, [
      {
        key: `gesture:${gestureId}`,
        to: gesture.recipient as string,
        text: gesture.text,
        purpose,
        customerId: gesture.customerId,
        language: gesture.language,
        notBefore: gesture.notBefore ?? null,
      },
    ]);
    return;
  }
  await queueMail(ctx, {
    key: `gesture:${gestureId}`,
    to: { email: gesture.recipient as string, name: gesture.name },
    subject: gesture.subject ?? '',
    text: gesture.text,
    purpose,
    customerId: gesture.customerId,
    language: gesture.language,
    refusable: gesture.purpose === 'service' ? null : consentPurposeOf(gesture.purpose),
    notBefore: gesture.notBefore ?? null,
  });
}
