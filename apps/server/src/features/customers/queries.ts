import type { ObservedExchange } from '@rapport/core/relations';
import type { PoolClient } from 'pg';
import type { Reach } from '../books/reach.ts';
import { reachedBy } from '../books/reachedBy.ts';

export interface CustomerRow {
  customer_id: string;
  merged_into: string | null;
  name: string | null;
  traits: Record<string, unknown>;
  language: string | null;
  absorbed: number;
  tally: Buffer;
  type: number | null;
  probability: number | null;
  since: Date | null;
  previous_type: number | null;
  model_version: string | null;
  value_cents: number;
  first_seen: Date | null;
  last_seen: Date | null;
  site: string | null;
  currency: string;
}

export async function findCustomer(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<CustomerRow | null> {
  const { rows } = await client.query<CustomerRow>({
    name: 'find-customer',
    text: `select c.customer_id, c.merged_into, c.name, c.traits, c.language, s.absorbed, s.tally, s.type, s.probability, s.since,
        s.previous_type, s.model_version, s.value_cents, s.first_seen, s.last_seen, site.name as site,
        (select currency::text from workspace where id = $1) as currency
      from customer c
      join relation_state s on s.workspace_id = c.workspace_id and s.customer_id = c.customer_id
      left join site on site.workspace_id = s.workspace_id and site.site_id = s.site_id
      where c.workspace_id = $1 and c.customer_id = $2`,
    values: [workspaceId, customerId],
  });
  return rows[0] ?? null;
}

export interface FragmentRow {
  customer_id: string;
  name: string | null;
  tally: Buffer;
}

/** Everyone merged into a customer. */
export async function findAbsorbed(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<FragmentRow[]> {
  const { rows } = await client.query<FragmentRow>({
    name: 'find-absorbed',
    text: `select s.customer_id, c.name, s.tally
      from relation_state s join customer c on c.workspace_id = s.workspace_id and c.customer_id = s.customer_id
      where s.workspace_id = $1 and s.merged_into = $2
      order by s.customer_id`,
    values: [workspaceId, customerId],
  });
  return rows;
}

export interface HistoryRow {
  shown_from: Date;
  type: number;
  probability: number;
  model_version: string | null;
}

/** The latest changes of the shown type, newest first. */
export async function findHistory(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  limit: number,
): Promise<HistoryRow[]> {
  const { rows } = await client.query<HistoryRow>({
    name: 'find-history',
    text: `select shown_from, type, probability, model_version from relation_history
      where workspace_id = $1 and customer_id = $2
      order by shown_from desc limit $3`,
    values: [workspaceId, customerId, limit],
  });
  return rows;
}

/** How many handles, counted up to a bound. */
export async function countIdentities(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  bound: number,
): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'count-identities',
    text: `select count(*) from (
        select from identity where workspace_id = $1 and customer_id = any($2::uuid[]) limit $3
      ) as one`,
    values: [workspaceId, fragmentIds, bound],
  });
  return rows[0]?.count ?? 0;
}

export interface IdentityRow {
  kind: string;
  value: string;
  verified: boolean;
  first_seen: Date;
  customer_id: string;
}

/** The first handles by kind, of each fragment. */
export async function findIdentities(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  limit: number,
): Promise<IdentityRow[]> {
  const { rows } = await client.query<IdentityRow>({
    name: 'find-first-identities',
    text: `select found.* from unnest($2::uuid[]) as fragment (id)
      cross join lateral (
        select kind, value, verified, first_seen, customer_id from identity
        where workspace_id = $1 and customer_id = fragment.id
        order by kind, value limit $3
      ) as found
      order by found.kind, found.value limit $3`,
    values: [workspaceId, fragmentIds, limit],
  });
  return rows;
}

export interface SuggestionRow {
  customer_id: string;
  name: string | null;
  kind: string;
  value: string;
}

/** Other customers who may be this one, whichever of the two was known first, of those who may be seen. */
export async function findSuggestions(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  fragmentIds: readonly string[],
  { limit, reach }: { limit: number; reach: Reach | null },
): Promise<SuggestionRow[]> {
  const values: unknown[] = [workspaceId, fragmentIds, customerId, limit];
  const isSeen = reach && reachedBy(reach, 'person.id', (value) => `$${values.push(value)}`);
  const { rows } = await client.query<SuggestionRow>({
    ...(reach === null && { name: 'find-suggestions' }),
    // Each other customer is looked up by key: few, whatever the planner thinks of a table it has not measured yet.
    text: `with suggested as materialized (
        select other_id as id, kind, value from merge_suggestion
        where workspace_id = $1 and customer_id = any($2::uuid[]) and dismissed_at is null
        union
        select customer_id, kind, value from merge_suggestion
        where workspace_id = $1 and other_id = any($2::uuid[]) and dismissed_at is null
      )
      select distinct on (person.id) person.id as customer_id, named.name, suggested.kind, suggested.value
      from suggested
      cross join lateral (
        select coalesce(merged_into, customer_id) as id from customer
        where workspace_id = $1 and customer_id = suggested.id offset 0
      ) as person
      cross join lateral (
        select name from customer where workspace_id = $1 and customer_id = person.id offset 0
      ) as named
      where person.id <> $3 ${isSeen ? `and ${isSeen}` : ''}
      order by person.id, suggested.kind, suggested.value limit $4`,
    values,
  });
  return rows;
}

export interface MergeRow {
  merge_id: string;
  happened_at: Date;
  actor: string | null;
  kind: 'merge' | 'unmerge';
  customer_id: string;
  absorbed_id: string;
  absorbed_name: string | null;
  reason: string;
  undone_by: string | null;
}

/** Merges and un-merges that this customer took part in, newest first. */
export async function findMerges(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  limit: number,
): Promise<MergeRow[]> {
  const { rows } = await client.query<MergeRow>({
    name: 'find-merges',
    text: `select m.merge_id, m.happened_at, coalesce(u.name, m.actor) as actor, m.kind, m.customer_id, m.absorbed_id,
        c.name as absorbed_name, m.reason, m.undone_by
      from merge_log m
      left join customer c on c.workspace_id = m.workspace_id and c.customer_id = m.absorbed_id
      left join auth."user" u on m.actor = 'user:' || u.id
      where m.workspace_id = $1 and (m.customer_id = any($2::uuid[]) or m.absorbed_id = any($2::uuid[]))
      order by m.happened_at desc limit $3`,
    values: [workspaceId, fragmentIds, limit],
  });
  return rows;
}

export interface SaidRow {
  exchange_id: string;
  at: Date;
  kind: number;
  channel: number | null;
  staff: string | null;
  properties: Record<string, unknown> | null;
}

/** Consents and tags (numbers 12 and 13 of the vocabulary), newest first. */
export async function findSaid(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  limit: number,
): Promise<SaidRow[]> {
  const { rows } = await client.query<SaidRow>({
    name: 'find-said',
    text: `select exchange_id, at, kind, channel, staff, details -> 'properties' as properties
      from exchange
      where workspace_id = $1 and customer_id = any($2::uuid[]) and kind in (12, 13)
      order by at desc limit $3`,
    values: [workspaceId, fragmentIds, limit],
  });
  return rows;
}

export interface ExchangeRow {
  exchange_id: string;
  at: Date;
  kind: number;
  channel: number | null;
  direction: number;
  amount_cents: number | null;
  currency: string | null;
  site: string | null;
  staff: string | null;
  language: string | null;
  text: string | null;
  details: { items?: ObservedExchange['items']; properties?: Record<string, unknown> } | null;
}

/** Exchanges of a customer's fragments, newest first, after a place in that order. */
export async function findExchanges(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  asked: {
    kinds: number[] | null;
    channels: number[] | null;
    before: { at: Date; id: string } | null;
    limit: number;
  },
): Promise<ExchangeRow[]> {
  const { rows } = await client.query<ExchangeRow>({
    name: asked.before ? 'find-exchanges-before' : 'find-exchanges',
    text: `select e.exchange_id, e.at, e.kind, e.channel, e.direction, e.amount_cents, e.currency, site.name as site, e.staff,
        e.language, e.text, e.details
      from (
        select found.* from unnest($2::uuid[]) as fragment (id)
        cross join lateral (
          select * from exchange
          where workspace_id = $1 and customer_id = fragment.id
            and ($3::smallint[] is null or kind = any($3::smallint[]))
            and ($4::smallint[] is null or channel = any($4::smallint[]))
            ${asked.before ? 'and (at, exchange_id) < ($6::timestamptz, $7::uuid)' : ''}
          order by at desc, exchange_id desc limit $5
        ) as found
        order by at desc, exchange_id desc limit $5
      ) as e
      left join site on site.workspace_id = $1 and site.site_id = e.site_id
      order by e.at desc, e.exchange_id desc`,
    values: [
      workspaceId,
      fragmentIds,
      asked.kinds,
      asked.channels,
      asked.limit,
      ...(asked.before ? [asked.before.at, asked.before.id] : []),
    ],
  });
  return rows;
}

/** The fragments of a customer, the surviving one first; empty when there is no such customer. */
export async function findFragments(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<string[]> {
  const { rows } = await client.query<{ customer_id: string; merged_into: string | null }>({
    name: 'find-fragments',
    text: `with survivor as (
        select coalesce(merged_into, customer_id) as id from customer where workspace_id = $1 and customer_id = $2
      )
      select id as customer_id from survivor
      union all
      select c.customer_id from customer c join survivor on c.merged_into = survivor.id where c.workspace_id = $1`,
    values: [workspaceId, customerId],
  });
  return rows.map((row) => row.customer_id);
}
