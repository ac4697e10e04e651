import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { mediaTypeOf } from '../files.ts';
import { readToken } from '../links.ts';
import { countFiles, insertFile } from '../queries.ts';
import { isTakingAnswers, readOpenSurvey } from './openSurveys.ts';

const mostBytes = 5 * 1024 * 1024;
const mostFiles = 5;

/**
 * Keeps a file that a respondent hands in. Its id is then the answer.
 *
 * @throws DomainError forbidden, conflict when the survey is closed, invalid for what is neither picture nor PDF, too-large
 */
export async function addFile(
  deps: Deps,
  { token, name, base64 }: { token: string; name: string; base64: string },
): Promise<{ id: string }> {
  const read = readToken(deps.vault, token, deps.database.now());
  if (!read) throw new DomainError('forbidden', 'This page was opened too long ago. Open the survey again.');
  const content = Buffer.from(base64, 'base64');
  if (content.length > mostBytes) throw new DomainError('too-large', 'A file is 5 MB at most.');
  const mediaType = mediaTypeOf(content);
  if (mediaType === null)
    throw new DomainError('invalid', 'A picture or a PDF can be handed in; this is neither.');
  const id = crypto.randomUUID();
  await inWorkspace(deps.database, read.workspaceId, { kind: 'system', id: 'surveys' }, async (ctx) => {
    const survey = await readOpenSurvey(ctx, read.surveyId);
    if (!survey || !isTakingAnswers(survey, ctx.now()) || survey.definition.audience === 'staff')
      throw new DomainError('conflict', 'This survey takes no files.');
    const { surveyId, responseId } = read;
    if ((await countFiles(ctx.client, ctx.workspaceId, surveyId, responseId)) >= mostFiles)
      throw new DomainError('invalid', `${mostFiles} files at most.`);
    await insertFile(ctx.client, ctx.workspaceId, { id, surveyId, responseId, name, mediaType, content });
  });
  return { id };
}
