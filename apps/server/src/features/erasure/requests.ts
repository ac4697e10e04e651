import { randomUUID } from 'node:crypto';
import type { ErasureRequest } from '@rapport/contracts/erasure';
import type { Ctx } from '../../platform/database/context.ts';
import { findErasureRequests, insertErasureRequest } from './queries.ts';

const dueDays = 30;
const dayMs = 86_400_000;

/** Keeps that a customer asks to be erased; asking again changes nothing. */
export async function askForErasure(ctx: Ctx, customerId: string): Promise<void> {
  await insertErasureRequest(ctx.client, ctx.workspaceId, { id: randomUUID(), customerId, at: ctx.now() });
}

/** Who asked to be erased: those that wait first. */
export async function listErasureRequests(ctx: Ctx): Promise<ErasureRequest[]> {
  const rows = await findErasureRequests(ctx.client, ctx.workspaceId);
  return rows.map((row) => ({
    id: row.request_id,
    customer: row.customer_id === null ? null : { id: row.customer_id, name: row.name },
    askedAt: row.asked_at.toISOString(),
    dueAt: new Date(row.asked_at.getTime() + dueDays * dayMs).toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
  }));
}
