import type { Ctx } from '../../../platform/database/context.ts';
import { takeBackMails, unsentMails } from '../../mail/unsentMails.ts';
import { takeBackUnsentSms, unsentSms } from '../../sms/unsentSms.ts';
import { findSent } from './dueQueries.ts';

/** An invitation's message: the first (0) or a reminder. */
export const messageKey = (invitationId: string, reminders: number): string =>
  `survey:${invitationId}:${reminders}`;

/** The invitations of a survey of which no message has left: all wait for a mail server or a gateway. @param isHeld see `unsentMails` */
export async function findInOutbox(
  ctx: Ctx,
  surveyId: string,
  { isHeld }: { isHeld: boolean },
): Promise<{ invitationId: string; keys: string[] }[]> {
  const unsent = new Set([
    ...(await unsentMails(ctx, 'survey', { isHeld })),
    ...(await unsentSms(ctx, 'survey', { isHeld })),
  ]);
  const ids = new Set([...unsent].map((key) => key.split(':')[1] as string));
  const sent = await findSent(ctx.client, ctx.workspaceId, surveyId, [...ids]);
  return sent
    .map(({ invitation_id: invitationId, reminders }) => ({
      invitationId,
      keys: Array.from({ length: reminders }, (_, i) => messageKey(invitationId, i)),
    }))
    .filter(({ keys }) => keys.every((key) => unsent.has(key)));
}

/** They never leave. */
export async function takeBackMessages(ctx: Ctx, keys: readonly string[]): Promise<void> {
  await takeBackMails(ctx, keys);
  await takeBackUnsentSms(ctx, keys);
}
