import type { PoolClient } from 'pg';
import { nestedArray, packBytes, plainArray, textArray } from '../../platform/database/arrays.ts';
import { TryAgain } from '../../platform/database/tryAgain.ts';
import type { PreparedExchange } from './prepare/prepared.ts';
import type { ExchangeRow } from './refresh/observedFromRow.ts';
import type { ShownState, StoredState } from './store/states.ts';

/**
 * Stores exchanges and their receipts; those whose id is known already are left out.
 *
 * @returns ids that were known
 */
export async function insertExchanges(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly { exchange: PreparedExchange; customerId: string; siteId: string | null }[],
): Promise<string[]> {
  const column = <T>(read: (exchange: PreparedExchange) => T): T[] =>
    exchanges.map(({ exchange }) => read(exchange));
  const { rows } = await client.query<{ exchange_id: string }>({
    name: 'insert-exchanges',
    text: `
      with sent as (
        select * from unnest(
          $2::uuid[], $3::uuid[], $4::float8[], $5::smallint[], $6::smallint[], $7::smallint[], $8::bigint[], $9::text[],
          $10::uuid[], $11::text[], $12::text[], $13::text[], $14::jsonb[]
        ) as sent (exchange_id, customer_id, at_ms, kind, channel, direction, amount_cents, currency,
                   site_id, staff, language, text, details)
      ), stored as (
        insert into exchange_receipt (workspace_id, exchange_id, customer_id)
        select $1::uuid, exchange_id, customer_id from sent order by exchange_id
        on conflict do nothing
        returning exchange_id
      ), kept as (
        insert into exchange (workspace_id, customer_id, at, exchange_id, kind, channel, direction, amount_cents, currency,
                              site_id, staff, language, text, details)
        select $1::uuid, customer_id, to_timestamp(at_ms / 1000), exchange_id, kind, channel, direction, amount_cents,
               currency, site_id, staff, language, text, details
        from sent where exchange_id in (select exchange_id from stored)
        order by customer_id
      )
      select exchange_id from sent where exchange_id not in (select exchange_id from stored)`,
    values: [
      workspaceId,
      plainArray(column((exchange) => exchange.id)),
      plainArray(exchanges.map(({ customerId }) => customerId)),
      plainArray(column((exchange) => exchange.atMs)),
      plainArray(column((exchange) => exchange.kind)),
      plainArray(column((exchange) => exchange.channel)),
      plainArray(column((exchange) => exchange.direction)),
      plainArray(column((exchange) => exchange.amountCents)),
      plainArray(column((exchange) => exchange.currency)),
      plainArray(exchanges.map(({ siteId }) => siteId)),
      textArray(column((exchange) => exchange.staff)),
      textArray(column((exchange) => exchange.language)),
      textArray(column((exchange) => exchange.text)),
      textArray(column((exchange) => exchange.details)),
    ],
  });
  return rows.map((row) => row.exchange_id);
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
}

const stateColumns = `customer_id, xmin::text as version, merged_into, absorbed, tally, type, probability, previous_type,
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
  const { rows } = await client.query<StateRow>({
    name: 'read-states',
    text: `select ${stateColumns} from relation_state
      where workspace_id = $1 and customer_id = any($2::uuid[])
      order by customer_id`,
    values: [workspaceId, plainArray(customerIds)],
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
    values: [workspaceId, plainArray(survivorIds)],
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
  tallies: readonly { customerId: string; version: string; tally: Uint8Array; exchanges: number }[],
): Promise<void> {
  if (tallies.length === 0) return;
  const packed = packBytes(tallies.map((row) => row.tally));
  const { rowCount } = await client.query({
    name: 'update-tallies',
    text: `update relation_state s set tally = substring($3::bytea from u.start for u.length), exchanges = u.exchanges
      from unnest($2::uuid[], $4::int[], $5::int[], $6::int[], $7::xid[])
        as u (customer_id, exchanges, start, length, version)
      where s.workspace_id = $1 and s.customer_id = u.customer_id and s.xmin = u.version`,
    values: [
      workspaceId,
      plainArray(tallies.map((row) => row.customerId)),
      packed.bytes,
      plainArray(tallies.map((row) => row.exchanges)),
      packed.starts,
      packed.lengths,
      plainArray(tallies.map((row) => row.version)),
    ],
  });
  checkWritten(rowCount, tallies.length);
}

/**
 * Writes what is shown of surviving customers, with their own tally.
 *
 * @throws TryAgain when one has been written since it was read
 */
export async function updateStates(
  client: PoolClient,
  workspaceId: string,
  states: readonly ShownState[],
): Promise<void> {
  if (states.length === 0) return;
  const tallies = packBytes(states.map((state) => state.tally));
  const { rowCount } = await client.query({
    name: 'update-states',
    text: `update relation_state s set
        tally = substring($4::bytea from u.start for u.length), exchanges = u.exchanges, type = u.type, probability = u.probability,
        probabilities = u.probabilities::smallint[], mean = u.mean::smallint[],
        since = to_timestamp(u.since_ms / 1000), previous_type = u.previous_type,
        as_of = to_timestamp(u.as_of_ms / 1000), model_version = $3,
        value_cents = u.value_cents, purchases = u.purchases,
        first_seen = to_timestamp(u.first_ms / 1000), last_seen = to_timestamp(u.last_ms / 1000),
        quiet_after = to_timestamp(u.quiet_ms / 1000),
        site_id = coalesce(u.site_id, s.site_id)
      from unnest(
        $2::uuid[], $5::int[], $6::smallint[], $7::real[], $8::text[], $9::text[], $10::float8[],
        $11::smallint[], $12::float8[], $13::bigint[], $14::int[], $15::float8[], $16::float8[], $17::uuid[], $18::float8[],
        $19::int[], $20::int[], $21::xid[]
      ) as u (customer_id, exchanges, type, probability, probabilities, mean, since_ms,
              previous_type, as_of_ms, value_cents, purchases, first_ms, last_ms, site_id, quiet_ms, start, length, version)
      where s.workspace_id = $1 and s.customer_id = u.customer_id and s.xmin = u.version`,
    values: [
      workspaceId,
      plainArray(states.map((state) => state.customerId)),
      states[0]?.modelVersion,
      tallies.bytes,
      plainArray(states.map((state) => state.exchanges)),
      plainArray(states.map((state) => state.type)),
      plainArray(states.map((state) => state.probability)),
      nestedArray(states.map((state) => state.probabilities)),
      nestedArray(states.map((state) => state.mean)),
      plainArray(states.map((state) => state.sinceMs)),
      plainArray(states.map((state) => state.previousType)),
      plainArray(states.map((state) => state.asOfMs)),
      plainArray(states.map((state) => state.valueCents)),
      plainArray(states.map((state) => state.purchases)),
      plainArray(states.map((state) => state.firstMs)),
      plainArray(states.map((state) => state.lastMs)),
      plainArray(states.map((state) => state.siteId)),
      plainArray(states.map((state) => state.quietAfterMs)),
      tallies.starts,
      tallies.lengths,
      plainArray(states.map((state) => state.version)),
    ],
  });
  checkWritten(rowCount, states.length);
}

export interface HistoryRow {
  customerId: string;
  shownFromMs: number;
  type: number;
  previousType: number | null;
  probability: number;
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
    text: `insert into relation_history (workspace_id, customer_id, shown_from, type, previous_type, probability)
      select $1::uuid, customer_id, to_timestamp(ms / 1000), type, previous_type, probability
      from unnest($2::uuid[], $3::float8[], $4::smallint[], $5::smallint[], $6::real[])
        as u (customer_id, ms, type, previous_type, probability)
      on conflict (workspace_id, customer_id, shown_from)
      do update set type = excluded.type, probability = excluded.probability, recorded_at = now()`,
    values: [
      workspaceId,
      plainArray(rows.map((row) => row.customerId)),
      plainArray(rows.map((row) => row.shownFromMs)),
      plainArray(rows.map((row) => row.type)),
      plainArray(rows.map((row) => row.previousType)),
      plainArray(rows.map((row) => row.probability)),
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

function checkWritten(written: number | null, asked: number): void {
  if (written !== asked) throw new TryAgain('a relation state was written in the meantime');
}

function toState(row: StateRow): StoredState {
  return {
    customerId: row.customer_id,
    version: row.version,
    mergedInto: row.merged_into,
    absorbed: row.absorbed,
    tally: row.tally,
    type: row.type,
    probability: row.probability,
    sinceMs: row.since_ms,
    previousType: row.previous_type,
    asOfMs: row.as_of_ms,
  };
}

/** Fragments in the order of their ids, a chunk at a time. */
export async function findFragmentsAfter(
  client: PoolClient,
  workspaceId: string,
  after: string,
  limit: number,
): Promise<{ customer_id: string; version: string; merged_into: string | null }[]> {
  const { rows } = await client.query(
    `select customer_id, xmin::text as version, merged_into from relation_state
     where workspace_id = $1 and customer_id > $2 order by customer_id limit $3`,
    [workspaceId, after, limit],
  );
  return rows;
}

export async function findExchangesOf(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<ExchangeRow[]> {
  const { rows } = await client.query<ExchangeRow>(
    `select customer_id, exchange_id, extract(epoch from at)::float8 * 1000 as at_ms, kind, channel, direction,
       amount_cents, currency, text, details
     from exchange where workspace_id = $1 and customer_id = any($2::uuid[])`,
    [workspaceId, plainArray(customerIds)],
  );
  return rows;
}

/** Surviving customers whose state was last seen before an instant, in the order of their ids. */
export async function findStaleSurvivors(
  client: PoolClient,
  workspaceId: string,
  { after, beforeMs, limit }: { after: string; beforeMs: number; limit: number },
): Promise<string[]> {
  const { rows } = await client.query<{ customer_id: string }>(
    `select customer_id from relation_state
     where workspace_id = $1 and customer_id > $2 and merged_into is null and as_of < to_timestamp($3::float8 / 1000)
     order by customer_id limit $4`,
    [workspaceId, after, beforeMs, limit],
  );
  return rows.map((row) => row.customer_id);
}

/** The instant of the workspace's latest exchange; null when it has none. */
export async function findClock(client: PoolClient, workspaceId: string): Promise<number | null> {
  const { rows } = await client.query<{ ms: number }>(
    'select extract(epoch from latest_at)::float8 * 1000 as ms from workspace_clock where workspace_id = $1',
    [workspaceId],
  );
  return rows[0]?.ms ?? null;
}
