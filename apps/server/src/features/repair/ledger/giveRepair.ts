import { randomUUID } from 'node:crypto';
import type { RepairOutcome } from '@rapport/contracts/repair';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { soleActiveCase } from '../../cases/read/soleActiveCase.ts';
import { handleOf } from '../../people/handleOf.ts';
import { drawFor } from '../allowances/draw.ts';
import { findTerms } from '../queries.ts';
import { askForRepair } from '../requests/askForRepair.ts';
import { readRequest } from '../requests/readRequest.ts';
import { actorName, entryOf } from './entryOf.ts';
import { findEntry, insertEntry, lockName, type NewEntryRow } from './queries.ts';

/** What is to be given, as it was understood at the edge. */
export interface Gift {
  customerId: string;
  kind: NewEntryRow['kind'];
  what: string;
  why: string;
  amountCents: number;
  siteId: string | null;
  caseId: string | null;
  key?: string | undefined;
}

/**
 * Gives something to mend a wrong: at once within what the allowances leave, needing nobody; over it, asked of a lead. Whoever
 * spends at the same time, allowances are never exceeded. The exchange on the customer's timeline follows by a job.
 *
 * @throws DomainError not-found without such a customer
 */
export async function giveRepair(ctx: Ctx, gift: Gift): Promise<RepairOutcome> {
  const { client, workspaceId } = ctx;
  const id = gift.key ?? randomUUID();
  if (gift.key !== undefined) {
    await lockName(client, gift.key);
    const done = await doneBefore(ctx, id);
    if (done) return done;
  }
  await handleOf(ctx, gift.customerId);
  // What is given while one case of theirs is under way mends that one.
  const caseId = gift.caseId ?? (await soleActiveCase(ctx, gift.customerId));
  const { currency } = await findTerms(client, workspaceId);
  const purses = await drawFor(ctx, gift.siteId, gift.amountCents);
  if (purses === null)
    return { outcome: 'asked', request: await askForRepair(ctx, { ...gift, caseId, id, currency }) };

  const { key: _, ...given } = gift;
  await writeEntry(ctx, {
    ...given,
    caseId,
    entryId: id,
    currency,
    givenBy: actorName(ctx.actor),
    at: ctx.now(),
    corrects: null,
    requestId: null,
    approvedBy: null,
    purses,
  });
  return { outcome: 'given', entry: await readEntry(ctx, id) };
}

/** Writes a line, and asks for its exchange. */
export async function writeEntry(ctx: Ctx, row: NewEntryRow): Promise<void> {
  await insertEntry(ctx.client, ctx.workspaceId, row);
  await recordAudit(ctx, {
    action: row.corrects === null ? 'repair.given' : 'repair.corrected',
    subject: { kind: 'repair', id: row.entryId },
    details: { amountCents: row.amountCents },
  });
  if (row.corrects === null)
    await addJob(ctx, 'repair.record-exchange', { entryId: row.entryId }, { key: row.entryId });
}

export async function readEntry(ctx: Ctx, entryId: string) {
  const row = await findEntry(ctx.client, ctx.workspaceId, entryId);
  if (row === null) throw new Error(`the line ${entryId} was just written`);
  return entryOf(row, ctx.actor);
}

async function doneBefore(ctx: Ctx, id: string): Promise<RepairOutcome | null> {
  const entry = await findEntry(ctx.client, ctx.workspaceId, id);
  if (entry) return { outcome: 'given', entry: entryOf(entry, ctx.actor) };
  const request = await readRequest(ctx, id);
  return request && { outcome: 'asked', request };
}
