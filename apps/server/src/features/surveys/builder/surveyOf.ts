import { type Survey, surveySettings } from '@rapport/contracts/surveys';
import { checkDefinition, diffDefinitions } from '@rapport/core/surveys';
import type { Vault } from '../../../platform/auth/vault.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { surveyPath } from '../links.ts';
import { findDefinition, findSurvey, type SurveyRow } from '../queries.ts';

/** A survey as its builder sees it. */
export async function surveyOf(ctx: Ctx, vault: Vault, row: SurveyRow): Promise<Survey> {
  const published =
    row.version === null
      ? null
      : await findDefinition(ctx.client, ctx.workspaceId, row.survey_id, row.version);
  return {
    id: row.survey_id,
    name: row.name,
    status: row.status,
    draft: row.draft,
    revision: row.revision,
    version: row.version,
    isChanged: published === null || diffDefinitions(published, row.draft).length > 0,
    problems: checkDefinition(row.draft),
    settings: surveySettings.parse(row.settings),
    link: surveyPath(vault, ctx.workspaceId, row.survey_id),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** @throws DomainError not-found */
export async function existingSurvey(ctx: Ctx, surveyId: string): Promise<SurveyRow> {
  const row = await findSurvey(ctx.client, ctx.workspaceId, surveyId);
  if (row) return row;
  throw new DomainError('not-found', 'There is no such survey here. It may have been put away.');
}
