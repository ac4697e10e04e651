import type { PoolClient } from 'pg';
import {
  booleanArray,
  doubleArray,
  smallintArray,
  textArray,
  uuidArray,
} from '../../platform/database/arrays.ts';
import { survivorOf } from '../people/survivorOf.ts';

/** What was said of one purpose on one channel (-1: whatever the channel). */
export interface StatementRow {
  customerId: string;
  purpose: string;
  channel: number;
  isGranted: boolean;
  atMs: number;
}

/** Keeps the latest of each word: in whatever order they come, the same stands. */
export async function upsertStatements(
  client: PoolClient,
  workspaceId: string,
  rows: readonly StatementRow[],
): Promise<void> {
  await client.query({
    name: 'upsert-consent-statements',
    text: `insert into consent_state as state (workspace_id, customer_id, purpose, channel, granted_at, withdrawn_at)
      select $1::uuid, customer_id, purpose, channel,
        max(to_timestamp(at_ms / 1000)) filter (where granted), max(to_timestamp(at_ms / 1000)) filter (where not granted)
      from unnest($2::uuid[], $3::text[], $4::smallint[], $5::boolean[], $6::float8[])
        as u (customer_id, purpose, channel, granted, at_ms)
      group by customer_id, purpose, channel
      order by customer_id, purpose, channel
      on conflict (workspace_id, customer_id, purpose, channel) do update set
        granted_at = greatest(state.granted_at, excluded.granted_at),
        withdrawn_at = greatest(state.withdrawn_at, excluded.withdrawn_at)`,
    values: [
      workspaceId,
      uuidArray(rows.map((row) => row.customerId)),
      textArray(rows.map((row) => row.purpose)),
      smallintArray(rows.map((row) => row.channel)),
      booleanArray(rows.map((row) => row.isGranted)),
      doubleArray(rows.map((row) => row.atMs)),
    ],
  });
}

export interface PersonRow {
  /** As asked for: the id of any fragment. */
  asked_id: string;
  country: string | null;
  purchases: number;
  /** Of all fragments; granted and withdrawn instants in milliseconds. */
  statements: { purpose: string; channel: number; granted: number | null; withdrawn: number | null }[] | null;
}

/** Who they are to the law and what they said, their merged fragments' words included. Erased people are not there. */
export async function findPersons(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<PersonRow[]> {
  const { rows } = await client.query<PersonRow>({
    name: 'find-consenting-persons',
    text: `select asked.id as asked_id, survivor.traits ->> 'country' as country, coalesce(state.purchases, 0) as purchases,
        said.statements
      from unnest($2::uuid[]) as asked (id)
      join customer fragment on fragment.workspace_id = $1 and fragment.customer_id = asked.id
      join customer survivor on survivor.workspace_id = $1
        and survivor.customer_id = ${survivorOf('fragment')}
      left join relation_state state on state.workspace_id = $1 and state.customer_id = survivor.customer_id
      left join lateral (
        select json_agg(json_build_object('purpose', s.purpose, 'channel', s.channel,
            'granted', extract(epoch from s.granted_at) * 1000, 'withdrawn', extract(epoch from s.withdrawn_at) * 1000))
          as statements
        from consent_state s
        where s.workspace_id = $1 and (s.customer_id = survivor.customer_id
          or s.customer_id in (select c.customer_id from customer c
                               where c.workspace_id = $1 and c.merged_into = survivor.customer_id))
      ) as said on true
      where survivor.erased_at is null`,
    values: [workspaceId, uuidArray(customerIds)],
  });
  return rows;
}

/**
 * How people were spoken to by a channel, all their fragments taken: what we said, and what they answered to a gesture of ours.
 *
 * @param others purposes that sell nothing: contacts for these do not count
 */
export async function findPastContacts(
  client: PoolClient,
  workspaceId: string,
  asked: { customerIds: readonly string[]; channel: number; since: Date; others: readonly string[] },
): Promise<{ asked_id: string; at: Date; is_refusal: boolean }[]> {
  const { rows } = await client.query({
    name: 'find-past-contacts',
    text: `select asked.id as asked_id, e.at,
        coalesce(e.details -> 'properties' ->> 'outcome' = 'not-wanted'
          or e.details -> 'properties' ->> 'reaction' = 'refused', false) as is_refusal
      from unnest($2::uuid[]) as asked (id)
      join customer fragment on fragment.workspace_id = $1 and fragment.customer_id = asked.id
      cross join lateral (
        select customer_id from customer
        where workspace_id = $1 and customer_id = ${survivorOf('fragment')}
        union all
        select customer_id from customer
        where workspace_id = $1 and merged_into = ${survivorOf('fragment')}
      ) as whole
      join exchange e on e.workspace_id = $1 and e.customer_id = whole.customer_id and e.at >= $4
      where e.channel = $3 and (e.direction = 1 or e.details -> 'properties' ->> 'reaction' = 'refused')
        and not coalesce(e.details -> 'properties' ->> 'purpose' = any($5::text[]), false)`,
    values: [workspaceId, uuidArray(asked.customerIds), asked.channel, asked.since, textArray(asked.others)],
  });
  return rows;
}

export interface Terms {
  settings: unknown;
  timeZone: string;
  /** ISO 3166, of customers whose own is not known. */
  country: string;
}

export async function findTerms(client: PoolClient, workspaceId: string): Promise<Terms> {
  const { rows } = await client.query<Terms>({
    name: 'find-consent-terms',
    text: `select consent as settings, time_zone as "timeZone", country::text as country from workspace where id = $1`,
    values: [workspaceId],
  });
  return rows[0] ?? { settings: {}, timeZone: 'UTC', country: 'FR' };
}

export async function updateTerms(client: PoolClient, workspaceId: string, settings: string): Promise<void> {
  await client.query('update workspace set consent = $2::jsonb where id = $1', [workspaceId, settings]);
}

export interface ReaderRow {
  /** The surviving customer. */
  customer_id: string;
  name: string | null;
  language: string | null;
  brand: string;
  languages: string[];
}

export async function findReader(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<ReaderRow | null> {
  const { rows } = await client.query<ReaderRow>(
    `select survivor.customer_id, survivor.name, survivor.language, w.name as brand, w.languages
    from customer fragment
    join customer survivor on survivor.workspace_id = $1
      and survivor.customer_id = ${survivorOf('fragment')}
    join workspace w on w.id = $1
    where fragment.workspace_id = $1 and fragment.customer_id = $2 and survivor.erased_at is null`,
    [workspaceId, customerId],
  );
  return rows[0] ?? null;
}

/** An address of theirs, one they proved first; fragments merged into them included. */
export async function findEmail(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ value: string }>(
    `select i.value from identity i
     join customer c on c.workspace_id = $1 and c.customer_id = i.customer_id
     where i.workspace_id = $1 and i.kind = 'email' and (c.customer_id = $2 or c.merged_into = $2)
     order by i.verified desc, i.first_seen desc limit 1`,
    [workspaceId, customerId],
  );
  return rows[0]?.value ?? null;
}
