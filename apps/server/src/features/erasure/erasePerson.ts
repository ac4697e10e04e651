import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { forgetters } from './forgetters.ts';
import {
  countExchanges,
  deleteLinks,
  deleteRowsOf,
  endRequests,
  findEmails,
  findTablesOfPeople,
  lockPerson,
} from './queries.ts';

/** Exchanges that were on their way while a person was erased arrive within this. */
const lateMs = 60_000;

/**
 * Erases a person, their merged fragments included: nothing that leads to them stays; counts of scores and amounts given do.
 * The caller calls `ingestOf(deps).forget` once it is committed.
 *
 * @throws DomainError not-found
 */
export async function erasePerson(ctx: Ctx, customerId: string, why: string): Promise<{ exchanges: number }> {
  const { client, workspaceId } = ctx;
  const fragmentIds = await lockPerson(client, workspaceId, customerId);
  if (fragmentIds.length === 0)
    throw new DomainError('not-found', 'There is no such customer here: nothing was erased.');
  const emails = await findEmails(client, workspaceId, fragmentIds);
  const exchanges = await countExchanges(client, workspaceId, fragmentIds);
  await endRequests(client, workspaceId, fragmentIds, ctx.now());
  for (const forget of forgetters) await forget(ctx, { fragmentIds, emails });
  await deleteLinks(client, workspaceId, fragmentIds);
  await deleteWhatRemains(ctx, fragmentIds);
  await recordAudit(ctx, { action: 'customer.erased', details: { exchanges, why } });
  await addJob(
    ctx,
    'erasure.sweep',
    { fragmentIds },
    { key: customerId, runAt: new Date(ctx.now().getTime() + lateMs) },
  );
  return { exchanges };
}

/** Rows that name them, in whatever table: for the erasure, and again for what came late. */
export async function deleteWhatRemains(ctx: Ctx, fragmentIds: readonly string[]): Promise<void> {
  for (const { name, isDeletable } of await findTablesOfPeople(ctx.client)) {
    // Of what is never rewritten, a forgetter has taken the person off.
    if (isDeletable) await deleteRowsOf(ctx.client, ctx.workspaceId, name, fragmentIds);
  }
}
