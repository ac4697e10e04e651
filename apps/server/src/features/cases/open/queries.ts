import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';

export async function findKnownCauses(
  client: PoolClient,
  workspaceId: string,
  keys: readonly string[],
): Promise<{ cause_key: string; case_id: string }[]> {
  const { rows } = await client.query({
    name: 'find-known-causes',
    text: 'select cause_key, case_id from case_cause where workspace_id = $1 and cause_key = any($2::text[])',
    values: [workspaceId, keys],
  });
  return rows;
}

export interface NewCause {
  cause_key: string;
  case_id: string;
  customer_id: string;
  kinds: readonly string[];
  at: string;
  exchange_id: string | null;
  data: Record<string, unknown>;
  added_at: string;
}

/** @returns keys of those that were not known */
export async function insertCauses(
  client: PoolClient,
  workspaceId: string,
  causes: readonly NewCause[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ cause_key: string }>({
    name: 'insert-case-causes',
    text: `insert into case_cause (workspace_id, cause_key, case_id, customer_id, kinds, at, exchange_id, data, added_at)
      select $1::uuid, e.cause_key, e.case_id, e.customer_id, e.kinds, e.at, e.exchange_id, e.data, e.added_at
      from jsonb_to_recordset($2::jsonb) as e (cause_key text, case_id uuid, customer_id uuid, kinds text[], at timestamptz,
        exchange_id uuid, data jsonb, added_at timestamptz)
      order by e.cause_key
      on conflict do nothing returning cause_key`,
    values: [workspaceId, JSON.stringify(causes)],
  });
  return new Set(rows.map((row) => row.cause_key));
}

export interface NewCaseRow {
  case_id: string;
  number: number;
  customer_id: string;
  site_id: string | null;
  origin: string;
  subject: string | null;
  priority: number;
  owner: string | null;
  owner_because: string | null;
  skill: string | null;
  issue: string | null;
  product: string | null;
  problem_id: string | null;
  opened_at: Date;
  changed_at: Date;
  running_since: Date | null;
  answer_minutes: number;
  resolve_minutes: number;
  answer_due_at: Date | null;
  warn_at: Date | null;
  due_at: Date | null;
}

export async function insertCases(
  client: PoolClient,
  workspaceId: string,
  cases: readonly NewCaseRow[],
): Promise<void> {
  await client.query({
    name: 'insert-cases',
    text: `insert into customer_case (workspace_id, case_id, number, customer_id, site_id, origin, subject, priority, owner,
        owner_because, skill, issue, product, problem_id, opened_at, changed_at, running_since, answer_minutes, resolve_minutes,
        answer_due_at, warn_at, due_at)
      select $1::uuid, e.* from jsonb_to_recordset($2::jsonb) as e (case_id uuid, number integer, customer_id uuid,
        site_id uuid, origin text, subject text, priority smallint, owner text, owner_because text, skill text, issue text,
        product text, problem_id uuid, opened_at timestamptz, changed_at timestamptz, running_since timestamptz, answer_minutes integer,
        resolve_minutes integer, answer_due_at timestamptz, warn_at timestamptz, due_at timestamptz)`,
    values: [workspaceId, JSON.stringify(cases)],
  });
}

/** Takes so many numbers. @returns the last of them */
export async function takeNumbers(client: PoolClient, workspaceId: string, count: number): Promise<number> {
  const { rows } = await client.query<{ last_number: number }>({
    name: 'take-case-numbers',
    text: `insert into case_settings as s (workspace_id, settings, last_number) values ($1, '{}', $2)
      on conflict (workspace_id) do update set last_number = s.last_number + excluded.last_number returning last_number`,
    values: [workspaceId, count],
  });
  return rows[0]?.last_number as number;
}

/** Which open problems take cases of these matters, products or sites; the oldest first. */
export async function findProblemsTaking(
  client: PoolClient,
  workspaceId: string,
  { issues, products, sites }: { issues: string[]; products: string[]; sites: string[] },
): Promise<{ problem_id: string; issues: string[]; products: string[]; sites: string[] }[]> {
  const { rows } = await client.query({
    name: 'find-problems-taking',
    text: `select problem_id, issues, products, sites from problem
      where workspace_id = $1 and status < 3
        and (issues && $2::text[] or products && $3::text[] or sites && $4::uuid[]) order by created_at`,
    values: [workspaceId, issues, products, sites],
  });
  return rows;
}

export interface MatterAsked {
  customer_id: string;
  issue: string;
  at_ms: number;
  exchange_id: string;
}

/** How long before each contact the same matter had brought the same person, within so many days. */
export async function findEarlierContacts(
  client: PoolClient,
  workspaceId: string,
  asked: readonly MatterAsked[],
  withinDays: number,
): Promise<{ exchange_id: string; earlier_ms: number }[]> {
  const { rows } = await client.query({
    name: 'find-earlier-contacts',
    text: `select a.exchange_id, earlier.ms as earlier_ms
      from jsonb_to_recordset($2::jsonb) as a (exchange_id uuid, customer_id uuid, issue text, at_ms float8)
      join customer c on c.workspace_id = $1 and c.customer_id = a.customer_id
      cross join lateral (
        select ${survivorOf('c')} as id
        union all
        select f.customer_id from customer f
        where f.workspace_id = $1 and f.merged_into = ${survivorOf('c')}
      ) as fragment
      cross join lateral (
        select extract(epoch from e.at)::float8 * 1000 as ms from exchange e
        where e.workspace_id = $1 and e.customer_id = fragment.id and e.kind in (3, 4, 8)
          and (e.details -> 'properties') ? 'issue' and e.details -> 'properties' ->> 'issue' = a.issue and e.direction = 0
          and e.exchange_id <> a.exchange_id and e.at <= to_timestamp(a.at_ms / 1000)
          and e.at >= to_timestamp(a.at_ms / 1000) - make_interval(days => $3)
        order by e.at desc limit 1
      ) as earlier`,
    values: [workspaceId, JSON.stringify(asked), withinDays],
  });
  return rows;
}

/** The type shown of the person behind each exchange once it was taken in; none for those of whom nothing was shown yet. */
export async function findTypesShown(
  client: PoolClient,
  workspaceId: string,
  asked: readonly { exchange_id: string; customer_id: string; at_ms: number }[],
): Promise<{ exchange_id: string; type: number }[]> {
  const { rows } = await client.query({
    name: 'find-types-shown',
    text: `select a.exchange_id, shown.type
      from jsonb_to_recordset($2::jsonb) as a (exchange_id uuid, customer_id uuid, at_ms float8)
      join customer c on c.workspace_id = $1 and c.customer_id = a.customer_id
      cross join lateral (
        select h.type from relation_history h
        where h.workspace_id = $1 and h.customer_id = ${survivorOf('c')} and h.shown_from <= to_timestamp(a.at_ms / 1000)
        order by h.shown_from desc limit 1
      ) as shown`,
    values: [workspaceId, JSON.stringify(asked)],
  });
  return rows;
}

export async function insertPromises(
  client: PoolClient,
  workspaceId: string,
  promises: readonly { exchange_id: string; customer_id: string; made_at: string; due_at: string }[],
): Promise<void> {
  await client.query({
    name: 'insert-promises',
    text: `insert into customer_promise (workspace_id, exchange_id, customer_id, made_at, due_at)
      select $1::uuid, e.exchange_id, e.customer_id, e.made_at, e.due_at
      from jsonb_to_recordset($2::jsonb) as e
        (exchange_id uuid, customer_id uuid, made_at timestamptz, due_at timestamptz)
      on conflict do nothing`,
    values: [workspaceId, JSON.stringify(promises)],
  });
}

/** Promises kept: those named, and those made to a customer before a delivery to them. */
export async function keepPromises(
  client: PoolClient,
  workspaceId: string,
  kept: {
    named: readonly { exchange_id: string; at: string }[];
    delivered: readonly { customer_id: string; at: string }[];
  },
): Promise<void> {
  await client.query({
    name: 'keep-promises',
    text: `with named as (
        select e.exchange_id, e.at from jsonb_to_recordset($2::jsonb) as e (exchange_id uuid, at timestamptz)
      ), delivered as (
        select e.customer_id, e.at from jsonb_to_recordset($3::jsonb) as e (customer_id uuid, at timestamptz)
      )
      update customer_promise p set kept_at = coalesce(
          (select min(n.at) from named n where n.exchange_id = p.exchange_id),
          (select min(d.at) from delivered d where d.customer_id = p.customer_id and d.at >= p.made_at))
      where p.workspace_id = $1 and p.kept_at is null and (
        p.exchange_id in (select exchange_id from named)
        or exists (select from delivered d where d.customer_id = p.customer_id and d.at >= p.made_at))`,
    values: [workspaceId, JSON.stringify(kept.named), JSON.stringify(kept.delivered)],
  });
}

export interface PromiseRow {
  exchange_id: string;
  customer_id: string;
  site_id: string | null;
  due_at: Date;
  kept_at: Date | null;
}

/** Promises whose time lies between two instants and that were not kept in time. */
export async function findPromises(
  client: PoolClient,
  workspaceId: string,
  from: Date,
  to: Date,
): Promise<PromiseRow[]> {
  const { rows } = await client.query<PromiseRow>(
    `select p.exchange_id, p.customer_id, p.due_at, p.kept_at, s.site_id
     from customer_promise p
     left join relation_state s on s.workspace_id = p.workspace_id and s.customer_id = p.customer_id
     where p.workspace_id = $1 and p.due_at between $2 and $3 and (p.kept_at is null or p.kept_at > p.due_at)
     order by p.due_at limit 10000`,
    [workspaceId, from, to],
  );
  return rows;
}

export interface HeardRow {
  customer_id: string;
  exchange_id: string;
  site_id: string | null;
  at_ms: number;
  kind: number;
  channel: number | null;
  direction: number;
  amount_cents: number | null;
  currency: string | null;
  text: string | null;
  details: { properties?: Record<string, unknown> } | null;
}

/** What customers said and what was delivered between two instants, newest first. */
export async function findHeard(
  client: PoolClient,
  workspaceId: string,
  { from, to, limit }: { from: Date; to: Date; limit: number },
): Promise<HeardRow[]> {
  const { rows } = await client.query<HeardRow>(
    `select customer_id, exchange_id, site_id, extract(epoch from at)::float8 * 1000 as at_ms, kind, channel, direction,
       amount_cents, currency, text, details
     from exchange
     where workspace_id = $1 and kind in (3, 4, 5, 6, 8, 11) and at > $2 and at <= $3
     order by at desc limit $4`,
    [workspaceId, from, to, limit],
  );
  return rows;
}

/** Changes of the relationship shown between two instants. */
export async function findTurns(
  client: PoolClient,
  workspaceId: string,
  from: Date,
  to: Date,
): Promise<
  {
    customerId: string;
    siteId: string | null;
    type: number;
    previousType: number | null;
    probability: number;
    atMs: number;
  }[]
> {
  const { rows } = await client.query(
    `select h.customer_id as "customerId", s.site_id as "siteId", h.type, h.previous_type as "previousType", h.probability,
       extract(epoch from h.shown_from)::float8 * 1000 as "atMs"
     from relation_history h
     left join relation_state s on s.workspace_id = h.workspace_id and s.customer_id = h.customer_id
     where h.workspace_id = $1 and h.shown_from > $2 and h.shown_from <= $3 and h.model_version is null`,
    [workspaceId, from, to],
  );
  return rows;
}

export async function findNames(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<{ customer_id: string; name: string | null }[]> {
  const { rows } = await client.query(
    'select customer_id, name from customer where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, customerIds],
  );
  return rows;
}

/** An exchange by its id, through its receipt. */
export async function findExchangeOf(
  client: PoolClient,
  workspaceId: string,
  exchangeId: string,
): Promise<{ exchange_id: string; customer_id: string; at: Date; site_id: string | null } | null> {
  const { rows } = await client.query(
    `select e.exchange_id, e.customer_id, e.at, e.site_id from exchange_receipt r
     join exchange e on e.workspace_id = r.workspace_id and e.customer_id = r.customer_id and e.exchange_id = r.exchange_id
     where r.workspace_id = $1 and r.exchange_id = $2 limit 1`,
    [workspaceId, exchangeId],
  );
  return rows[0] ?? null;
}

export async function findSiteOf(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ site_id: string | null }>(
    'select site_id from relation_state where workspace_id = $1 and customer_id = $2',
    [workspaceId, customerId],
  );
  return rows[0]?.site_id ?? null;
}
