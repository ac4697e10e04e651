import type { Survey, SurveyChanges } from '@rapport/contracts/surveys';
import type { Vault } from '../../../platform/auth/vault.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { forgetSurvey } from '../answering/openSurveys.ts';
import { updateSurvey } from '../queries.ts';
import { forgetTriggers } from '../sending/watchTriggers.ts';
import { existingSurvey, surveyOf } from './surveyOf.ts';

/**
 * Changes a survey's draft, name or settings. What is published stays as it is; settings hold at once.
 *
 * @throws DomainError not-found; conflict when it was changed since the revision given
 */
export async function changeSurvey(
  ctx: Ctx,
  vault: Vault,
  surveyId: string,
  { revision, name, draft, settings }: SurveyChanges,
): Promise<Survey> {
  await existingSurvey(ctx, surveyId);
  const row = await updateSurvey(ctx.client, ctx.workspaceId, surveyId, {
    revision,
    name: name ?? null,
    draft: draft ? JSON.stringify(draft) : null,
    settings: settings ? JSON.stringify(settings) : null,
    at: ctx.now(),
  });
  if (!row) {
    throw new DomainError(
      'conflict',
      'Somebody else changed this survey meanwhile; yours was not saved. Reload it, then make your change again.',
    );
  }
  ctx.afterCommit(() => {
    forgetSurvey(ctx.workspaceId, surveyId);
    forgetTriggers(ctx.workspaceId);
  });
  return surveyOf(ctx, vault, row);
}
