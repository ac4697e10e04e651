import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { mediaTypeOf } from '../files.ts';
import { countFiles, findFile, insertFile } from '../queries.ts';
import { existingSurvey } from './surveyOf.ts';

const mostBytes = 1024 * 1024;
const mostPictures = 60;

/**
 * Keeps a picture for a choice.
 *
 * @throws DomainError not-found; invalid when it is no picture; too-large
 */
export async function addPicture(
  ctx: Ctx,
  surveyId: string,
  { name, base64 }: { name: string; base64: string },
): Promise<{ id: string; address: string }> {
  await existingSurvey(ctx, surveyId);
  const content = Buffer.from(base64, 'base64');
  if (content.length > mostBytes)
    throw new DomainError('too-large', 'A picture is 1 MB at most. Make it smaller.');
  const mediaType = mediaTypeOf(content);
  if (!mediaType?.startsWith('image/'))
    throw new DomainError('invalid', 'This is no picture that browsers show. Use PNG, JPEG, WebP or GIF.');
  if ((await countFiles(ctx.client, ctx.workspaceId, surveyId, null)) >= mostPictures)
    throw new DomainError('invalid', `A survey holds ${mostPictures} pictures at most.`);
  const id = crypto.randomUUID();
  await insertFile(ctx.client, ctx.workspaceId, { id, surveyId, responseId: null, name, mediaType, content });
  return { id, address: picturePath(ctx.workspaceId, id) };
}

/** Pictures are shown to whoever answers: their address alone opens them, and nothing else. */
export function picturePath(workspaceId: string, fileId: string): string {
  return `/survey-pictures/${workspaceId}/${fileId}`;
}

/** @throws DomainError not-found; what respondents handed in is never found here */
export async function readPicture(ctx: Ctx, fileId: string): Promise<{ mediaType: string; content: Buffer }> {
  const file = await findFile(ctx.client, ctx.workspaceId, fileId);
  if (!file || file.response_id !== null) throw new DomainError('not-found', 'There is no such picture.');
  return { mediaType: file.media_type, content: file.content };
}
