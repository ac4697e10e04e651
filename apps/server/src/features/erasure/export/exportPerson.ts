import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { countPassed, fragmentsOf, personRows } from '../personRows.ts';
import { deleteOldExports, findExport, insertExport, updateExport } from './queries.ts';

/** More exchanges than this are gathered in the background. */
const atOnce = 2_000;
const keptDays = 7;
const dayMs = 86_400_000;

/**
 * Gathers all that is known of a person: at once when it is little, else in the background. Kept for a week, then gone.
 *
 * @returns the export's id, and until when it can be read
 * @throws DomainError not-found
 */
export async function askForExport(ctx: Ctx, customerId: string): Promise<{ id: string; until: Date }> {
  const fragmentIds = await fragmentsOf(ctx, customerId);
  if (fragmentIds.length === 0)
    throw new DomainError('not-found', 'There is no such customer here: nothing was gathered.');
  const id = randomUUID();
  const askedAt = ctx.now();
  const until = new Date(askedAt.getTime() + keptDays * dayMs);
  await insertExport(ctx.client, ctx.workspaceId, { id, customerId, askedAt, expiresAt: until });
  await recordAudit(ctx, { action: 'customer.exported', subject: { kind: 'customer', id: customerId } });
  if ((await countPassed(ctx, fragmentIds)) <= atOnce) await buildExport(ctx, id);
  else await addJob(ctx, 'erasure.build-export', { exportId: id }, { key: id, maxAttempts: 5 });
  return { id, until };
}

/** Gathers what an export asked for; nothing where it is over or the person was erased. */
export async function buildExport(ctx: Ctx, exportId: string): Promise<void> {
  const found = await findExport(ctx.client, ctx.workspaceId, exportId, ctx.now());
  if (found === null) return;
  const rows = await personRows(ctx, await fragmentsOf(ctx, found.customer_id));
  await updateExport(ctx.client, ctx.workspaceId, exportId, JSON.stringify(rows));
}

/** @returns null without such an export; `content` is null until it is made */
export async function readExport(ctx: Ctx, exportId: string) {
  return findExport(ctx.client, ctx.workspaceId, exportId, ctx.now());
}

export async function removeOldExports(ctx: Ctx): Promise<void> {
  await deleteOldExports(ctx.client, ctx.workspaceId, ctx.now());
}
