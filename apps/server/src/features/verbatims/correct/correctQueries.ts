import type { PoolClient } from 'pg';
import type { SourceText } from '../keep/keptText.ts';

export async function findSource(
  client: PoolClient,
  workspaceId: string,
  exchangeId: string,
): Promise<SourceText | null> {
  const { rows } = await client.query<SourceText>(
    `select v.exchange_id as "exchangeId", v.customer_id as "customerId", extract(epoch from v.at)::float8 * 1000 as "atMs", v.kind,
       v.channel, v.site_id as "siteId", e.language, e.text, e.details -> 'properties' as properties
     from verbatim v
     join exchange e on e.workspace_id = $1 and e.customer_id = v.customer_id and e.at = v.at and e.exchange_id = v.exchange_id
     where v.workspace_id = $1 and v.exchange_id = $2`,
    [workspaceId, exchangeId],
  );
  return rows[0] ?? null;
}

export async function saveCorrection(
  client: PoolClient,
  workspaceId: string,
  row: {
    exchangeId: string;
    customerId: string;
    tone: number | null;
    topics: readonly { key: string; sentiment: number }[] | null;
    author: string;
  },
): Promise<void> {
  await client.query(
    `insert into verbatim_correction (workspace_id, exchange_id, customer_id, tone, topics, author)
     values ($1, $2, $3, $4, $5::jsonb, $6)
     on conflict (workspace_id, exchange_id) do update set
       tone = coalesce(excluded.tone, verbatim_correction.tone), topics = coalesce(excluded.topics, verbatim_correction.topics),
       author = excluded.author, corrected_at = now()`,
    [
      workspaceId,
      row.exchangeId,
      row.customerId,
      row.tone,
      row.topics && JSON.stringify(row.topics),
      row.author,
    ],
  );
}

export async function deleteCorrection(
  client: PoolClient,
  workspaceId: string,
  exchangeId: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from verbatim_correction where workspace_id = $1 and exchange_id = $2',
    [workspaceId, exchangeId],
  );
  return rowCount === 1;
}
