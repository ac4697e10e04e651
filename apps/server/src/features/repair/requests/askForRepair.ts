import type { RepairRequest } from '@rapport/contracts/repair';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { actorName } from '../ledger/entryOf.ts';
import type { Gift } from '../ledger/giveRepair.ts';
import { findRequest, insertRequest, type RequestRow } from './queries.ts';
import { requestOf } from './requestOf.ts';

/** Asks a lead for what goes over the allowance. */
export async function askForRepair(
  ctx: Ctx,
  { id, key: _, ...gift }: Gift & { id: string; currency: string },
): Promise<RepairRequest> {
  await insertRequest(ctx.client, ctx.workspaceId, {
    ...gift,
    requestId: id,
    askedBy: actorName(ctx.actor),
    askedAt: ctx.now(),
  });
  await recordAudit(ctx, {
    action: 'repair.asked',
    subject: { kind: 'repair-request', id },
    details: { amountCents: gift.amountCents },
  });
  const row = await findRequest(ctx.client, ctx.workspaceId, id);
  return requestOf(row as RequestRow, ctx.actor);
}
