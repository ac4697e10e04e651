import type { PulseReference, ReferencesKept } from '@rapport/contracts/studies';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { deleteSource, findReferences, upsertReferences } from './queries.ts';
import { readReferenceLines } from './readReferenceLines.ts';

export function listReferences(ctx: Ctx): Promise<PulseReference[]> {
  return findReferences(ctx.client, ctx.workspaceId);
}

/**
 * Keeps the values of a file; those of the same source, sector and driver are replaced.
 * @throws DomainError invalid when its columns are not those of reference values
 */
export async function keepReferences(ctx: Ctx, csv: string): Promise<ReferencesKept> {
  const { values, refused } = await readReferenceLines(csv);
  const distinct = new Map(
    values.map((value) => [[value.source, value.sector, value.driver].join('\n'), value]),
  );
  await upsertReferences(ctx.client, ctx.workspaceId, [...distinct.values()]);
  if (distinct.size > 0)
    await recordAudit(ctx, { action: 'pulse.references-kept', details: { kept: distinct.size } });
  return { kept: distinct.size, refused };
}

/** @throws DomainError not-found */
export async function removeSource(ctx: Ctx, source: string): Promise<void> {
  const removed = await deleteSource(ctx.client, ctx.workspaceId, source);
  if (removed === 0) throw new DomainError('not-found', 'There is no such source. Reload the page.');
  await recordAudit(ctx, { action: 'pulse.references-removed', details: { source, removed } });
}
