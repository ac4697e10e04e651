import type { NoteKind } from '@rapport/contracts/counter';
import type { PoolClient } from 'pg';
import type { Writer } from '../writerOf.ts';

export interface NoteRow {
  note_id: string;
  customer_id: string;
  kind: NoteKind;
  label: string;
  text: string;
  day: string | null;
  by: string | null;
  written_at: Date;
  removed_at: Date | null;
}

const columns = `n.note_id, n.customer_id, n.kind, n.label, n.text, n.day, a.name as by, n.written_at, n.removed_at`;
const from = `customer_note n
  left join assistant a on a.workspace_id = n.workspace_id and a.assistant_id = n.assistant_id`;

/** Nothing when there is a note of this id. */
export async function insertNote(
  client: PoolClient,
  workspaceId: string,
  note: { id: string; customerId: string; kind: NoteKind; label: string; text: string; day: string | null },
  writer: Writer,
): Promise<void> {
  await client.query(
    `insert into customer_note
       (workspace_id, note_id, customer_id, kind, label, text, day, assistant_id, author, site_id, written_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      workspaceId,
      note.id,
      note.customerId,
      note.kind,
      note.label,
      note.text,
      note.day,
      writer.assistantId,
      writer.author,
      writer.siteId,
      writer.at,
    ],
  );
}

export async function findNote(
  client: PoolClient,
  workspaceId: string,
  noteId: string,
): Promise<NoteRow | null> {
  const { rows } = await client.query<NoteRow>(
    `select ${columns} from ${from} where n.workspace_id = $1 and n.note_id = $2`,
    [workspaceId, noteId],
  );
  return rows[0] ?? null;
}

export async function updateNote(
  client: PoolClient,
  workspaceId: string,
  note: { id: string; label: string; text: string; day: string | null; removedAt: Date | null },
): Promise<void> {
  await client.query(
    `update customer_note set label = $3, text = $4, day = $5, removed_at = $6
     where workspace_id = $1 and note_id = $2`,
    [workspaceId, note.id, note.label, note.text, note.day, note.removedAt],
  );
}

/** Notes of a customer's fragments, newest first. */
export async function findNotes(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<NoteRow[]> {
  const { rows } = await client.query<NoteRow>({
    name: after ? 'find-notes-after' : 'find-notes',
    text: `select ${columns} from ${from}
      where n.workspace_id = $1 and n.customer_id = any($2::uuid[]) and n.removed_at is null
        ${after ? 'and (n.written_at, n.note_id) < ($4::timestamptz, $5::uuid)' : ''}
      order by n.written_at desc, n.note_id desc limit $3`,
    values: [workspaceId, fragmentIds, limit, ...(after ? [after.at, after.id] : [])],
  });
  return rows;
}
