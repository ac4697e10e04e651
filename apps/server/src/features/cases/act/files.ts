import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { caseOf, caseToChange } from './caseOf.ts';
import { recordEvents } from './events.ts';
import { fileType } from './fileType.ts';
import { countFiles, deleteFile, findFile, insertFile } from './queries.ts';

export const largestFile = 10 * 1024 * 1024;
const mostFiles = 20;

/**
 * Keeps a file with a case.
 *
 * @throws DomainError not-found; invalid for a kind of file that is not kept; conflict when there are 20
 */
export async function addFile(
  ctx: Ctx,
  caseId: string,
  file: { name: string; content: Buffer },
): Promise<{ id: string }> {
  const kept = await caseToChange(ctx, caseId);
  const name = nameOf(file.name);
  const type = fileType(file.content, name);
  if (type === null) {
    throw invalidValue(
      'file',
      'pictures, PDF, office documents and plain text are kept; this is none of them, whatever its name says',
    );
  }
  if ((await countFiles(ctx.client, ctx.workspaceId, caseId)) >= mostFiles) {
    throw new DomainError(
      'conflict',
      `Case ${kept.number} has ${mostFiles} files, the most there can be: this one was not kept. Remove one first.`,
    );
  }
  const fileId = crypto.randomUUID();
  const at = ctx.now();
  const by = ctx.actor.kind === 'user' ? ctx.actor.id : null;
  await insertFile(ctx.client, ctx.workspaceId, {
    caseId,
    fileId,
    name,
    type,
    content: file.content,
    at,
    by,
  });
  await recordEvents(ctx, [{ caseId, kind: 'file', data: { file: fileId, name } }]);
  return { id: fileId };
}

/** @throws DomainError not-found */
export async function readFile(ctx: Ctx, caseId: string, fileId: string) {
  await caseOf(ctx, caseId);
  const file = await findFile(ctx.client, ctx.workspaceId, caseId, fileId);
  if (file === null) throw noSuchFile();
  await recordReading(ctx, { action: 'case.file-read', details: { case: caseId, file: fileId } });
  return file;
}

/** @throws DomainError not-found */
export async function removeFile(ctx: Ctx, caseId: string, fileId: string): Promise<void> {
  await caseToChange(ctx, caseId);
  const name = await deleteFile(ctx.client, ctx.workspaceId, caseId, fileId);
  if (name === null) throw noSuchFile();
  await recordEvents(ctx, [{ caseId, kind: 'file', data: { name, isRemoved: true } }]);
}

/** Without folders or anything that a header or a file system could stumble over. */
function nameOf(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}"<>:|?*]/gu, '')
    .trim()
    .slice(-120);
  return plain === '' ? 'file' : plain;
}

function noSuchFile(): DomainError {
  return new DomainError('not-found', 'There is no such file with this case. Reload the page.');
}
