import type { PoolClient } from 'pg';

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
