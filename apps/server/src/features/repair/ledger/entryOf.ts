import type { RepairEntry } from '@rapport/contracts/repair';
import type { Actor } from '../../../platform/database/context.ts';
import type { EntryRow } from './queries.ts';

export function entryOf(row: EntryRow, actor: Actor): RepairEntry {
  return {
    id: row.entry_id,
    customer: row.customer_id === null ? null : { id: row.customer_id, name: row.customer_name },
    caseId: row.case_id,
    kind: row.kind,
    what: row.what,
    why: row.why,
    amountCents: row.amount_cents,
    currency: row.currency,
    by: row.giver,
    site: row.site,
    at: row.at.toISOString(),
    corrects: row.corrects,
    standsCents: row.stands_cents,
    approvedBy: row.approver,
    mine: row.given_by === actorName(actor),
  };
}

/** How an actor is kept: `user:<id>`, `key:<id>`. */
export function actorName({ kind, id }: Actor): string {
  return `${kind}:${id}`;
}
