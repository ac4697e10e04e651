import type { NewSending } from '@rapport/contracts/surveySending';
import { surveySettings } from '@rapport/contracts/surveys';
import { isSampled } from '@rapport/core/surveys';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { eachCustomer } from '../../customers/eachCustomer.ts';
import { hashedUuid } from '../../exchanges/prepare/exchangeId.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { insertInvitations } from './queries.ts';

const dayMs = 86_400_000;

/** @throws DomainError not-found; invalid before the survey takes answers, and of a staff survey */
export async function surveyToSend(ctx: Ctx, surveyId: string): ReturnType<typeof existingSurvey> {
  const survey = await existingSurvey(ctx, surveyId);
  if (survey.status !== 'open')
    throw new DomainError('invalid', 'Publish the survey first: nobody could answer it.');
  if (survey.draft.audience === 'staff')
    throw new DomainError('invalid', 'A staff survey is anonymous: share its one link with everybody.');
  return survey;
}

/**
 * Invites the customers that a filter holds, or a stable sample of them. Who may not be written to, was asked lately or has no
 * address is found out when the invitation is due. Asked again with the same id, it invites nobody twice.
 *
 * @throws DomainError not-found; invalid before the survey takes answers, and of a staff survey
 */
export async function inviteSegment(
  ctx: Ctx,
  surveyId: string,
  { id = crypto.randomUUID(), filter, channel, share, at }: NewSending,
): Promise<{ id: string; invited: number }> {
  const survey = await surveyToSend(ctx, surveyId);
  const { linkDays } = surveySettings.parse(survey.settings);
  const dueAt = at === undefined ? ctx.now() : new Date(at);
  const until = new Date(dueAt.getTime() + linkDays * dayMs);
  let invited = 0;
  for await (const ids of eachCustomer(ctx, filter)) {
    const drawn = ids.filter((customerId) => isSampled(customerId, surveyId, share));
    invited += await insertInvitations(
      ctx.client,
      ctx.workspaceId,
      drawn.map((customerId) => ({
        surveyId,
        invitationId: hashedUuid(`${id}:${customerId}`),
        customerId,
        channel,
        state: 'waiting',
        dueAt,
        until,
      })),
    );
  }
  await addJob(ctx, 'surveys.send-due', null, { runAt: dueAt, key: `sending:${id}` });
  await recordAudit(ctx, {
    action: 'survey.sent',
    subject: { kind: 'survey', id: surveyId },
    details: { invited, channel },
  });
  return { id, invited };
}
