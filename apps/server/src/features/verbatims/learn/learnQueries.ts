import type { PoolClient } from 'pg';

export interface LabelRow {
  exchange_id: string;
  text: string;
  language: string;
  topics: { key: string; sentiment: number }[];
}

/** Texts whose topics a person said, the latest first. */
export async function findLabels(
  client: PoolClient,
  workspaceId: string,
  limit: number,
): Promise<LabelRow[]> {
  const { rows } = await client.query<LabelRow>(
    `select c.exchange_id, e.text, v.language, c.topics
     from verbatim_correction c
     join verbatim v on v.workspace_id = $1 and v.exchange_id = c.exchange_id
     join exchange e on e.workspace_id = $1 and e.customer_id = v.customer_id and e.at = v.at and e.exchange_id = v.exchange_id
     where c.workspace_id = $1 and c.topics is not null
     order by c.corrected_at desc, c.exchange_id limit $2`,
    [workspaceId, limit],
  );
  return rows;
}

export async function countLabels(client: PoolClient, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from verbatim_correction where workspace_id = $1 and topics is not null',
    [workspaceId],
  );
  return rows[0]?.n ?? 0;
}
