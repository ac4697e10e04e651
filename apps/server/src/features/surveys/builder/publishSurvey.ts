import type { Survey } from '@rapport/contracts/surveys';
import { checkDefinition, diffDefinitions } from '@rapport/core/surveys';
import { recordAudit } from '../../../platform/audit.ts';
import type { Vault } from '../../../platform/auth/vault.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, wordsOf } from '../../../platform/errors.ts';
import { forgetSurvey } from '../answering/openSurveys.ts';
import { archiveSurvey, findDefinition, insertVersion, type SurveyRow, setStatus } from '../queries.ts';
import { existingSurvey, surveyOf } from './surveyOf.ts';

/**
 * Publishes the draft as a new version, which is never changed again, and opens the survey. Published as it was, it is only opened.
 *
 * @throws DomainError not-found; invalid, with what keeps it from being asked
 */
export async function publishSurvey(ctx: Ctx, vault: Vault, surveyId: string): Promise<Survey> {
  const row = await existingSurvey(ctx, surveyId);
  const problems = checkDefinition(row.draft);
  if (problems.length > 0) {
    throw new DomainError(
      'invalid',
      'The survey can’t be asked yet. Its draft is kept; see what is missing.',
      {
        fields: problems.map(({ problem, at, name }) => ({
          field: at,
          message: wordsOf(name ? `${problem}: ${name}` : problem),
        })),
      },
    );
  }
  const { client, workspaceId, actor } = ctx;
  const before =
    row.version === null ? null : await findDefinition(client, workspaceId, surveyId, row.version);
  const isNew = before === null || diffDefinitions(before, row.draft).length > 0;
  const version = isNew ? (row.version ?? 0) + 1 : (row.version as number);
  if (isNew) {
    const published = {
      version,
      definition: JSON.stringify(row.draft),
      by: `${actor.kind}:${actor.id}`,
      at: ctx.now(),
    };
    await insertVersion(client, workspaceId, surveyId, published);
  }
  await recordAudit(ctx, {
    action: 'survey.published',
    subject: { kind: 'survey', id: surveyId },
    details: { version },
  });
  return changeStatus(ctx, vault, surveyId, 'open', version);
}

/** Takes no more answers; what was answered stays. @throws DomainError not-found; invalid when it was never published */
export async function closeSurvey(ctx: Ctx, vault: Vault, surveyId: string): Promise<Survey> {
  const { version } = await existingSurvey(ctx, surveyId);
  if (version === null) throw new DomainError('invalid', 'A survey that is not published can’t be closed.');
  await recordAudit(ctx, { action: 'survey.closed', subject: { kind: 'survey', id: surveyId } });
  return changeStatus(ctx, vault, surveyId, 'closed', null);
}

/** Puts a survey away: it is closed and no longer listed; its answers stay in measures and timelines. @throws DomainError not-found */
export async function putAwaySurvey(ctx: Ctx, surveyId: string): Promise<void> {
  if (!(await archiveSurvey(ctx.client, ctx.workspaceId, surveyId, ctx.now())))
    throw new DomainError('not-found', 'There is no such survey here. It may have been put away already.');
  ctx.afterCommit(() => forgetSurvey(ctx.workspaceId, surveyId));
  await recordAudit(ctx, { action: 'survey.put-away', subject: { kind: 'survey', id: surveyId } });
}

async function changeStatus(
  ctx: Ctx,
  vault: Vault,
  surveyId: string,
  status: SurveyRow['status'],
  version: number | null,
): Promise<Survey> {
  const row = await setStatus(ctx.client, ctx.workspaceId, surveyId, { status, version, at: ctx.now() });
  ctx.afterCommit(() => forgetSurvey(ctx.workspaceId, surveyId));
  return surveyOf(ctx, vault, row as SurveyRow);
}
