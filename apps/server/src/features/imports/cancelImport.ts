import { rm } from 'node:fs/promises';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { importOf } from './importOf.ts';
import { placeOf } from './places.ts';
import { markCancelled } from './queries.ts';
import type { ImportRecord } from './records.ts';

/** Stops an import at its next batch. What it has added stays. */
export async function cancelImport(ctx: Ctx, deps: Deps, importId: string): Promise<ImportRecord> {
  await importOf(ctx, importId);
  if (!(await markCancelled(ctx.client, ctx.workspaceId, importId))) {
    throw new DomainError('conflict', 'This import has ended already: nothing changed.');
  }
  ctx.afterCommit(() => void rm(placeOf(deps.config, importId, 'upload'), { force: true }));
  return importOf(ctx, importId);
}
