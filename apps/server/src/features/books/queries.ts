import type { PoolClient } from 'pg';
import { survivorOf } from '../people/survivorOf.ts';

export async function findSites(
  client: PoolClient,
  workspaceId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await client.query<{ id: string; name: string }>({
    name: 'find-sites-by-name',
    text: 'select site_id as id, name from site where workspace_id = $1 order by lower(name), site_id limit 2000',
    values: [workspaceId],
  });
  return rows;
}

/** How many customers are in each book; fragments of one customer count once. */
export async function countBooks(client: PoolClient, workspaceId: string): Promise<Map<string, number>> {
  const { rows } = await client.query<{ assistant_id: string; customers: number }>(
    `select b.assistant_id, count(*)::int as customers
     from client_book b join customer c on c.workspace_id = b.workspace_id and c.customer_id = b.customer_id
     where b.workspace_id = $1 and c.merged_into is null
     group by b.assistant_id`,
    [workspaceId],
  );
  return new Map(rows.map((row) => [row.assistant_id, row.customers]));
}

export interface BookRow {
  customer_id: string;
  name: string | null;
  type: number | null;
  value_cents: number;
  last_seen: Date | null;
  since: Date;
}

/** A page of a book, who came last first. */
export async function findBook(
  client: PoolClient,
  workspaceId: string,
  assistantId: string,
  after: { since: Date; id: string } | null,
  limit: number,
): Promise<BookRow[]> {
  const { rows } = await client.query<BookRow>(
    `select b.customer_id, c.name, s.type, s.value_cents, s.last_seen, b.since
     from client_book b
     join customer c on c.workspace_id = b.workspace_id and c.customer_id = b.customer_id
     join relation_state s on s.workspace_id = b.workspace_id and s.customer_id = b.customer_id
     where b.workspace_id = $1 and b.assistant_id = $2 and c.merged_into is null
       and ($3::timestamptz is null or (b.since, b.customer_id) < ($3::timestamptz, $4::uuid))
     order by b.since desc, b.customer_id desc limit $5`,
    [workspaceId, assistantId, after?.since ?? null, after?.id ?? null, limit],
  );
  return rows;
}

/** Whose book any of these fragments is in, the first one's before the others'. */
export async function findBookOf(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<{ id: string; name: string } | null> {
  const { rows } = await client.query<{ id: string; name: string }>({
    name: 'find-book-of',
    text: `select a.assistant_id as id, a.name
      from client_book b join assistant a on a.workspace_id = b.workspace_id and a.assistant_id = b.assistant_id
      where b.workspace_id = $1 and b.customer_id = any($2::uuid[])
      order by array_position($2::uuid[], b.customer_id) limit 1`,
    values: [workspaceId, fragmentIds],
  });
  return rows[0] ?? null;
}

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

export async function findBookSettings(client: PoolClient, workspaceId: string): Promise<unknown> {
  const { rows } = await client.query<{ books: unknown }>({
    name: 'find-book-settings',
    text: 'select books from workspace where id = $1',
    values: [workspaceId],
  });
  return rows[0]?.books;
}

export async function updateBookSettings(
  client: PoolClient,
  workspaceId: string,
  settings: string,
): Promise<void> {
  await client.query('update workspace set books = $2::jsonb where id = $1', [workspaceId, settings]);
}

/** Whether somebody of these sites and this book may see a customer: theirs, greeted by them today, or met with them. */
export async function isReached(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  reach: {
    siteIds: readonly string[];
    assistantId: string | null;
    userId: string;
    author: string;
    since: Date;
  },
): Promise<boolean> {
  const { rows } = await client.query<{ reached: boolean }>({
    name: 'is-reached',
    text: `with fragment as materialized (
        select f.customer_id from customer c
        cross join lateral (
          select customer_id from customer where workspace_id = $1 and customer_id = ${survivorOf('c')}
          union all
          select customer_id from customer where workspace_id = $1 and merged_into = ${survivorOf('c')}
        ) as f
        where c.workspace_id = $1 and c.customer_id = $2
      )
      select exists (
          select from relation_state s join fragment using (customer_id)
          where s.workspace_id = $1 and s.merged_into is null and (s.site_id is null or s.site_id = any($3::uuid[]))
        ) or exists (
          select from client_book b join fragment using (customer_id) where b.workspace_id = $1 and b.assistant_id = $4
        ) or exists (
          select from greeting g join fragment using (customer_id)
          where g.workspace_id = $1 and g.removed_at is null and g.at >= $6 and (g.author = $5 or g.site_id = any($3::uuid[]))
        ) or exists (
          select from agenda_entry e join fragment using (customer_id)
          where e.workspace_id = $1 and e.status = 'planned' and e.assistant_id = $4
        ) or exists (
          select from customer_case k join fragment using (customer_id) where k.workspace_id = $1 and k.owner = $7
        ) or exists (
          select from conversation v join fragment using (customer_id) where v.workspace_id = $1 and v.assigned_to = $7
        ) as reached`,
    values: [
      workspaceId,
      customerId,
      reach.siteIds,
      reach.assistantId,
      reach.author,
      reach.since,
      reach.userId,
    ],
  });
  return rows[0]?.reached === true;
}

/** Takes everything of these fragments out of the books and their history. */
export async function deleteOfPeople(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<void> {
  for (const table of ['client_book', 'book_move_line']) {
    await client.query(`delete from ${table} where workspace_id = $1 and customer_id = any($2::uuid[])`, [
      workspaceId,
      fragmentIds,
    ]);
  }
}

/** Every book these fragments were in. */
export async function findHistoryOf(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<{ at: Date; from: string | null; to: string | null }[]> {
  const { rows } = await client.query(
    `select m.made_at as at, f.name as from, t.name as to
     from book_move_line l
     join book_move m on m.workspace_id = l.workspace_id and m.move_id = l.move_id
     left join assistant f on f.workspace_id = l.workspace_id and f.assistant_id = l.from_assistant
     left join assistant t on t.workspace_id = l.workspace_id and t.assistant_id = l.to_assistant
     where l.workspace_id = $1 and l.customer_id = any($2::uuid[]) order by m.made_at`,
    [workspaceId, fragmentIds],
  );
  return rows;
}

export async function findCurrency(client: PoolClient, workspaceId: string): Promise<string> {
  const { rows } = await client.query<{ currency: string }>({
    name: 'find-currency',
    text: 'select currency::text as currency from workspace where id = $1',
    values: [workspaceId],
  });
  return rows[0]?.currency ?? 'EUR';
}
