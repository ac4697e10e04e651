import type { RepairRequest } from '@rapport/contracts/repair';
import type { Actor } from '../../../platform/database/context.ts';
import { actorName } from '../ledger/entryOf.ts';
import type { RequestRow } from './queries.ts';

export function requestOf(row: RequestRow, actor: Actor): RepairRequest {
  return {
    id: row.request_id,
    customer: row.customer_id === null ? null : { id: row.customer_id, name: row.customer_name },
    caseId: row.case_id,
    kind: row.kind,
    what: row.what,
    why: row.why,
    amountCents: row.amount_cents,
    currency: row.currency,
    askedBy: row.asker,
    askedAt: row.asked_at.toISOString(),
    mine: row.asked_by === actorName(actor),
    status: row.status,
    grantedCents: row.granted_cents,
    alternative: row.alternative,
    note: row.note,
    decidedBy: row.decider,
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}
