import type { NewSurvey, Survey } from '@rapport/contracts/surveys';
import { recordAudit } from '../../../platform/audit.ts';
import type { Vault } from '../../../platform/auth/vault.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { insertSurvey } from '../queries.ts';
import { surveyOf } from './surveyOf.ts';

/** A new survey, from a template, a file or another survey. Made again with the same id, it is the one there is. */
export async function createSurvey(
  ctx: Ctx,
  vault: Vault,
  { name, definition }: NewSurvey,
  id: string = crypto.randomUUID(),
): Promise<Survey> {
  const row = await insertSurvey(ctx.client, ctx.workspaceId, {
    id,
    name,
    draft: JSON.stringify(definition),
  });
  await recordAudit(ctx, { action: 'survey.created', subject: { kind: 'survey', id } });
  return surveyOf(ctx, vault, row);
}
