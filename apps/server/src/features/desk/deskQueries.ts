import type { PoolClient } from 'pg';
import { realArray, smallintArray, textArray, uuidArray } from '../../platform/database/arrays.ts';
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

const item = `i.item_id, i.subject, i.customer_id, i.exchange_id, i.raters, i.model_type, i.model_probability, e.text, e.language,
  i.agreed, i.note`;
const withText = `desk_item i left join exchange e
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

export interface LabelRow {
  item_id: string;
  rater: string;
  name: string | null;
  type: number | null;
  month: string;
  raters: number;
}

/** Labels of the last two years, those of items that all who were to tag have tagged. */
export async function findLabels(client: PoolClient, workspaceId: string): Promise<LabelRow[]> {
  const { rows } = await client.query<LabelRow>(
    `select l.item_id, l.rater, u.name, l.type, to_char(i.closed_at, 'YYYY-MM') as month, i.raters
     from desk_label l join desk_item i on i.workspace_id = $1 and i.item_id = l.item_id
     left join auth."user" u on 'user:' || u.id = l.rater
     where l.workspace_id = $1 and i.closed_at > now() - interval '2 years' order by i.closed_at, l.item_id, l.rater limit 50000`,
    [workspaceId],
  );
  return rows;
}

export interface DisagreementRow extends ItemRow {
  said: { rater: string; type: number | null }[];
}

export async function findDisagreements(client: PoolClient, workspaceId: string): Promise<DisagreementRow[]> {
  const { rows } = await client.query<DisagreementRow>(
    `select ${item}, s.said from ${withText}
     join lateral (
       select jsonb_agg(jsonb_build_object('rater', coalesce(u.name, l.rater), 'type', l.type) order by l.labelled_at) as said,
         count(distinct coalesce(l.type, -1)) as different
       from desk_label l left join auth."user" u on 'user:' || u.id = l.rater
       where l.workspace_id = $1 and l.item_id = i.item_id
     ) s on s.different > 1
     where i.workspace_id = $1 and i.closed_at is not null
     order by i.agreed is not null, i.closed_at desc limit 50`,
    [workspaceId],
  );
  return rows;
}

export async function saveAgreed(
  client: PoolClient,
  workspaceId: string,
  agreed: { itemId: string; type: number; note: string | null; by: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update desk_item set agreed = $3, note = $4, agreed_by = $5
     where workspace_id = $1 and item_id = $2 and closed_at is not null`,
    [workspaceId, agreed.itemId, agreed.type, agreed.note, agreed.by],
  );
  return rowCount === 1;
}

export async function countWaiting(client: PoolClient, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from desk_item where workspace_id = $1 and closed_at is null',
    [workspaceId],
  );
  return rows[0]?.n ?? 0;
}

export interface TextCandidate {
  exchange_id: string;
  customer_id: string;
  at: Date;
  language: string;
  text: string;
}

/** Latest texts long enough to tell something, that were never queued. */
export async function findTextCandidates(
  client: PoolClient,
  workspaceId: string,
  limit: number,
): Promise<TextCandidate[]> {
  const { rows } = await client.query<TextCandidate>(
    `select v.exchange_id, v.customer_id, v.at, v.language, e.text
     from verbatim v
     join exchange e on e.workspace_id = $1 and e.customer_id = v.customer_id and e.at = v.at and e.exchange_id = v.exchange_id
     where v.workspace_id = $1 and length(e.text) >= 30 and v.language in ('fr', 'en')
       and not exists (select from desk_item d where d.workspace_id = $1 and d.customer_id = v.customer_id
         and coalesce(d.exchange_id, d.customer_id) = v.exchange_id)
     order by v.at desc, v.number desc limit $2`,
    [workspaceId, limit],
  );
  return rows;
}

export interface CustomerCandidate {
  customer_id: string;
  probabilities: number[];
}

/** Customers seen lately of whom enough passed to tell, that were never queued. */
export async function findCustomerCandidates(
  client: PoolClient,
  workspaceId: string,
  limit: number,
): Promise<CustomerCandidate[]> {
  const { rows } = await client.query<CustomerCandidate>(
    `select s.customer_id, s.probabilities from relation_state s
     where s.workspace_id = $1 and s.merged_into is null and s.probabilities is not null and s.exchanges >= 3
       and not exists (select from desk_item d where d.workspace_id = $1 and d.customer_id = s.customer_id
         and coalesce(d.exchange_id, d.customer_id) = s.customer_id)
     order by s.last_seen desc nulls last, s.customer_id desc limit $2`,
    [workspaceId, limit],
  );
  return rows;
}

export interface NewItem {
  subject: 0 | 1;
  customerId: string;
  exchangeId: string | null;
  at: Date | null;
  reason: 0 | 1;
  raters: 1 | 2;
  modelType: number;
  modelProbability: number;
}

export async function insertItems(
  client: PoolClient,
  workspaceId: string,
  items: readonly NewItem[],
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into desk_item (workspace_id, item_id, subject, customer_id, exchange_id, at, reason, raters, model_type, model_probability)
     select $1::uuid, gen_random_uuid(), subject, customer_id, exchange_id, at::timestamptz, reason, raters, model_type, model_probability
     from unnest($2::smallint[], $3::uuid[], $4::uuid[], $5::text[], $6::smallint[], $7::smallint[], $8::smallint[], $9::real[])
       as n (subject, customer_id, exchange_id, at, reason, raters, model_type, model_probability)
     on conflict do nothing`,
    [
      workspaceId,
      smallintArray(items.map((each) => each.subject)),
      uuidArray(items.map((each) => each.customerId)),
      uuidArray(items.map((each) => each.exchangeId)),
      textArray(items.map((each) => each.at?.toISOString() ?? null)),
      smallintArray(items.map((each) => each.reason)),
      smallintArray(items.map((each) => each.raters)),
      smallintArray(items.map((each) => each.modelType)),
      realArray(items.map((each) => each.modelProbability)),
    ],
  );
  return rowCount ?? 0;
}

export async function saveReliabilities(
  client: PoolClient,
  workspaceId: string,
  raters: readonly { rater: string; labels: number; value: number; low: number; high: number }[],
): Promise<void> {
  await client.query('delete from rater_reliability where workspace_id = $1', [workspaceId]);
  for (const { rater, labels, value, low, high } of raters)
    await client.query(
      'insert into rater_reliability (workspace_id, rater, labels, value, low, high) values ($1, $2, $3, $4, $5, $6)',
      [workspaceId, rater, labels, value, low, high],
    );
}

export async function findReliability(
  client: PoolClient,
  workspaceId: string,
  rater: string,
): Promise<number | null> {
  const { rows } = await client.query<{ value: number }>({
    name: 'find-rater-reliability',
    text: 'select value from rater_reliability where workspace_id = $1 and rater = $2',
    values: [workspaceId, rater],
  });
  return rows[0]?.value ?? null;
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
