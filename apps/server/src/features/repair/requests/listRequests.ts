import type { RepairRequest } from '@rapport/contracts/repair';
import type { Ctx } from '../../../platform/database/context.ts';
import { readReach } from '../../books/reach.ts';
import { actorName } from '../ledger/entryOf.ts';
import { findRequests } from './queries.ts';
import { requestOf } from './requestOf.ts';

/** What was asked of leads: those that wait first, oldest first, then the latest decided; two hundred at most. */
export async function listRequests(
  ctx: Ctx,
  query: { status?: string | undefined; customerId?: string | undefined; mine?: boolean | undefined },
): Promise<RepairRequest[]> {
  const rows = await findRequests(ctx.client, ctx.workspaceId, {
    status: query.status ?? null,
    customerId: query.customerId ?? null,
    askedBy: query.mine ? actorName(ctx.actor) : null,
    reach: await readReach(ctx),
    reader: actorName(ctx.actor),
  });
  return rows.map((row) => requestOf(row, ctx.actor));
}
