import type { PoolClient } from 'pg';

export async function findProblem(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from problem where workspace_id = $1 and problem_id = $2 and status < 9',
    [workspaceId, problemId],
  );
  return rowCount === 1;
}

/** Problems that take cases of a root cause, while they are not over. */
export async function findProblemOfRootCause(
  client: PoolClient,
  workspaceId: string,
  rootCause: string,
): Promise<string | null> {
  const { rows } = await client.query<{ problem_id: string }>(
    `select problem_id from problem where workspace_id = $1 and status < 3 and root_causes @> array[$2]
     order by created_at limit 1`,
    [workspaceId, rootCause],
  );
  return rows[0]?.problem_id ?? null;
}

export async function findMembers(
  client: PoolClient,
  workspaceId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ user_id: string }>(
    'select user_id from member where workspace_id = $1 and user_id = any($2::text[])',
    [workspaceId, userIds],
  );
  return rows.map((row) => row.user_id);
}

export async function insertMentions(
  client: PoolClient,
  workspaceId: string,
  mention: { caseId: string; eventId: string; at: Date; userIds: readonly string[] },
): Promise<void> {
  await client.query(
    `insert into case_mention (workspace_id, user_id, case_id, event_id, at)
     select $1, user_id, $2, $3, $4 from unnest($5::text[]) as user_id on conflict do nothing`,
    [workspaceId, mention.caseId, mention.eventId, mention.at, mention.userIds],
  );
}

/** Takes a comment back: what it said and whom it named are gone, that there was one stays. @returns whether it was theirs */
export async function blankComment(
  client: PoolClient,
  workspaceId: string,
  comment: { caseId: string; eventId: string; actorKind: string; actorId: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `with gone as (
       update case_event set text = null, data = '{"isRemoved": true}'
       where workspace_id = $1 and case_id = $2 and event_id = $3 and kind = 'comment' and actor_kind = $4 and actor_id = $5
       returning event_id
     ), unnamed as (
       delete from case_mention where workspace_id = $1 and case_id = $2 and event_id in (select event_id from gone)
     )
     select from gone`,
    [workspaceId, comment.caseId, comment.eventId, comment.actorKind, comment.actorId],
  );
  return rowCount === 1;
}

export async function insertFile(
  client: PoolClient,
  workspaceId: string,
  file: {
    caseId: string;
    fileId: string;
    name: string;
    type: string;
    content: Buffer;
    at: Date;
    by: string | null;
  },
): Promise<void> {
  await client.query(
    `insert into case_file (workspace_id, case_id, file_id, name, type, content, added_at, added_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspaceId, file.caseId, file.fileId, file.name, file.type, file.content, file.at, file.by],
  );
}

export async function countFiles(client: PoolClient, workspaceId: string, caseId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from case_file where workspace_id = $1 and case_id = $2',
    [workspaceId, caseId],
  );
  return rows[0]?.count ?? 0;
}

export async function findFile(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
  fileId: string,
): Promise<{ name: string; type: string; content: Buffer } | null> {
  const { rows } = await client.query(
    'select name, type, content from case_file where workspace_id = $1 and case_id = $2 and file_id = $3',
    [workspaceId, caseId, fileId],
  );
  return rows[0] ?? null;
}

export async function deleteFile(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
  fileId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    'delete from case_file where workspace_id = $1 and case_id = $2 and file_id = $3 returning name',
    [workspaceId, caseId, fileId],
  );
  return rows[0]?.name ?? null;
}
