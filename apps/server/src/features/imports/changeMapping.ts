import { existsSync } from 'node:fs';
import type { ImportMapping, ImportPreview } from '@rapport/contracts/imports';
import { FileProblem } from '@rapport/core/files';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, wordsOf } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { diskSource } from './diskSource.ts';
import { importOf } from './importOf.ts';
import { placeOf } from './places.ts';
import { updateMapping } from './queries.ts';
import { understandAs } from './understand.ts';

/** Takes a person's corrections of how a file is to be read, and shows its first rows so. */
export async function changeMapping(
  ctx: Ctx,
  deps: Deps,
  { importId, mapping }: { importId: string; mapping: ImportMapping },
): Promise<ImportPreview> {
  const record = await importOf(ctx, importId);
  const path = placeOf(deps.config, importId, 'upload');
  if (!['uploaded', 'failed'].includes(record.status) || !existsSync(path)) {
    throw new DomainError(
      'conflict',
      'This import has been started: how it is read cannot change any more. Send the file again.',
    );
  }
  try {
    const understood = await understandAs(await diskSource(path), record.file_name, mapping);
    await updateMapping(ctx.client, ctx.workspaceId, importId, understood.mapping, understood.signature);
    return understood.preview;
  } catch (error) {
    if (error instanceof RangeError) {
      throw new DomainError(
        'invalid',
        `${mapping.format.timeZone} is no time zone. Write it as Europe/Paris.`,
        { cause: error },
      );
    }
    if (error instanceof FileProblem)
      throw new DomainError('invalid', wordsOf(error.message), { cause: error });
    throw error;
  }
}
