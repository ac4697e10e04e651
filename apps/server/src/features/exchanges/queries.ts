import { axes } from '@rapport/contracts/vocabulary';
import { typeKeys } from '@rapport/core/relations';
import type { PoolClient } from 'pg';
import {
  bigintArray,
  byteaArray,
  doubleArray,
  integerArray,
  jsonbArray,
  realArray,
  smallintArray,
  smallintRows,
  textArray,
  uuidArray,
  xidArray,
} from '../../platform/database/arrays.ts';
import { TryAgain } from '../../platform/database/tryAgain.ts';
import type { PreparedExchange } from './prepare/prepared.ts';
import type { Attributed } from './store/attributed.ts';
import type { Change } from './store/course.ts';
import type { ShownState, StoredState, Version } from './store/states.ts';

const typeCount = typeKeys.length;
const axisCount = axes.length;

/**
 * Stores exchanges and their receipts; those whose id is known already are left out.
 *
 * @returns ids that were known
 */
export async function insertExchanges(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly Attributed[],
): Promise<string[]> {
  const added = await insertReceipts(client, workspaceId, exchanges);
  const known = added < exchanges.length ? await findKnownIds(client, workspaceId, exchanges) : [];
  const repeated = new Set(known);
  const fresh = exchanges.filter(({ exchange }) => !repeated.has(exchange.id));
  if (fresh.length > 0) await insertFresh(client, workspaceId, fresh);
  return known;
}

/** In the order of ids, so that two writes that bring the same ones wait for each other in one direction only. */
async function insertReceipts(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly Attributed[],
): Promise<number> {
  const { rowCount } = await client.query({
    name: 'insert-receipts',
    text: `
      insert into exchange_receipt (workspace_id, exchange_id, customer_id)
      select $1::uuid, exchange_id, customer_id from unnest($2::uuid[], $3::uuid[]) as sent (exchange_id, customer_id)
      order by exchange_id
      on conflict do nothing`,
    values: [
      workspaceId,
      uuidArray(exchanges.map(({ exchange }) => exchange.id)),
      uuidArray(exchanges.map(({ customerId }) => customerId)),
    ],
  });
  return rowCount ?? 0;
}

/** Those of the ids whose receipt is not this transaction's. */
async function findKnownIds(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly Attributed[],
): Promise<string[]> {
  const { rows } = await client.query<{ exchange_id: string }>({
    name: 'find-known-ids',
    text: `select exchange_id from exchange_receipt
      where workspace_id = $1 and exchange_id = any($2::uuid[]) and xmin <> pg_current_xact_id()::xid`,
    values: [workspaceId, uuidArray(exchanges.map(({ exchange }) => exchange.id))],
  });
  return rows.map((row) => row.exchange_id);
}

/** In the order of customers, as the table is kept. */
async function insertFresh(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly Attributed[],
): Promise<void> {
  const inOrder = [...exchanges].sort((a, b) => (a.customerId < b.customerId ? -1 : 1));
  const column = <T>(read: (exchange: PreparedExchange) => T): T[] =>
    inOrder.map(({ exchange }) => read(exchange));
  await client.query({
    name: 'insert-exchanges',
    text: `
      insert into exchange (workspace_id, customer_id, at, exchange_id, kind, channel, direction, amount_cents, currency,
                            site_id, staff, language, text, details)
      select $1::uuid, customer_id, to_timestamp(at_ms / 1000), exchange_id, kind, channel, direction, amount_cents,
             currency, site_id, staff, language, text, details
      from unnest(
        $2::uuid[], $3::uuid[], $4::float8[], $5::smallint[], $6::smallint[], $7::smallint[], $8::bigint[], $9::text[],
        $10::uuid[], $11::text[], $12::text[], $13::text[], $14::jsonb[]
      ) as sent (exchange_id, customer_id, at_ms, kind, channel, direction, amount_cents, currency,
                 site_id, staff, language, text, details)`,
    values: [
      workspaceId,
      uuidArray(column((exchange) => exchange.id)),
      uuidArray(inOrder.map(({ customerId }) => customerId)),
      doubleArray(column((exchange) => exchange.atMs)),
      smallintArray(column((exchange) => exchange.kind)),
      smallintArray(column((exchange) => exchange.channel)),
      smallintArray(column((exchange) => exchange.direction)),
      bigintArray(column((exchange) => exchange.amountCents)),
      textArray(column((exchange) => exchange.currency)),
      uuidArray(inOrder.map(({ siteId }) => siteId)),
      textArray(column((exchange) => exchange.staff)),
      textArray(column((exchange) => exchange.language)),
      textArray(column((exchange) => exchange.text)),
      jsonbArray(column((exchange) => exchange.details)),
    ],
  });
}

interface StateRow {
  customer_id: string;
  version: string;
  merged_into: string | null;
  absorbed: number;
  tally: Buffer;
  type: number | null;
  probability: number | null;
  since_ms: number | null;
  previous_type: number | null;
  as_of_ms: number | null;
  model_version: string | null;
}

const stateColumns = `customer_id, xmin::text as version, merged_into, absorbed, tally, type, probability, previous_type, model_version,
  extract(epoch from since)::float8 * 1000 as since_ms, extract(epoch from as_of)::float8 * 1000 as as_of_ms`;

/**
 * The states of customers, each with the version read. Nothing is locked: whoever writes says which version it had read, and
 * starts again if there is a newer one. Reading under lock would write every row twice.
 */
export async function readStates(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<StoredState[]> {
  if (customerIds.length === 0) return [];
  const { rows } = await client.query<StateRow>({
    name: 'read-states',
    text: `select ${stateColumns} from relation_state
      where workspace_id = $1 and customer_id = any($2::uuid[])
      order by customer_id`,
    values: [workspaceId, uuidArray(customerIds)],
  });
  return rows.map(toState);
}

/** The states of everyone merged into these customers. */
export async function readAbsorbedStates(
  client: PoolClient,
  workspaceId: string,
  survivorIds: readonly string[],
): Promise<StoredState[]> {
  const { rows } = await client.query<StateRow>({
    name: 'read-absorbed-states',
    text: `select ${stateColumns} from relation_state
      where workspace_id = $1 and merged_into = any($2::uuid[])
      order by customer_id`,
    values: [workspaceId, uuidArray(survivorIds)],
  });
  return rows.map(toState);
}

/**
 * Writes the tallies of fragments.
 *
 * @throws TryAgain when one has been written since it was read
 */
export async function updateTallies(
  client: PoolClient,
  workspaceId: string,
  tallies: readonly { customerId: string; version: Version; tally: Uint8Array; exchanges: number }[],
): Promise<void> {
  if (tallies.length === 0) return;
  const { rowCount } = await client.query({
    name: 'update-tallies',
    text: `update relation_state s set tally = u.tally, exchanges = u.exchanges
      from unnest($2::uuid[], $3::bytea[], $4::int[], $5::xid[]) as u (customer_id, tally, exchanges, version)
      where s.workspace_id = $1 and s.customer_id = u.customer_id and s.xmin = u.version`,
    values: [
      workspaceId,
      uuidArray(tallies.map((row) => row.customerId)),
      byteaArray(tallies.map((row) => row.tally)),
      integerArray(tallies.map((row) => row.exchanges)),
      xidArray(tallies.map((row) => xidOf(row.version))),
    ],
  });
  checkWritten(rowCount, tallies.length);
}

/**
 * Writes what is shown of surviving customers, with their own tally.
 *
 * @returns the version that the rows have now
 * @throws TryAgain when one has been written since it was read
 */
export async function updateStates(
  client: PoolClient,
  workspaceId: string,
  states: readonly ShownState[],
): Promise<string | null> {
  if (states.length === 0) return null;
  const { rows } = await client.query<{ written: number; version: string }>({
    name: 'update-states',
    text: `with moved as (
        update relation_state s set
          tally = u.tally, exchanges = u.exchanges, type = u.type, probability = u.probability,
          probabilities = ($4::smallint[])[(u.number - 1) * ${typeCount} + 1 : u.number * ${typeCount}],
          mean = ($5::smallint[])[(u.number - 1) * ${axisCount} + 1 : u.number * ${axisCount}],
          since = to_timestamp(u.since_ms / 1000), previous_type = u.previous_type,
          as_of = to_timestamp(u.as_of_ms / 1000), model_version = $3,
          value_cents = u.value_cents, purchases = u.purchases,
          first_seen = to_timestamp(u.first_ms / 1000), last_seen = to_timestamp(u.last_ms / 1000),
          quiet_after = to_timestamp(u.quiet_ms / 1000),
          site_id = coalesce(u.site_id, s.site_id)
        from unnest(
          $2::uuid[], $6::bytea[], $7::int[], $8::smallint[], $9::real[], $10::float8[], $11::smallint[], $12::float8[],
          $13::bigint[], $14::int[], $15::float8[], $16::float8[], $17::uuid[], $18::float8[], $19::xid[]
        ) with ordinality as u (customer_id, tally, exchanges, type, probability, since_ms, previous_type, as_of_ms,
                                value_cents, purchases, first_ms, last_ms, site_id, quiet_ms, version, number)
        where s.workspace_id = $1 and s.customer_id = u.customer_id and s.xmin = u.version
        returning 1
      )
      select count(*)::int as written, pg_current_xact_id()::xid::text as version from moved`,
    values: [
      workspaceId,
      uuidArray(states.map((state) => state.customerId)),
      states[0]?.modelVersion,
      smallintRows(
        states.map((state) => state.probabilities),
        typeCount,
      ),
      smallintRows(
        states.map((state) => state.mean),
        axisCount,
      ),
      byteaArray(states.map((state) => state.tally)),
      integerArray(states.map((state) => state.exchanges)),
      smallintArray(states.map((state) => state.type)),
      realArray(states.map((state) => state.probability)),
      doubleArray(states.map((state) => state.sinceMs)),
      smallintArray(states.map((state) => state.previousType)),
      doubleArray(states.map((state) => state.asOfMs)),
      bigintArray(states.map((state) => state.valueCents)),
      integerArray(states.map((state) => state.purchases)),
      doubleArray(states.map((state) => state.firstMs)),
      doubleArray(states.map((state) => state.lastMs)),
      uuidArray(states.map((state) => state.siteId)),
      doubleArray(states.map((state) => state.quietAfterMs)),
      xidArray(states.map((state) => xidOf(state.version))),
    ],
  });
  checkWritten(rows[0]?.written ?? 0, states.length);
  return rows[0]?.version ?? null;
}

export interface HistoryRow extends Change {
  customerId: string;
}

/** Notes that what is shown of customers has changed. */
export async function insertHistory(
  client: PoolClient,
  workspaceId: string,
  rows: readonly HistoryRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query({
    name: 'insert-history',
    text: `insert into relation_history (workspace_id, customer_id, shown_from, type, previous_type, probability, model_version)
      select $1::uuid, customer_id, to_timestamp(ms / 1000), type, previous_type, probability, model_version
      from unnest($2::uuid[], $3::float8[], $4::smallint[], $5::smallint[], $6::real[], $7::text[])
        as u (customer_id, ms, type, previous_type, probability, model_version)
      on conflict (workspace_id, customer_id, shown_from)
      do update set type = excluded.type, probability = excluded.probability, recorded_at = now(),
        model_version = case when relation_history.model_version is not null then excluded.model_version end`,
    values: [
      workspaceId,
      uuidArray(rows.map((row) => row.customerId)),
      doubleArray(rows.map((row) => row.shownFromMs)),
      smallintArray(rows.map((row) => row.type)),
      smallintArray(rows.map((row) => row.previousType)),
      realArray(rows.map((row) => row.probability)),
      textArray(rows.map((row) => row.modelVersion)),
    ],
  });
}

/** Moves the workspace's clock to its latest exchange. It never goes back. */
export async function advanceClock(client: PoolClient, workspaceId: string, latestMs: number): Promise<void> {
  await client.query({
    name: 'advance-clock',
    text: `insert into workspace_clock (workspace_id, latest_at) values ($1, to_timestamp($2::float8 / 1000))
      on conflict (workspace_id) do update set latest_at = excluded.latest_at
      where workspace_clock.latest_at < excluded.latest_at`,
    values: [workspaceId, latestMs],
  });
}

function xidOf({ xid, isLost }: Version): string {
  if (xid === null || isLost) throw new TryAgain('a relation state was built on one that was not kept');
  return xid;
}

function checkWritten(written: number | null, asked: number): void {
  if (written !== asked) throw new TryAgain('a relation state was written in the meantime');
}

function toState(row: StateRow): StoredState {
  return {
    customerId: row.customer_id,
    version: { xid: row.version, isLost: false },
    mergedInto: row.merged_into,
    absorbed: row.absorbed,
    tally: row.tally,
    type: row.type,
    probability: row.probability,
    sinceMs: row.since_ms,
    previousType: row.previous_type,
    asOfMs: row.as_of_ms,
    modelVersion: row.model_version,
  };
}
