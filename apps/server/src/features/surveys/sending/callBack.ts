import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { callBackWaiting, lockSending } from './dueQueries.ts';

/**
 * Calls back a survey's invitations that have not left yet: they are never sent, nor is anybody invited again by the sending or
 * the event that made them. Those that have left, and their reminders, are as they were.
 *
 * @throws DomainError not-found
 */
export async function callBack(ctx: Ctx, surveyId: string): Promise<{ calledBack: number }> {
  await existingSurvey(ctx, surveyId);
  // What is being sent at this instant has left once this goes on.
  await lockSending(ctx.client, ctx.workspaceId);
  const calledBack = await callBackWaiting(ctx.client, ctx.workspaceId, surveyId);
  await recordAudit(ctx, {
    action: 'survey.called-back',
    subject: { kind: 'survey', id: surveyId },
    details: { calledBack },
  });
  return { calledBack };
}
