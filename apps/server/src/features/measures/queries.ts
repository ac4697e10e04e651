import type { PoolClient } from 'pg';

export async function findSettings(
  client: PoolClient,
  workspaceId: string,
): Promise<{ measures: unknown; timeZone: string }> {
  const { rows } = await client.query<{ measures: unknown; timeZone: string }>({
    name: 'find-measure-settings',
    text: 'select measures, time_zone as "timeZone" from workspace where id = $1',
    values: [workspaceId],
  });
  return rows[0] ?? { measures: {}, timeZone: 'UTC' };
}

export async function updateSettings(
  client: PoolClient,
  workspaceId: string,
  measures: string,
): Promise<void> {
  await client.query('update workspace set measures = $2::jsonb where id = $1', [workspaceId, measures]);
}

export interface AnnotationRow {
  annotation_id: string;
  /** As 2026-01-31. */
  day: string;
  text: string;
  author: string;
  /** Of a member; null for a key, or someone who left. */
  author_name: string | null;
}

const annotation = `
  annotation_id, to_char(day, 'YYYY-MM-DD') as day, text, author,
  (select u.name from auth."user" u where 'user:' || u.id = annotation.author) as author_name`;

export async function findAnnotations(
  client: PoolClient,
  workspaceId: string,
  from: string | null,
  to: string | null,
): Promise<AnnotationRow[]> {
  const { rows } = await client.query<AnnotationRow>(
    `select ${annotation} from annotation
     where workspace_id = $1 and ($2::date is null or day >= $2) and ($3::date is null or day <= $3)
     order by day, created_at limit 500`,
    [workspaceId, from, to],
  );
  return rows;
}

export async function findAnnotation(
  client: PoolClient,
  workspaceId: string,
  id: string,
): Promise<AnnotationRow | null> {
  const { rows } = await client.query<AnnotationRow>(
    `select ${annotation} from annotation where workspace_id = $1 and annotation_id = $2`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

export async function insertAnnotation(
  client: PoolClient,
  workspaceId: string,
  { day, text, author }: { day: string; text: string; author: string },
): Promise<AnnotationRow> {
  const { rows } = await client.query<AnnotationRow>(
    `insert into annotation (workspace_id, annotation_id, day, text, author)
     values ($1, gen_random_uuid(), $2, $3, $4) returning ${annotation}`,
    [workspaceId, day, text, author],
  );
  return rows[0] as AnnotationRow;
}

export async function updateAnnotation(
  client: PoolClient,
  workspaceId: string,
  id: string,
  { day, text }: { day: string; text: string },
): Promise<AnnotationRow> {
  const { rows } = await client.query<AnnotationRow>(
    `update annotation set day = $3, text = $4 where workspace_id = $1 and annotation_id = $2 returning ${annotation}`,
    [workspaceId, id, day, text],
  );
  return rows[0] as AnnotationRow;
}

export async function deleteAnnotation(client: PoolClient, workspaceId: string, id: string): Promise<void> {
  await client.query('delete from annotation where workspace_id = $1 and annotation_id = $2', [
    workspaceId,
    id,
  ]);
}
