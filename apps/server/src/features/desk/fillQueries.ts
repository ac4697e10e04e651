import type { PoolClient } from 'pg';
import { realArray, smallintArray, textArray, uuidArray } from '../../platform/database/arrays.ts';

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
