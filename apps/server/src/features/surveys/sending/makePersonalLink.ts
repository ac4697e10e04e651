import { surveySettings } from '@rapport/contracts/surveys';
import type { Vault } from '../../../platform/auth/vault.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { handleOf } from '../../people/handleOf.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { invitationPath } from '../links.ts';
import { insertInvitations } from './queries.ts';

const dayMs = 86_400_000;

/**
 * A link by which one customer answers, once, until its time is over. Their answer goes to their own timeline.
 *
 * @throws DomainError not-found without such a survey or customer; invalid before it is published, and of a staff survey
 */
export async function makePersonalLink(
  ctx: Ctx,
  vault: Vault,
  surveyId: string,
  { customerId, days }: { customerId: string; days?: number | undefined },
): Promise<{ link: string; until: string }> {
  const survey = await existingSurvey(ctx, surveyId);
  if (survey.version === null)
    throw new DomainError('invalid', 'Publish the survey first: nobody can answer a draft.');
  if (survey.draft.audience === 'staff')
    throw new DomainError('invalid', 'A staff survey is anonymous: share its one link with everybody.');
  await handleOf(ctx, customerId);
  const { linkDays } = surveySettings.parse(survey.settings);
  const until = new Date(ctx.now().getTime() + (days ?? linkDays) * dayMs);
  const invitationId = crypto.randomUUID();
  await insertInvitations(ctx.client, ctx.workspaceId, [
    { surveyId, invitationId, customerId, channel: 'link', state: 'link', dueAt: null, until },
  ]);
  return {
    link: invitationPath(vault, ctx.workspaceId, surveyId, invitationId, until),
    until: until.toISOString(),
  };
}
