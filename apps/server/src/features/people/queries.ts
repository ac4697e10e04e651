import type { Handle } from '@rapport/contracts/exchange';
import type { PoolClient } from 'pg';
import { booleanArray, jsonbArray, textArray, uuidArray } from '../../platform/database/arrays.ts';

export interface IdentityRow {
  kind: string;
  value: string;
  customer_id: string;
  verified: boolean;
}

export interface HandleKey {
  kind: string;
  value: string;
}

export async function findIdentities(
  client: PoolClient,
  workspaceId: string,
  handles: readonly HandleKey[],
): Promise<IdentityRow[]> {
  const { rows } = await client.query<IdentityRow>({
    name: 'find-identities',
    text: `select i.kind, i.value, i.customer_id, i.verified
      from unnest($2::text[], $3::text[]) as asked (kind, value)
      join identity i on i.workspace_id = $1 and i.kind = asked.kind and i.value = asked.value`,
    values: [
      workspaceId,
      textArray(handles.map((handle) => handle.kind)),
      textArray(handles.map((handle) => handle.value)),
    ],
  });
  return rows;
}

/** @returns those that were inserted: the others were given to somebody in the meantime */
export async function insertIdentities(
  client: PoolClient,
  workspaceId: string,
  identities: readonly IdentityRow[],
): Promise<HandleKey[]> {
  const { rows } = await client.query<HandleKey>({
    name: 'insert-identities',
    text: `insert into identity (workspace_id, customer_id, kind, value, verified)
      select $1::uuid, customer_id, kind, value, verified
      from unnest($2::uuid[], $3::text[], $4::text[], $5::boolean[]) as u (customer_id, kind, value, verified)
      order by kind, value
      on conflict do nothing
      returning kind, value`,
    values: [
      workspaceId,
      uuidArray(identities.map((row) => row.customer_id)),
      textArray(identities.map((row) => row.kind)),
      textArray(identities.map((row) => row.value)),
      booleanArray(identities.map((row) => row.verified)),
    ],
  });
  return rows;
}

export async function verifyIdentities(
  client: PoolClient,
  workspaceId: string,
  handles: readonly HandleKey[],
): Promise<void> {
  await client.query({
    name: 'verify-identities',
    text: `update identity i set verified = true
      from unnest($2::text[], $3::text[]) as u (kind, value)
      where i.workspace_id = $1 and i.kind = u.kind and i.value = u.value`,
    values: [
      workspaceId,
      textArray(handles.map((handle) => handle.kind)),
      textArray(handles.map((handle) => handle.value)),
    ],
  });
}

export interface NewCustomer {
  customerId: string;
  name: string | null;
  language: string | null;
  traits: string;
  search: string;
}

/** Customers and their empty states, together: whoever finds the one finds the other to lock. */
export async function insertCustomers(
  client: PoolClient,
  workspaceId: string,
  customers: readonly NewCustomer[],
  emptyTally: Uint8Array,
): Promise<void> {
  await client.query({
    name: 'insert-customers',
    text: `with made as (
        insert into customer (workspace_id, customer_id, name, language, traits, search)
        select $1::uuid, customer_id, name, language, traits, search
        from unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::text[])
          as u (customer_id, name, language, traits, search)
        returning customer_id
      )
      insert into relation_state (workspace_id, customer_id, tally)
      select $1::uuid, customer_id, $7::bytea from made`,
    values: [
      workspaceId,
      uuidArray(customers.map((row) => row.customerId)),
      textArray(customers.map((row) => row.name)),
      textArray(customers.map((row) => row.language)),
      jsonbArray(customers.map((row) => row.traits)),
      textArray(customers.map((row) => row.search)),
      Buffer.from(emptyTally),
    ],
  });
}

export interface TraitsUpdate {
  customerId: string;
  name: string | null;
  language: string | null;
  traits: string;
}

/** Adds what came to what is known; what search reads is made again from the name and the first handles. */
export async function updateTraits(
  client: PoolClient,
  workspaceId: string,
  updates: readonly TraitsUpdate[],
): Promise<void> {
  await client.query({
    name: 'update-traits',
    text: `update customer c set
        name = coalesce(u.name, c.name), language = coalesce(u.language, c.language), traits = c.traits || u.traits
      from unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[]) as u (customer_id, name, language, traits)
      where c.workspace_id = $1 and c.customer_id = u.customer_id
        and (c.name is distinct from coalesce(u.name, c.name) or c.language is distinct from coalesce(u.language, c.language)
             or not c.traits @> u.traits)`,
    values: [
      workspaceId,
      uuidArray(updates.map((row) => row.customerId)),
      textArray(updates.map((row) => row.name)),
      textArray(updates.map((row) => row.language)),
      jsonbArray(updates.map((row) => row.traits)),
    ],
  });
}

/** Name and first handles of customers, for what search reads. */
export async function findSearchParts(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<{ customer_id: string; name: string | null; search: string; handles: string[] }[]> {
  const { rows } = await client.query({
    name: 'find-search-parts',
    text: `select c.customer_id, c.name, c.search,
        array(select i.value from identity i
              where i.workspace_id = c.workspace_id and i.customer_id = c.customer_id and i.kind <> 'device'
              order by i.kind desc, i.value limit 8) as handles
      from customer c where c.workspace_id = $1 and c.customer_id = any($2::uuid[])`,
    values: [workspaceId, uuidArray(customerIds)],
  });
  return rows;
}

export async function updateSearch(
  client: PoolClient,
  workspaceId: string,
  rows: readonly { customerId: string; search: string }[],
): Promise<void> {
  await client.query({
    name: 'update-search',
    text: `update customer c set search = u.search
      from unnest($2::uuid[], $3::text[]) as u (customer_id, search)
      where c.workspace_id = $1 and c.customer_id = u.customer_id`,
    values: [
      workspaceId,
      uuidArray(rows.map((row) => row.customerId)),
      textArray(rows.map((row) => row.search)),
    ],
  });
}

export async function insertSuggestions(
  client: PoolClient,
  workspaceId: string,
  suggestions: readonly { customerId: string; otherId: string; kind: string; value: string }[],
): Promise<void> {
  await client.query({
    name: 'insert-suggestions',
    text: `insert into merge_suggestion (workspace_id, customer_id, other_id, kind, value)
      select $1::uuid, customer_id, other_id, kind, value
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as u (customer_id, other_id, kind, value)
      order by customer_id, other_id
      on conflict do nothing`,
    values: [
      workspaceId,
      uuidArray(suggestions.map((row) => row.customerId)),
      uuidArray(suggestions.map((row) => row.otherId)),
      textArray(suggestions.map((row) => row.kind)),
      textArray(suggestions.map((row) => row.value)),
    ],
  });
}

export interface MergeParty {
  customer_id: string;
  merged_into: string | null;
  created_at: Date;
}

/** These customers and everyone merged into them, locked in one order. */
export async function lockParties(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<MergeParty[]> {
  const { rows } = await client.query<MergeParty>(
    `select customer_id, merged_into, created_at from customer
     where workspace_id = $1 and (customer_id = any($2::uuid[]) or merged_into = any($2::uuid[]))
     order by customer_id for update`,
    [workspaceId, ids],
  );
  return rows;
}

/** Lets `survivorId` (null: each for itself) speak for these fragments, in both tables that say so. */
export async function setSurvivor(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  survivorId: string | null,
): Promise<void> {
  await client.query(
    'update customer set merged_into = $3 where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, fragmentIds, survivorId],
  );
  await client.query(
    `update relation_state set merged_into = $3, absorbed = 0,
       type = null, probability = null, probabilities = null, mean = null, since = null, previous_type = null,
       quiet_after = null, value_cents = 0, purchases = 0
     where workspace_id = $1 and customer_id = any($2::uuid[])`,
    [workspaceId, fragmentIds, survivorId],
  );
}

/** Counts again how many are merged into each of these. */
export async function recountAbsorbed(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  await client.query(
    `update relation_state s set absorbed =
       (select count(*) from relation_state a where a.workspace_id = s.workspace_id and a.merged_into = s.customer_id)
     where s.workspace_id = $1 and s.customer_id = any($2::uuid[])`,
    [workspaceId, ids],
  );
}

export interface MergeLogRow {
  merge_id: string;
  customer_id: string;
  absorbed_id: string;
  fragments: string[];
  kind: 'merge' | 'unmerge';
  undone_by: string | null;
}

export async function insertMergeLog(
  client: PoolClient,
  workspaceId: string,
  row: Omit<MergeLogRow, 'undone_by'> & { reason: string; actor: string | null },
): Promise<void> {
  await client.query(
    `insert into merge_log (workspace_id, merge_id, customer_id, absorbed_id, fragments, kind, reason, actor)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      workspaceId,
      row.merge_id,
      row.customer_id,
      row.absorbed_id,
      row.fragments,
      row.kind,
      row.reason,
      row.actor,
    ],
  );
}

export async function findMerge(
  client: PoolClient,
  workspaceId: string,
  mergeId: string,
): Promise<MergeLogRow | null> {
  const { rows } = await client.query<MergeLogRow>(
    `select merge_id, customer_id, absorbed_id, fragments, kind, undone_by from merge_log
     where workspace_id = $1 and merge_id = $2 for update`,
    [workspaceId, mergeId],
  );
  return rows[0] ?? null;
}

export async function markUndone(
  client: PoolClient,
  workspaceId: string,
  mergeId: string,
  by: string,
): Promise<void> {
  await client.query('update merge_log set undone_by = $3 where workspace_id = $1 and merge_id = $2', [
    workspaceId,
    mergeId,
    by,
  ]);
}

/** By kind and value, so that a customer with many thousands of handles is paged by an index. */
export async function findIdentityPage(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  after: [kind: string, value: string],
  limit: number,
): Promise<(IdentityRow & { first_seen: Date })[]> {
  const { rows } = await client.query(
    `select kind, value, customer_id, verified, first_seen from identity
     where workspace_id = $1
       and customer_id = any(array(
         select customer_id from customer where workspace_id = $1 and (customer_id = $2 or merged_into = $2)))
       and (kind, value) > ($3, $4)
     order by kind, value limit $5`,
    [workspaceId, customerId, after[0], after[1], limit],
  );
  return rows;
}

export async function dismissSuggestion(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  otherId: string,
): Promise<number> {
  const { rowCount } = await client.query(
    `update merge_suggestion set dismissed_at = now()
     where workspace_id = $1 and dismissed_at is null
       and ((customer_id = $2 and other_id = $3) or (customer_id = $3 and other_id = $2))`,
    [workspaceId, customerId, otherId],
  );
  return rowCount ?? 0;
}

/** Some handles of one fragment. */
export async function findHandles(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  limit: number,
): Promise<Handle[]> {
  const { rows } = await client.query<Handle>({
    name: 'find-handles',
    text: `select kind, value, verified from identity
      where workspace_id = $1 and customer_id = $2 order by kind, value limit $3`,
    values: [workspaceId, customerId, limit],
  });
  return rows;
}
