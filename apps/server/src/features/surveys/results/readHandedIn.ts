import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { findFile } from '../queries.ts';

/** A file that a respondent handed in; noted in the audit. @throws DomainError not-found */
export async function readHandedIn(
  ctx: Ctx,
  fileId: string,
): Promise<{ mediaType: string; content: Buffer }> {
  const file = await findFile(ctx.client, ctx.workspaceId, fileId);
  if (!file) throw new DomainError('not-found', 'There is no such file.');
  await recordAudit(ctx, { action: 'survey.file-read', subject: { kind: 'survey-file', id: fileId } });
  return { mediaType: file.media_type, content: file.content };
}
