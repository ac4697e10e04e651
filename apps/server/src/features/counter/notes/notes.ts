import type { NewNote, Note, NoteChanges } from '@rapport/contracts/counter';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { seenFragments } from '../../customers/seenFragments.ts';
import { idTaken, writerOf } from '../writerOf.ts';
import { findNote, findNotes, insertNote, type NoteRow, updateNote } from './queries.ts';

/**
 * Keeps what the staff noted of a customer. Sent twice with one id, it is kept once.
 *
 * @throws DomainError not-found, invalid when there is nothing in it
 */
export async function addNote(ctx: Ctx, input: NewNote): Promise<Note> {
  if (input.text === '' && input.label === '') throw invalidValue('text', 'say what there is to know');
  if (input.kind === 'date' && input.day === undefined)
    throw invalidValue('day', 'give the day of the date to remember');
  const writer = await writerOf(ctx, input);
  const { id, customerId, kind, label, text } = input;
  const note = { id, customerId, kind, label, text, day: input.day ?? null };
  await insertNote(ctx.client, ctx.workspaceId, note, writer);
  const row = await findNote(ctx.client, ctx.workspaceId, id);
  if (row?.customer_id !== customerId) throw idTaken();
  return noteOf(row);
}

/** Other words, or taken off and put back. @throws DomainError not-found */
export async function changeNote(ctx: Ctx, noteId: string, changes: NoteChanges): Promise<Note> {
  const row = await findNote(ctx.client, ctx.workspaceId, noteId);
  if (row === null) throw new DomainError('not-found', 'There is no such note. Reload the page.');
  await seenFragments(ctx, row.customer_id);
  const removedAt =
    changes.isRemoved === undefined
      ? row.removed_at
      : changes.isRemoved
        ? (row.removed_at ?? ctx.now())
        : null;
  const changed = {
    label: changes.label ?? row.label,
    text: changes.text ?? row.text,
    day: changes.day === undefined ? row.day : changes.day,
  };
  if (changed.text === '' && changed.label === '') throw invalidValue('text', 'say what there is to know');
  await updateNote(ctx.client, ctx.workspaceId, { id: noteId, ...changed, removedAt });
  return noteOf({ ...row, ...changed });
}

/** All notes of a customer, newest first. The reading is noted in the audit. @throws DomainError not-found */
export async function listNotes(
  ctx: Ctx,
  customerId: string,
  query: { cursor?: string | undefined; limit: number },
): Promise<{ notes: Note[]; nextCursor: string | null }> {
  const fragmentIds = await seenFragments(ctx, customerId);
  await recordReading(ctx, { action: 'customer.notes-read', customerId: fragmentIds[0] });
  const [, at, id] =
    query.cursor === undefined ? [] : decodeCursor(query.cursor, 'notes', ['number', 'uuid']);
  const after = id === undefined ? null : { at: new Date(at as number), id: id as string };
  const rows = await findNotes(ctx.client, ctx.workspaceId, fragmentIds, after, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    notes: page.map(noteOf),
    nextCursor: last ? encodeCursor(['notes', last.written_at.getTime(), last.note_id]) : null,
  };
}

/** The newest, of fragments known already. */
export async function latestNotes(ctx: Ctx, fragmentIds: readonly string[], limit: number): Promise<Note[]> {
  return (await findNotes(ctx.client, ctx.workspaceId, fragmentIds, null, limit)).map(noteOf);
}

function noteOf(row: NoteRow): Note {
  const { note_id: id, kind, label, text, day, by, written_at: at } = row;
  return { id, kind, label, text, day, by, at: at.toISOString() };
}
