import type { RepairList, RepairQuery } from '@rapport/contracts/repair';
import type { Ctx } from '../../../platform/database/context.ts';
import { csvLine, csvStart } from '../../../platform/http/csv.ts';
import { readReach } from '../../books/reach.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { actorName, entryOf } from './entryOf.ts';
import { type AskedEntries, type EntryRow, findEntries } from './queries.ts';

const mostLines = 50_000;

/**
 * The ledger, newest first, a page at a time.
 *
 * @throws DomainError invalid for a cursor of another list
 */
export async function listRepairs(ctx: Ctx, query: RepairQuery): Promise<RepairList> {
  const before = query.cursor === undefined ? null : placeOf(query.cursor);
  const rows = await findEntries(ctx.client, ctx.workspaceId, {
    ...(await askedOf(ctx, query)),
    before,
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    entries: page.map((row) => entryOf(row, ctx.actor)),
    nextCursor: last ? encodeCursor(['repairs', last.at.getTime(), last.entry_id]) : null,
  };
}

/** The same as a file, up to fifty thousand lines. */
export async function repairsCsv(ctx: Ctx, query: RepairQuery): Promise<string> {
  const rows = await findEntries(ctx.client, ctx.workspaceId, {
    ...(await askedOf(ctx, query)),
    before: null,
    limit: mostLines,
  });
  const header = ['at', 'id', 'corrects', 'kind', 'what', 'why', 'amount', 'currency', 'by', 'approved_by'];
  return (
    csvStart + csvLine([...header, 'site', 'customer_id', 'customer', 'case_id']) + rows.map(lineOf).join('')
  );
}

function lineOf(row: EntryRow): string {
  return csvLine([
    row.at.toISOString(),
    row.entry_id,
    row.corrects,
    row.kind,
    row.what,
    row.why,
    (row.amount_cents / 100).toFixed(2),
    row.currency,
    row.giver ?? row.given_by,
    row.approver,
    row.site,
    row.customer_id,
    row.customer_name,
    row.case_id,
  ]);
}

async function askedOf(ctx: Ctx, query: RepairQuery): Promise<Omit<AskedEntries, 'before' | 'limit'>> {
  return {
    customerId: query.customerId ?? null,
    caseId: query.caseId ?? null,
    givenBy: query.mine ? actorName(ctx.actor) : null,
    from: query.from ?? null,
    to: query.to ?? null,
    reach: await readReach(ctx),
    reader: actorName(ctx.actor),
  };
}

function placeOf(cursor: string): { at: Date; id: string } {
  const [, atMs, id] = decodeCursor(cursor, 'repairs', ['number', 'uuid']);
  return { at: new Date(atMs as number), id: id as string };
}
