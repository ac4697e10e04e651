import type { Ctx } from '../../platform/database/context.ts';
import { queueMail } from '../mail/queueMail.ts';
import type { NewGesture } from './makeGesture.ts';

/** Hands an email to the mails that wait to leave, in the same transaction, once for the gesture. */
export async function deliver(ctx: Ctx, gestureId: string, gesture: NewGesture): Promise<void> {
  await queueMail(ctx, {
    key: `gesture:${gestureId}`,
    to: { email: gesture.recipient as string, name: gesture.name },
    subject: gesture.subject ?? '',
    text: gesture.text,
    purpose: gesture.purpose === 'service' ? 'transactional' : 'moment',
    customerId: gesture.customerId,
    language: gesture.language,
    notBefore: gesture.notBefore ?? null,
  });
}
