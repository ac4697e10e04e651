import type { BookMove, BookPage } from '@rapport/contracts/books';
import { typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { decodeCursor, encodeCursor } from '../customers/cursor.ts';
import { recordReading } from '../customers/recordReading.ts';
import { findAssistant } from './assistantQueries.ts';
import { noSuchAssistant } from './assistants.ts';
import { findMoves, type MoveSummaryRow } from './moveQueries.ts';
import { findBook, findBookOf, findCurrency } from './queries.ts';
import { readReach } from './reach.ts';

/**
 * A page of somebody's book, who came last first. The reading is noted in the audit.
 *
 * @throws DomainError not-found, forbidden for another's book where agents see their own sites alone
 */
export async function readBook(
  ctx: Ctx,
  assistantId: string,
  query: { cursor?: string | undefined; limit: number },
): Promise<BookPage> {
  const { client, workspaceId } = ctx;
  const reach = await readReach(ctx);
  if (!(await findAssistant(client, workspaceId, assistantId))) throw noSuchAssistant();
  if (reach && reach.assistantId !== assistantId)
    throw new DomainError(
      'forbidden',
      'This is somebody else’s book: you see your own, and the customers of your sites.',
    );
  const list = `book ${assistantId}`;
  const [, since, id] =
    query.cursor === undefined ? [] : decodeCursor(query.cursor, list, ['number', 'uuid']);
  const after = id === undefined ? null : { since: new Date(since as number), id: id as string };
  const rows = await findBook(client, workspaceId, assistantId, after, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  await recordReading(ctx, {
    action: 'book.read',
    details: { assistant: assistantId, customers: page.length },
  });
  return {
    customers: page.map((row) => ({
      id: row.customer_id,
      name: row.name,
      type: row.type === null ? null : (typeKeys[row.type] as string),
      valueCents: row.value_cents,
      lastSeen: row.last_seen?.toISOString() ?? null,
      since: row.since.toISOString(),
    })),
    currency: await findCurrency(client, workspaceId),
    nextCursor: last ? encodeCursor([list, last.since.getTime(), last.customer_id]) : null,
  };
}

/** The history of books, newest first. */
export async function listBookMoves(
  ctx: Ctx,
  query: { cursor?: string | undefined; limit: number },
): Promise<{ moves: BookMove[]; nextCursor: string | null }> {
  const [, at, id] =
    query.cursor === undefined ? [] : decodeCursor(query.cursor, 'book moves', ['number', 'uuid']);
  const after = id === undefined ? null : { at: new Date(at as number), id: id as string };
  const rows = await findMoves(ctx.client, ctx.workspaceId, after, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    moves: page.map(moveOf),
    nextCursor: last ? encodeCursor(['book moves', last.made_at.getTime(), last.move_id]) : null,
  };
}

function moveOf(row: MoveSummaryRow): BookMove {
  return {
    id: row.move_id,
    at: row.made_at.toISOString(),
    by: row.made_by_name ?? null,
    reason: row.reason,
    customers: row.lines.reduce((sum, line) => sum + line.customers, 0),
    from: sumBy(row.lines, 'from'),
    to: sumBy(row.lines, 'to'),
    undoneBy: row.undone_by,
    undoes: row.undoes,
  };
}

function sumBy(lines: MoveSummaryRow['lines'], side: 'from' | 'to'): BookMove['from'] {
  const sums = new Map<string | null, number>();
  for (const line of lines) sums.set(line[side], (sums.get(line[side]) ?? 0) + line.customers);
  return [...sums].map(([name, customers]) => ({ name, customers }));
}

/** Whose book a customer is in, of fragments known already, the surviving one first. */
export async function bookOf(
  ctx: Ctx,
  fragmentIds: readonly string[],
): Promise<{ id: string; name: string } | null> {
  return findBookOf(ctx.client, ctx.workspaceId, fragmentIds);
}
