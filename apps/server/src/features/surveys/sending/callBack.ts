import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { callBackInvitations, callBackWaiting, lockSending } from './dueQueries.ts';
import { findInOutbox, takeBackMessages } from './outbox.ts';

/**
 * Calls back a survey's invitations that have not left yet, those that wait for the mail server or the gateway included: they are
 * never sent, nor is anybody invited again by the sending or the event that made them. Those that have left, or may have, and their
 * reminders, are as they were.
 *
 * @throws DomainError not-found
 */
export async function callBack(ctx: Ctx, surveyId: string): Promise<{ calledBack: number }> {
  await existingSurvey(ctx, surveyId);
  const { client, workspaceId } = ctx;
  // What goes to the outbox at this instant is in it once this goes on; what is in it is held until this ends.
  await lockSending(client, workspaceId);
  const waiting = await callBackWaiting(client, workspaceId, surveyId);
  const inOutbox = await findInOutbox(ctx, surveyId, { isHeld: true });
  const back = new Set(
    await callBackInvitations(
      client,
      workspaceId,
      surveyId,
      inOutbox.map(({ invitationId }) => invitationId),
    ),
  );
  await takeBackMessages(
    ctx,
    inOutbox.filter(({ invitationId }) => back.has(invitationId)).flatMap(({ keys }) => keys),
  );
  const calledBack = waiting + back.size;
  await recordAudit(ctx, {
    action: 'survey.called-back',
    subject: { kind: 'survey', id: surveyId },
    details: { calledBack },
  });
  return { calledBack };
}
