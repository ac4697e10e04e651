import type { PoolClient } from 'pg';
import type { Database } from '../../../platform/database/open.ts';

export interface EntryRow {
  entry_id: string;
  problem_id: string | null;
  words: unknown;
  done_on: string;
  people: number | null;
  place: number;
  published_at: Date | null;
}

const columns = 'entry_id, problem_id, words, done_on::text as done_on, people, place, published_at';

export interface PageRow {
  is_on: boolean;
  is_by_hand: boolean;
  brand: string;
  languages: string[];
}

/** The page's settings; off where they were never set. */
export async function findPage(client: PoolClient, workspaceId: string): Promise<PageRow | null> {
  const { rows } = await client.query<PageRow>(
    `select coalesce(s.is_on, false) as is_on, coalesce(s.is_by_hand, false) as is_by_hand, w.name as brand, w.languages
     from workspace w left join said_page s on s.workspace_id = w.id where w.id = $1`,
    [workspaceId],
  );
  return rows[0] ?? null;
}

export interface SlugRow {
  slug: string;
  is_current: boolean;
}

/** The names of the page, the one it has first, then the latest. */
export async function findSlugs(client: PoolClient, workspaceId: string): Promise<SlugRow[]> {
  const { rows } = await client.query<SlugRow>(
    'select slug, is_current from said_slug where workspace_id = $1 order by is_current desc, since desc',
    [workspaceId],
  );
  return rows;
}

/** Of every workspace: whose a name is, and what it is called now. For visitors, who are in none. */
export async function findNamed(
  { owner }: Database,
  slug: string,
): Promise<{ workspaceId: string; current: string | null } | null> {
  const { rows } = await owner.query<{ workspaceId: string; current: string | null }>(
    `select s.workspace_id as "workspaceId",
       (select c.slug from said_slug c where c.workspace_id = s.workspace_id and c.is_current) as current
     from said_slug s where s.slug = $1`,
    [slug],
  );
  return rows[0] ?? null;
}

/** The page has no name any more; the one it had stays its own. */
export async function leaveSlug(client: PoolClient, workspaceId: string): Promise<void> {
  await client.query('update said_slug set is_current = false where workspace_id = $1 and is_current', [
    workspaceId,
  ]);
}

/** Gives the page a name that is nobody else's. @returns false when it is somebody else's */
export async function takeSlug(
  client: PoolClient,
  workspaceId: string,
  slug: string,
  at: Date,
): Promise<boolean> {
  const own = await client.query(
    'update said_slug set is_current = true, since = $3 where workspace_id = $1 and slug = $2',
    [workspaceId, slug, at],
  );
  if (own.rowCount === 1) return true;
  const { rowCount } = await client.query(
    'insert into said_slug (slug, workspace_id, is_current, since) values ($2, $1, true, $3) on conflict (slug) do nothing',
    [workspaceId, slug, at],
  );
  return rowCount === 1;
}

export async function upsertPage(
  client: PoolClient,
  workspaceId: string,
  page: { isOn: boolean; isByHand: boolean; at: Date },
): Promise<void> {
  await client.query(
    `insert into said_page (workspace_id, is_on, is_by_hand, changed_at) values ($1, $2, $3, $4)
     on conflict (workspace_id) do update set is_on = excluded.is_on, is_by_hand = excluded.is_by_hand,
       changed_at = excluded.changed_at`,
    [workspaceId, page.isOn, page.isByHand, page.at],
  );
}

/** Entries in the order of the page; only what is published where asked. */
export async function findEntries(
  client: PoolClient,
  workspaceId: string,
  { isByHand, published, limit }: { isByHand: boolean; published: boolean; limit: number },
): Promise<EntryRow[]> {
  const { rows } = await client.query<EntryRow>(
    `select ${columns} from said_entry
     where workspace_id = $1 and ($2 = false or published_at is not null)
     order by ${isByHand ? 'place' : 'done_on desc, place'}, entry_id limit $3`,
    [workspaceId, published, limit],
  );
  return rows;
}

export async function lockEntry(
  client: PoolClient,
  workspaceId: string,
  entryId: string,
): Promise<EntryRow | null> {
  const { rows } = await client.query<EntryRow>(
    `select ${columns} from said_entry where workspace_id = $1 and entry_id = $2 for update`,
    [workspaceId, entryId],
  );
  return rows[0] ?? null;
}

/** Puts an entry above the others. @returns false when there is one of this problem already */
export async function insertEntry(
  client: PoolClient,
  workspaceId: string,
  entry: {
    id: string;
    problemId: string | null;
    words: string;
    doneOn: string;
    people: number | null;
    at: Date;
    by: string;
  },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into said_entry (workspace_id, entry_id, problem_id, words, done_on, people, place, created_at, created_by,
       changed_at)
     select $1, $2, $3, $4, $5, $6,
       coalesce((select min(place) from said_entry where workspace_id = $1), 0) - 1, $7, $8, $7
     on conflict (workspace_id, problem_id) where problem_id is not null do nothing`,
    [workspaceId, entry.id, entry.problemId, entry.words, entry.doneOn, entry.people, entry.at, entry.by],
  );
  return rowCount === 1;
}

export async function countEntries(client: PoolClient, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from said_entry where workspace_id = $1',
    [workspaceId],
  );
  return rows[0]?.count ?? 0;
}

export async function updateEntry(
  client: PoolClient,
  workspaceId: string,
  row: EntryRow & { words: string; at: Date },
): Promise<void> {
  await client.query(
    `update said_entry set words = $3, done_on = $4, people = $5, published_at = $6, changed_at = $7
     where workspace_id = $1 and entry_id = $2`,
    [workspaceId, row.entry_id, row.words, row.done_on, row.people, row.published_at, row.at],
  );
}

/** Gives places in the order of the ids. @returns how many of them there are */
export async function placeEntries(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<number> {
  const { rowCount } = await client.query(
    `update said_entry e set place = o.place
     from unnest($2::uuid[]) with ordinality as o(id, place)
     where e.workspace_id = $1 and e.entry_id = o.id`,
    [workspaceId, ids],
  );
  return rowCount ?? 0;
}

export async function deleteEntry(
  client: PoolClient,
  workspaceId: string,
  entryId: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from said_entry where workspace_id = $1 and entry_id = $2',
    [workspaceId, entryId],
  );
  return rowCount === 1;
}
