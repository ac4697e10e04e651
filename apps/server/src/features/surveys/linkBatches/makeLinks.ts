import type { LinkBatch, NewLinkBatch } from '@rapport/contracts/surveySending';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { shownDefinition } from '../results/readResults.ts';
import { surveyToSend } from '../sending/inviteSegment.ts';
import { batchOf, existingBatch } from './batchOf.ts';
import { linksOf } from './linksOf.ts';
import { insertBatch } from './queries.ts';

const longestMs = 366 * 86_400_000;

/**
 * Links by each of which somebody answers, once. Nobody is known by them: who answers is who says so in the survey.
 *
 * @throws DomainError not-found; invalid before the survey takes answers, of a staff survey, for a time that is past or more than
 *   a year away, and for a language that the survey does not have
 */
export async function makeLinks(
  ctx: Ctx,
  deps: Deps,
  surveyId: string,
  { count, until, language }: NewLinkBatch,
): Promise<LinkBatch & { links: string[] }> {
  const survey = await surveyToSend(ctx, surveyId);
  const at = ctx.now();
  const end = new Date(until);
  if (end <= at || end.getTime() - at.getTime() > longestMs)
    throw new DomainError('invalid', 'Links are good until a day to come, within a year.', {
      fields: [{ field: 'until', message: 'A day to come, within a year.' }],
    });
  const { languages } = await shownDefinition(ctx, survey);
  if (language !== undefined && !languages.includes(language))
    throw new DomainError('invalid', 'The survey is not written in this language.');
  const id = crypto.randomUUID();
  const linkIds = Array.from({ length: count }, () => crypto.randomUUID());
  await insertBatch(ctx.client, ctx.workspaceId, surveyId, {
    id,
    language: language ?? null,
    at,
    until: end,
    linkIds,
  });
  await recordAudit(ctx, {
    action: 'survey.links-made',
    subject: { kind: 'survey', id: surveyId },
    details: { batchId: id, made: count },
  });
  const row = await existingBatch(ctx, surveyId, id);
  return { ...batchOf(row), links: (await linksOf(ctx, deps, surveyId, row)).map(({ link }) => link) };
}
