import type { PoolClient } from 'pg';
import type { Reach } from '../books/reach.ts';
import { reachedBy } from '../books/reachedBy.ts';

export interface ItemRow {
  item_id: string;
  subject: number;
  customer_id: string;
  exchange_id: string | null;
  raters: number;
  model_type: number;
  model_probability: number;
  text: string | null;
  language: string | null;
  agreed: number | null;
  note: string | null;
}

export const item = `i.item_id, i.subject, i.customer_id, i.exchange_id, i.raters, i.model_type, i.model_probability, e.text, e.language,
  i.agreed, i.note`;
export const withText = `desk_item i left join exchange e
  on e.workspace_id = $1 and e.customer_id = i.customer_id and e.at = i.at and e.exchange_id = i.exchange_id`;

/** What this rater may tag next, of whom they may see: first what another has begun, then the oldest. */
export async function findNext(
  client: PoolClient,
  workspaceId: string,
  rater: string,
  reach: Reach | null,
): Promise<ItemRow | null> {
  const values: unknown[] = [workspaceId, rater];
  const { rows } = await client.query<ItemRow>(
    `select ${item} from ${withText}
     where i.workspace_id = $1 and i.closed_at is null ${within(reach, values)}
       and not exists (select from desk_label l where l.workspace_id = $1 and l.item_id = i.item_id and l.rater = $2)
     order by exists (select from desk_label l where l.workspace_id = $1 and l.item_id = i.item_id) desc, i.created_at, i.item_id
     limit 1`,
    values,
  );
  return rows[0] ?? null;
}

function within(reach: Reach | null, values: unknown[]): string {
  return reach ? `and ${reachedBy(reach, 'i.customer_id', (value) => `$${values.push(value)}`)}` : '';
}

export async function findItem(
  client: PoolClient,
  workspaceId: string,
  itemId: string,
): Promise<ItemRow | null> {
  const { rows } = await client.query<ItemRow>(
    `select ${item} from ${withText} where i.workspace_id = $1 and i.item_id = $2 for update of i`,
    [workspaceId, itemId],
  );
  return rows[0] ?? null;
}

export async function countOpen(
  client: PoolClient,
  workspaceId: string,
  rater: string,
  reach: Reach | null,
): Promise<{ waiting: number; mine: number }> {
  const values: unknown[] = [workspaceId, rater];
  const { rows } = await client.query<{ waiting: number; mine: number }>(
    `select (select count(*)::int from desk_item i where i.workspace_id = $1 and i.closed_at is null ${within(reach, values)}
       and not exists (select from desk_label l where l.workspace_id = $1 and l.item_id = i.item_id and l.rater = $2)) as waiting,
       (select count(*)::int from desk_label where workspace_id = $1 and rater = $2 and labelled_at > now() - interval '30 days')
         as mine`,
    values,
  );
  return rows[0] ?? { waiting: 0, mine: 0 };
}

/** @returns how many have tagged it now; null when this rater had already */
export async function insertLabel(
  client: PoolClient,
  workspaceId: string,
  label: { itemId: string; rater: string; type: number | null },
): Promise<number | null> {
  const { rowCount } = await client.query(
    `insert into desk_label (workspace_id, item_id, rater, type) values ($1, $2, $3, $4) on conflict do nothing`,
    [workspaceId, label.itemId, label.rater, label.type],
  );
  if (rowCount === 0) return null;
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from desk_label where workspace_id = $1 and item_id = $2',
    [workspaceId, label.itemId],
  );
  return rows[0]?.n ?? 0;
}

/** Takes a label back unless it was sent. */
export async function deleteLabel(
  client: PoolClient,
  workspaceId: string,
  itemId: string,
  rater: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from desk_label where workspace_id = $1 and item_id = $2 and rater = $3 and sent_at is null',
    [workspaceId, itemId, rater],
  );
  return rowCount === 1;
}

export async function setClosed(
  client: PoolClient,
  workspaceId: string,
  itemId: string,
  isClosed: boolean,
): Promise<void> {
  await client.query(
    'update desk_item set closed_at = case when $3 then now() end where workspace_id = $1 and item_id = $2',
    [workspaceId, itemId, isClosed],
  );
}

export interface UnsentRow {
  item_id: string;
  customer_id: string;
  rater: string;
  type: number;
  labelled_at: Date;
  name: string | null;
}

/** Labels of closed items, old enough not to be taken back any more. */
export async function findUnsent(
  client: PoolClient,
  workspaceId: string,
  before: Date,
): Promise<UnsentRow[]> {
  const { rows } = await client.query<UnsentRow>(
    `select l.item_id, i.customer_id, l.rater, l.type, l.labelled_at, u.name
     from desk_label l join desk_item i on i.workspace_id = $1 and i.item_id = l.item_id
     left join auth."user" u on 'user:' || u.id = l.rater
     where l.workspace_id = $1 and l.sent_at is null and l.type is not null and i.closed_at is not null and i.closed_at <= $2
     order by l.labelled_at limit 500`,
    [workspaceId, before],
  );
  return rows;
}

export async function markSent(
  client: PoolClient,
  workspaceId: string,
  itemId: string,
  rater: string,
): Promise<void> {
  await client.query(
    'update desk_label set sent_at = now() where workspace_id = $1 and item_id = $2 and rater = $3',
    [workspaceId, itemId, rater],
  );
}

export async function deleteItemsOf(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<void> {
  await client.query('delete from desk_item where workspace_id = $1 and customer_id = any($2::uuid[])', [
    workspaceId,
    customerIds,
  ]);
}
