import type { BookMoveResult, NewBookMove } from '@rapport/contracts/books';
import { shareOut } from '@rapport/core/books';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../platform/errors.ts';
import { findAssistant } from './assistantQueries.ts';
import { noSuchAssistant } from './assistants.ts';
import { authorOf } from './authorOf.ts';
import {
  countReceived,
  findLinesOf,
  findLinesOfBook,
  findLinesToUndo,
  findMove,
  insertMove,
  type LineRow,
  lockBooks,
  markMoveUndone,
  writeLines,
} from './moveQueries.ts';

/**
 * Customers change books, whole or shared out; the history keeps from whom to whom. Sent twice with one id, it is made once.
 *
 * @throws DomainError not-found for a book or a customer that is not here, invalid for a receiver who left
 */
export async function moveBooks(ctx: Ctx, move: NewBookMove): Promise<BookMoveResult> {
  const { client, workspaceId } = ctx;
  await lockBooks(client, workspaceId);
  if (await findMove(client, workspaceId, move.id)) return resultOf(ctx, move.id);
  await checkReceivers(ctx, move);
  const found = await findMoved(ctx, move);
  const places = shareOut(
    found.map((line) => ({ id: line.customer_id, value: line.value_cents })),
    move.to.map(({ parts }) => parts),
  );
  const lines = found
    .map((line, i) => ({
      customerId: line.customer_id,
      from: line.from_assistant,
      to: move.to[places[i] ?? -1]?.assistantId ?? null,
    }))
    .filter((line) => line.from !== line.to);
  await keepMove(ctx, { id: move.id, reason: move.reason, undoes: null }, lines);
  return resultOf(ctx, move.id);
}

/**
 * Takes a move back: those still where it put them return to where they were. A move as well, so the history shows both.
 *
 * @throws DomainError not-found, conflict when it was taken back already
 */
export async function undoBookMove(ctx: Ctx, moveId: string): Promise<BookMoveResult> {
  const { client, workspaceId } = ctx;
  await lockBooks(client, workspaceId);
  const move = await findMove(client, workspaceId, moveId);
  if (move === null) throw new DomainError('not-found', 'There is no such move. Reload the history.');
  if (move.undone_by !== null)
    throw new DomainError('conflict', 'This move was taken back already: nothing changed.');
  const id = crypto.randomUUID();
  const lines = (await findLinesToUndo(client, workspaceId, moveId)).map((line) => ({
    customerId: line.customer_id,
    from: line.from_assistant,
    to: line.to_assistant,
  }));
  await keepMove(ctx, { id, reason: move.reason, undoes: moveId }, lines);
  await markMoveUndone(client, workspaceId, moveId, id);
  return resultOf(ctx, id);
}

/** Writes a move of customers between books: its lines, and the books as they are after it. Whoever calls holds the lock of books. */
export async function keepMove(
  ctx: Ctx,
  move: { id: string; reason: string; undoes: string | null },
  lines: readonly { customerId: string; from: string | null; to: string | null }[],
): Promise<void> {
  const { client, workspaceId } = ctx;
  const at = ctx.now();
  await insertMove(client, workspaceId, {
    move_id: move.id,
    made_at: at,
    made_by: authorOf(ctx),
    reason: move.reason,
    undoes: move.undoes,
  });
  await writeLines(client, workspaceId, move.id, at, lines);
  await recordAudit(ctx, {
    action: move.undoes === null ? 'books.moved' : 'books.move-undone',
    subject: { kind: 'book-move', id: move.id },
    details: { customers: lines.length },
  });
}

async function checkReceivers({ client, workspaceId }: Ctx, move: NewBookMove): Promise<void> {
  for (const { assistantId } of move.to) {
    const receiver = await findAssistant(client, workspaceId, assistantId);
    if (receiver === null) throw noSuchAssistant();
    if (receiver.left_at !== null)
      throw invalidValue('to', `${receiver.name} has left`, 'Nothing was moved.');
    if (assistantId === move.from)
      throw invalidValue('to', `it is ${receiver.name}’s book already`, 'Nothing was moved.');
  }
}

async function findMoved({ client, workspaceId }: Ctx, move: NewBookMove): Promise<LineRow[]> {
  if (move.from !== undefined) {
    if (!(await findAssistant(client, workspaceId, move.from))) throw noSuchAssistant();
    return findLinesOfBook(client, workspaceId, move.from);
  }
  const found = await findLinesOf(client, workspaceId, move.customerIds ?? []);
  if (found.length === 0)
    throw new DomainError('not-found', 'None of these customers is here. Reload the page.');
  return found;
}

async function resultOf({ client, workspaceId }: Ctx, moveId: string): Promise<BookMoveResult> {
  const counts = await countReceived(client, workspaceId, moveId);
  return {
    id: moveId,
    moved: counts.reduce((sum, { customers }) => sum + customers, 0),
    received: counts.flatMap(({ assistant_id: assistantId, customers }) =>
      assistantId === null ? [] : [{ assistantId, customers }],
    ),
  };
}
