import type { PoolClient } from 'pg';
import { uuidArray } from '../../../platform/database/arrays.ts';
import type { ExchangeRow } from './observedFromRow.ts';

/** Fragments in the order of their ids, a chunk at a time, which nobody else writes until the end of the transaction. */
export async function findFragmentsAfter(
  client: PoolClient,
  workspaceId: string,
  after: string,
  limit: number,
): Promise<{ customer_id: string; version: string; merged_into: string | null }[]> {
  const { rows } = await client.query(
    `select customer_id, xmin::text as version, merged_into from relation_state
     where workspace_id = $1 and customer_id > $2 order by customer_id limit $3 for no key update`,
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
    [workspaceId, uuidArray(customerIds)],
  );
  return rows;
}

/** Surviving customers whose state was last seen before an instant, or read with another model, in the order of their ids. */
export async function findStaleSurvivors(
  client: PoolClient,
  workspaceId: string,
  {
    after,
    beforeMs,
    modelVersion,
    limit,
  }: { after: string; beforeMs: number | null; modelVersion: string; limit: number },
): Promise<string[]> {
  const { rows } = await client.query<{ customer_id: string }>(
    `select customer_id from relation_state
     where workspace_id = $1 and customer_id > $2 and merged_into is null
       and (as_of < to_timestamp($3::float8 / 1000) or model_version <> $4)
     order by customer_id limit $5`,
    [workspaceId, after, beforeMs, modelVersion, limit],
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

/** How many surviving customers' states were read with another model. */
export async function countReadOtherwise(
  client: PoolClient,
  workspaceId: string,
  modelVersion: string,
): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from relation_state where workspace_id = $1 and merged_into is null and model_version <> $2',
    [workspaceId, modelVersion],
  );
  return rows[0]?.n ?? 0;
}
