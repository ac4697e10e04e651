import type { Story } from '@rapport/contracts/counter';
import type { PoolClient } from 'pg';

export interface StoryRow {
  story_id: string;
  sku: string | null;
  words: Pick<Story, 'fr' | 'en'>;
  search: string;
  changed_at: Date;
}

const columns = 'story_id, sku, words, search, changed_at';

export async function upsertStory(
  client: PoolClient,
  workspaceId: string,
  story: { id: string; sku: string | null; words: string; search: string; by: string; at: Date },
): Promise<void> {
  await client.query(
    `insert into product_story (workspace_id, story_id, sku, words, search, changed_by, changed_at)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7)
     on conflict (workspace_id, story_id) do update set sku = excluded.sku, words = excluded.words,
       search = excluded.search, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [workspaceId, story.id, story.sku, story.words, story.search, story.by, story.at],
  );
}

export async function findStory(
  client: PoolClient,
  workspaceId: string,
  storyId: string,
): Promise<StoryRow | null> {
  const { rows } = await client.query<StoryRow>(
    `select ${columns} from product_story where workspace_id = $1 and story_id = $2`,
    [workspaceId, storyId],
  );
  return rows[0] ?? null;
}

export async function findStoryOfSku(
  client: PoolClient,
  workspaceId: string,
  sku: string,
): Promise<StoryRow | null> {
  const { rows } = await client.query<StoryRow>(
    `select ${columns} from product_story where workspace_id = $1 and sku = $2`,
    [workspaceId, sku],
  );
  return rows[0] ?? null;
}

export async function deleteStory(client: PoolClient, workspaceId: string, storyId: string): Promise<number> {
  const { rowCount } = await client.query(
    'delete from product_story where workspace_id = $1 and story_id = $2',
    [workspaceId, storyId],
  );
  return rowCount ?? 0;
}

/** A page of the stories that hold these words, by name. They are as many as products worth a story: read whole. */
export async function findStories(
  client: PoolClient,
  workspaceId: string,
  words: readonly string[],
  after: { search: string; id: string } | null,
  limit: number,
): Promise<StoryRow[]> {
  const { rows } = await client.query<StoryRow>(
    `select ${columns} from product_story
     where workspace_id = $1
       and not exists (select from unnest($2::text[]) as word where strpos(search, word) = 0)
       and ($3::text is null or (search collate "C", story_id) > ($3::text collate "C", $4::uuid))
     order by search collate "C", story_id limit $5`,
    [workspaceId, words, after?.search ?? null, after?.id ?? null, limit],
  );
  return rows;
}

/** Stories of products known by sku, or by the name on a receipt. */
export async function findStoriesOf(
  client: PoolClient,
  workspaceId: string,
  skus: readonly string[],
  names: readonly string[],
  limit: number,
): Promise<StoryRow[]> {
  const { rows } = await client.query<StoryRow>({
    name: 'find-stories-of',
    text: `select ${columns} from product_story
      where workspace_id = $1
        and (sku = any($2::text[]) or lower(words #>> '{fr,product}') = any($3::text[])
          or lower(words #>> '{en,product}') = any($3::text[]))
      limit $4`,
    values: [workspaceId, skus, names.map((name) => name.toLowerCase()), limit],
  });
  return rows;
}
