import type { SurveyVersions } from '@rapport/contracts/surveys';
import { diffDefinitions, type SurveyDefinition } from '@rapport/core/surveys';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { findDefinition, findVersions } from '../queries.ts';
import { existingSurvey } from './surveyOf.ts';

/** What was published, newest first, and what each version changed. @throws DomainError not-found */
export async function listVersions(ctx: Ctx, surveyId: string): Promise<SurveyVersions> {
  await existingSurvey(ctx, surveyId);
  const rows = await findVersions(ctx.client, ctx.workspaceId, surveyId);
  return {
    versions: rows.map((row, i) => {
      const before = rows[i + 1]?.definition;
      return {
        version: row.version,
        publishedAt: row.published_at.toISOString(),
        publishedBy: row.published_by,
        changes: before ? diffDefinitions(before, row.definition) : [],
      };
    }),
  };
}

/** @throws DomainError not-found */
export async function readVersion(ctx: Ctx, surveyId: string, version: number): Promise<SurveyDefinition> {
  const definition = await findDefinition(ctx.client, ctx.workspaceId, surveyId, version);
  if (definition) return definition;
  throw new DomainError('not-found', 'There is no such version. See the list of versions.');
}
