import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { findImport } from './queries.ts';
import type { ImportRecord } from './records.ts';

/** @throws DomainError not-found */
export async function importOf(ctx: Ctx, importId: string): Promise<ImportRecord> {
  const record = await findImport(ctx.client, ctx.workspaceId, importId);
  if (record === null) throw new DomainError('not-found', 'There is no such import here. Reload the list.');
  return record;
}
