import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { importOf } from './importOf.ts';
import { markRunning, saveMapping } from './queries.ts';
import type { ImportRecord } from './records.ts';

/** Starts an import in the background, and remembers how files of this shape are read. */
export async function startImport(ctx: Ctx, importId: string): Promise<ImportRecord> {
  const before = await importOf(ctx, importId);
  if (!(await markRunning(ctx.client, ctx.workspaceId, importId))) {
    throw new DomainError('conflict', 'This import was started already, or has ended: nothing changed.');
  }
  if (before.mapping_source !== 'guessed' || before.mapping.name) {
    await saveMapping(ctx.client, ctx.workspaceId, before.signature, before.mapping);
  }
  await addJob(ctx, 'imports.run', { importId }, { maxAttempts: 3 });
  return importOf(ctx, importId);
}
