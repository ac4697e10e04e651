import type { PoolClient } from 'pg';
import { survivorOf } from '../people/survivorOf.ts';

/** One move of books at a time in a workspace. */
export async function lockBooks(client: PoolClient, workspaceId: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('books ' || $1, 0))`, [workspaceId]);
}

export interface LineRow {
  customer_id: string;
  value_cents: number;
  from_assistant: string | null;
}

/** Everyone of a book, with what they are worth. */
export async function findLinesOfBook(
  client: PoolClient,
  workspaceId: string,
  assistantId: string,
): Promise<LineRow[]> {
  const { rows } = await client.query<LineRow>(
    `select b.customer_id, s.value_cents, b.assistant_id as from_assistant
     from client_book b join relation_state s on s.workspace_id = b.workspace_id and s.customer_id = b.customer_id
     where b.workspace_id = $1 and b.assistant_id = $2`,
    [workspaceId, assistantId],
  );
  return rows;
}

/** These customers, or who speaks for them once merged, with the book each is in. */
export async function findLinesOf(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<LineRow[]> {
  const { rows } = await client.query<LineRow>(
    `select distinct on (s.customer_id) s.customer_id, s.value_cents, b.assistant_id as from_assistant
     from unnest($2::uuid[]) as asked (id)
     join customer c on c.workspace_id = $1 and c.customer_id = asked.id
     join relation_state s on s.workspace_id = $1 and s.customer_id = ${survivorOf('c')}
     left join client_book b on b.workspace_id = $1 and b.customer_id = s.customer_id`,
    [workspaceId, customerIds],
  );
  return rows;
}

/** Those of a move that are still where it put them. */
export async function findLinesToUndo(
  client: PoolClient,
  workspaceId: string,
  moveId: string,
): Promise<{ customer_id: string; from_assistant: string | null; to_assistant: string | null }[]> {
  const { rows } = await client.query(
    `select l.customer_id, l.to_assistant as from_assistant, l.from_assistant as to_assistant
     from book_move_line l
     left join client_book b on b.workspace_id = l.workspace_id and b.customer_id = l.customer_id
     where l.workspace_id = $1 and l.move_id = $2 and b.assistant_id is not distinct from l.to_assistant`,
    [workspaceId, moveId],
  );
  return rows;
}

export interface MoveRow {
  move_id: string;
  made_at: Date;
  made_by: string;
  reason: string;
  undoes: string | null;
  undone_by: string | null;
}

/** @returns false when a move of this id was made already */
export async function insertMove(
  client: PoolClient,
  workspaceId: string,
  move: Omit<MoveRow, 'undone_by'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into book_move (workspace_id, move_id, made_at, made_by, reason, undoes)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [workspaceId, move.move_id, move.made_at, move.made_by, move.reason, move.undoes],
  );
  return rowCount === 1;
}

/** Writes the lines of a move, and the books as they are after it. */
export async function writeLines(
  client: PoolClient,
  workspaceId: string,
  moveId: string,
  at: Date,
  lines: readonly { customerId: string; from: string | null; to: string | null }[],
): Promise<void> {
  await client.query(
    `with line as (
       insert into book_move_line (workspace_id, move_id, customer_id, from_assistant, to_assistant)
       select $1, $2, customer_id, from_assistant, to_assistant
       from unnest($4::uuid[], $5::uuid[], $6::uuid[]) as l (customer_id, from_assistant, to_assistant)
       returning customer_id, to_assistant
     ), gone as (
       delete from client_book b using line
       where b.workspace_id = $1 and b.customer_id = line.customer_id and line.to_assistant is null
     )
     insert into client_book (workspace_id, customer_id, assistant_id, since)
     select $1, customer_id, to_assistant, $3 from line where to_assistant is not null
     on conflict (workspace_id, customer_id) do update set assistant_id = excluded.assistant_id, since = excluded.since`,
    [
      workspaceId,
      moveId,
      at,
      lines.map((line) => line.customerId),
      lines.map((line) => line.from),
      lines.map((line) => line.to),
    ],
  );
}

export async function countReceived(
  client: PoolClient,
  workspaceId: string,
  moveId: string,
): Promise<{ assistant_id: string | null; customers: number }[]> {
  const { rows } = await client.query(
    `select to_assistant as assistant_id, count(*)::int as customers from book_move_line
     where workspace_id = $1 and move_id = $2 group by to_assistant`,
    [workspaceId, moveId],
  );
  return rows;
}

export async function findMove(
  client: PoolClient,
  workspaceId: string,
  moveId: string,
): Promise<MoveRow | null> {
  const { rows } = await client.query<MoveRow>(
    `select move_id, made_at, made_by, reason, undoes, undone_by from book_move
     where workspace_id = $1 and move_id = $2`,
    [workspaceId, moveId],
  );
  return rows[0] ?? null;
}

export async function markMoveUndone(
  client: PoolClient,
  workspaceId: string,
  moveId: string,
  by: string,
): Promise<void> {
  await client.query('update book_move set undone_by = $3 where workspace_id = $1 and move_id = $2', [
    workspaceId,
    moveId,
    by,
  ]);
}

export interface MoveSummaryRow extends MoveRow {
  made_by_name: string | null;
  lines: { from: string | null; to: string | null; customers: number }[];
}

/** A page of moves, newest first, with how many went from whom to whom. */
export async function findMoves(
  client: PoolClient,
  workspaceId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<MoveSummaryRow[]> {
  const { rows } = await client.query<MoveSummaryRow>(
    `select m.move_id, m.made_at, m.made_by, u.name as made_by_name, m.reason, m.undoes, m.undone_by,
       coalesce((select jsonb_agg(jsonb_build_object('from', f.name, 'to', t.name, 'customers', g.customers))
        from (select from_assistant, to_assistant, count(*)::int as customers from book_move_line l
              where l.workspace_id = m.workspace_id and l.move_id = m.move_id
              group by from_assistant, to_assistant) g
        left join assistant f on f.workspace_id = m.workspace_id and f.assistant_id = g.from_assistant
        left join assistant t on t.workspace_id = m.workspace_id and t.assistant_id = g.to_assistant), '[]') as lines
     from book_move m left join auth."user" u on m.made_by = 'user:' || u.id
     where m.workspace_id = $1
       and ($2::timestamptz is null or (m.made_at, m.move_id) < ($2::timestamptz, $3::uuid))
     order by m.made_at desc, m.move_id desc limit $4`,
    [workspaceId, after?.at ?? null, after?.id ?? null, limit],
  );
  return rows;
}
