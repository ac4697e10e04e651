import type { Topic } from '@rapport/contracts/verbatims';
import type { PoolClient } from 'pg';

export interface TaxonomyRow {
  version: number;
  topics: Topic[];
  read_version: number | null;
  working_since: Date | null;
  done: number;
  total: number;
  failure: string | null;
}

export async function findVersion(client: PoolClient, workspaceId: string): Promise<number | null> {
  const { rows } = await client.query<{ version: number }>({
    name: 'find-taxonomy-version',
    text: 'select version from taxonomy where workspace_id = $1',
    values: [workspaceId],
  });
  return rows[0]?.version ?? null;
}

export async function findTaxonomy(client: PoolClient, workspaceId: string): Promise<TaxonomyRow | null> {
  const { rows } = await client.query<TaxonomyRow>(
    `select version, topics, read_version, working_since, done, total, failure from taxonomy where workspace_id = $1`,
    [workspaceId],
  );
  return rows[0] ?? null;
}

export async function saveTopics(
  client: PoolClient,
  workspaceId: string,
  topics: readonly Topic[],
): Promise<void> {
  await client.query(
    `insert into taxonomy (workspace_id, topics) values ($1, $2::jsonb)
     on conflict (workspace_id) do update set topics = excluded.topics, version = taxonomy.version + 1`,
    [workspaceId, JSON.stringify(topics)],
  );
}

/** Texts begin to be read anew: how many there are is about what is known of them. */
export async function markReading(
  client: PoolClient,
  workspaceId: string,
  topics: readonly Topic[],
): Promise<void> {
  await client.query(
    `insert into taxonomy (workspace_id, topics, version, working_since) values ($1, $2::jsonb, 0, now())
     on conflict (workspace_id) do update set working_since = now(), failure = null, done = 0, total =
       (select count(*) from verbatim where workspace_id = $1)`,
    [workspaceId, JSON.stringify(topics)],
  );
}

export async function countRead(client: PoolClient, workspaceId: string, done: number): Promise<void> {
  await client.query('update taxonomy set done = $2, total = greatest(total, $2) where workspace_id = $1', [
    workspaceId,
    done,
  ]);
}

export async function endReading(
  client: PoolClient,
  workspaceId: string,
  { version, failure }: { version: number; failure: string | null },
): Promise<void> {
  await client.query(
    `update taxonomy set working_since = null, failure = $3,
       read_version = case when $3::text is null then $2 else read_version end
     where workspace_id = $1`,
    [workspaceId, version, failure],
  );
}
