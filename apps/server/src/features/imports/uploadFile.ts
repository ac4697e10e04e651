import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportPreview } from '@rapport/contracts/imports';
import { FileProblem } from '@rapport/core/files';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, wordsOf } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { type DiskSource, diskSource } from './diskSource.ts';
import { importOf } from './importOf.ts';
import { importFolder, placeOf } from './places.ts';
import { findMapping, findTimeZone, insertImport } from './queries.ts';
import { type ImportRecord, noProgress } from './records.ts';
import { understand } from './understand.ts';

export const largestUpload = 4 * 1024 ** 3;

interface Upload {
  fileName: string;
  stream: Readable & { truncated?: boolean };
}

/** Keeps a file's bytes on disk, whole or not at all. */
export async function keepUpload(deps: Deps, { stream }: Upload): Promise<string> {
  const importId = randomUUID();
  await mkdir(importFolder(deps.config), { recursive: true, mode: 0o700 });
  const path = placeOf(deps.config, importId, 'upload');
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
    if (stream.truncated)
      throw new DomainError(
        'too-large',
        'A file of 4 GB at most can be sent. Cut it, or compress it with gzip.',
      );
    return importId;
  } catch (error) {
    await rm(path, { force: true });
    if ((error as { code?: string }).code === 'ENOSPC') {
      throw new DomainError(
        'unavailable',
        'The disk of the server is full: the file was not kept. Make room, then send it again.',
      );
    }
    throw error;
  }
}

/**
 * Looks at a file that was kept, and proposes how it is to be read: as last time for a file of this shape, else by guess.
 *
 * @throws DomainError invalid when it is no file of exchanges; its bytes are then gone
 */
export async function beginImport(
  ctx: Ctx,
  deps: Deps,
  { importId, fileName, by }: { importId: string; fileName: string; by: string | null },
): Promise<{ record: ImportRecord; preview: ImportPreview }> {
  const path = placeOf(deps.config, importId, 'upload');
  try {
    const source = await diskSource(path);
    if (source.size === 0) throw new DomainError('invalid', 'This file is empty. Choose another one.');
    const { mapping, signature, isSaved, preview } = await look(ctx, source, fileName);
    await insertImport(ctx.client, ctx.workspaceId, {
      import_id: importId,
      file_name: basename(fileName).slice(0, 200),
      bytes: source.size,
      mapping,
      mapping_source: isSaved ? 'saved' : 'guessed',
      signature,
      findings: preview.findings,
      progress: noProgress,
      created_by: by,
    });
    return { record: await importOf(ctx, importId), preview };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function look(ctx: Ctx, source: DiskSource, fileName: string) {
  const timeZone = await findTimeZone(ctx.client, ctx.workspaceId);
  try {
    return await understand(source, fileName, timeZone, (signature) =>
      findMapping(ctx.client, ctx.workspaceId, signature),
    );
  } catch (error) {
    if (error instanceof FileProblem)
      throw new DomainError('invalid', wordsOf(error.message), { cause: error });
    throw error;
  }
}
