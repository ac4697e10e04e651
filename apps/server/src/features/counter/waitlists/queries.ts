import type { Wait } from '@rapport/contracts/counter';
import type { PoolClient } from 'pg';
import type { Writer } from '../writerOf.ts';

export interface WaitlistRow {
  waitlist_id: string;
  product: string;
  sku: string | null;
  expected_on: string | null;
  arrived_at: Date | null;
  created_at: Date;
  waiting: number;
}

const columns = `w.waitlist_id, w.product, w.sku, w.expected_on, w.arrived_at, w.created_at,
  (select count(*)::int from waitlist_entry e
   where e.workspace_id = w.workspace_id and e.waitlist_id = w.waitlist_id and e.status = 'waiting') as waiting`;

/** Nothing when there is a waitlist of this id. */
export async function insertWaitlist(
  client: PoolClient,
  workspaceId: string,
  list: {
    id: string;
    product: string;
    sku: string | null;
    expectedOn: string | null;
    author: string;
    at: Date;
  },
): Promise<void> {
  await client.query(
    `insert into waitlist (workspace_id, waitlist_id, product, sku, expected_on, author, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [workspaceId, list.id, list.product, list.sku, list.expectedOn, list.author, list.at],
  );
}

/** @param forUpdate changes of one list wait for one another */
export async function findWaitlist(
  client: PoolClient,
  workspaceId: string,
  waitlistId: string,
  forUpdate = false,
): Promise<WaitlistRow | null> {
  const { rows } = await client.query<WaitlistRow>(
    `select ${columns} from waitlist w where w.workspace_id = $1 and w.waitlist_id = $2 ${forUpdate ? 'for update' : ''}`,
    [workspaceId, waitlistId],
  );
  return rows[0] ?? null;
}

export async function updateWaitlist(
  client: PoolClient,
  workspaceId: string,
  list: { id: string; expectedOn: string | null; arrivedAt: Date | null },
): Promise<void> {
  await client.query(
    'update waitlist set expected_on = $3, arrived_at = $4 where workspace_id = $1 and waitlist_id = $2',
    [workspaceId, list.id, list.expectedOn, list.arrivedAt],
  );
}

/** A page of waitlists, the latest made first. */
export async function findWaitlists(
  client: PoolClient,
  workspaceId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<WaitlistRow[]> {
  const { rows } = await client.query<WaitlistRow>(
    `select ${columns} from waitlist w
     where w.workspace_id = $1 and ($2::timestamptz is null or (w.created_at, w.waitlist_id) < ($2::timestamptz, $3::uuid))
     order by w.created_at desc, w.waitlist_id desc limit $4`,
    [workspaceId, after?.at ?? null, after?.id ?? null, limit],
  );
  return rows;
}

export interface WaitRow {
  entry_id: string;
  waitlist_id: string;
  customer_id: string;
  survivor_id: string;
  customer_name: string | null;
  product: string;
  sku: string | null;
  expected_on: string | null;
  arrived_at: Date | null;
  joined_at: Date;
  status: Wait['status'];
  text: string;
  assistant_id: string | null;
  site_id: string | null;
  news_at: Date | null;
  news_kind: NonNullable<Wait['lastNews']>['kind'] | null;
  told_by: NonNullable<Wait['lastNews']>['by'] | null;
}

const waitColumns = `e.entry_id, e.waitlist_id, e.customer_id, coalesce(c.merged_into, e.customer_id) as survivor_id,
  coalesce((select name from customer s where s.workspace_id = e.workspace_id and s.customer_id = c.merged_into), c.name)
    as customer_name,
  w.product, w.sku, w.expected_on, w.arrived_at, e.joined_at, e.status, e.text, e.assistant_id, e.site_id,
  n.at as news_at, n.kind as news_kind, n.told_by`;
const waitFrom = `waitlist_entry e
  join waitlist w on w.workspace_id = e.workspace_id and w.waitlist_id = e.waitlist_id
  join customer c on c.workspace_id = e.workspace_id and c.customer_id = e.customer_id
  left join lateral (
    select at, kind, told_by from waitlist_news n
    where n.workspace_id = e.workspace_id and n.entry_id = e.entry_id order by at desc limit 1
  ) n on true`;

/** Nothing when there is an entry of this id. */
export async function insertWait(
  client: PoolClient,
  workspaceId: string,
  entry: { id: string; waitlistId: string; customerId: string; text: string },
  writer: Writer,
): Promise<void> {
  await client.query(
    `insert into waitlist_entry
       (workspace_id, entry_id, waitlist_id, customer_id, text, status, assistant_id, author, site_id, joined_at)
     values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8, $9) on conflict do nothing`,
    [
      workspaceId,
      entry.id,
      entry.waitlistId,
      entry.customerId,
      entry.text,
      writer.assistantId,
      writer.author,
      writer.siteId,
      writer.at,
    ],
  );
}

export async function findWait(
  client: PoolClient,
  workspaceId: string,
  entryId: string,
): Promise<WaitRow | null> {
  const { rows } = await client.query<WaitRow>(
    `select ${waitColumns} from ${waitFrom} where e.workspace_id = $1 and e.entry_id = $2`,
    [workspaceId, entryId],
  );
  return rows[0] ?? null;
}

/** Where these fragments wait, or what is there for them to collect. */
export async function findWaitsOf(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  limit: number,
): Promise<WaitRow[]> {
  const { rows } = await client.query<WaitRow>({
    name: 'find-waits-of',
    text: `select ${waitColumns} from ${waitFrom}
      where e.workspace_id = $1 and e.customer_id = any($2::uuid[]) and e.status = 'waiting'
      order by e.joined_at, e.entry_id limit $3`,
    values: [workspaceId, fragmentIds, limit],
  });
  return rows;
}

/** A page of who waits, first come first. */
export async function findWaiting(
  client: PoolClient,
  workspaceId: string,
  waitlistId: string,
  after: { at: Date; id: string } | null,
  limit: number | null,
): Promise<WaitRow[]> {
  const { rows } = await client.query<WaitRow>(
    `select ${waitColumns} from ${waitFrom}
     where e.workspace_id = $1 and e.waitlist_id = $2 and e.status = 'waiting'
       and ($3::timestamptz is null or (e.joined_at, e.entry_id) > ($3::timestamptz, $4::uuid))
     order by e.joined_at, e.entry_id limit $5`,
    [workspaceId, waitlistId, after?.at ?? null, after?.id ?? null, limit],
  );
  return rows;
}

export async function updateWait(
  client: PoolClient,
  workspaceId: string,
  entryId: string,
  status: Wait['status'],
): Promise<void> {
  await client.query('update waitlist_entry set status = $3 where workspace_id = $1 and entry_id = $2', [
    workspaceId,
    entryId,
    status,
  ]);
}

export async function insertNews(
  client: PoolClient,
  workspaceId: string,
  news: {
    kind: NonNullable<Wait['lastNews']>['kind'];
    expectedOn: string | null;
    at: Date;
    told: readonly { entryId: string; customerId: string; by: 'mail' | 'call' }[];
  },
): Promise<void> {
  await client.query(
    `insert into waitlist_news (workspace_id, news_id, entry_id, customer_id, kind, expected_on, told_by, at)
     select $1, gen_random_uuid(), entry_id, customer_id, $2, $3, told_by, $4
     from unnest($5::uuid[], $6::uuid[], $7::text[]) as told (entry_id, customer_id, told_by)`,
    [
      workspaceId,
      news.kind,
      news.expectedOn,
      news.at,
      news.told.map(({ entryId }) => entryId),
      news.told.map(({ customerId }) => customerId),
      news.told.map(({ by }) => by),
    ],
  );
}

/** One email address of each of these customers, a verified one first, and the language they speak. */
export async function findAddresses(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<Map<string, { email: string; language: string | null }>> {
  const { rows } = await client.query<{ id: string; email: string; language: string | null }>(
    `select distinct on (asked.id) asked.id, i.value as email,
       (select language from customer where workspace_id = $1 and customer_id = asked.id) as language
     from unnest($2::uuid[]) as asked (id)
     cross join lateral (
       select customer_id from customer where workspace_id = $1 and customer_id = asked.id
       union all
       select customer_id from customer where workspace_id = $1 and merged_into = asked.id
     ) as fragment
     join identity i on i.workspace_id = $1 and i.customer_id = fragment.customer_id and i.kind = 'email'
     order by asked.id, i.verified desc, i.first_seen desc`,
    [workspaceId, customerIds],
  );
  return new Map(rows.map(({ id, email, language }) => [id, { email, language }]));
}
