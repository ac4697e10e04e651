import type { PoolClient } from 'pg';

export interface AssistantRow {
  assistant_id: string;
  name: string;
  user_id: string | null;
  site_ids: string[];
  left_at: Date | null;
}

const assistantColumns = 'assistant_id, name, user_id, site_ids, left_at';

export async function findAssistants(client: PoolClient, workspaceId: string): Promise<AssistantRow[]> {
  const { rows } = await client.query<AssistantRow>({
    name: 'find-assistants',
    text: `select ${assistantColumns} from assistant where workspace_id = $1
      order by left_at is not null, lower(name), assistant_id`,
    values: [workspaceId],
  });
  return rows;
}

export async function findAssistant(
  client: PoolClient,
  workspaceId: string,
  assistantId: string,
): Promise<AssistantRow | null> {
  const { rows } = await client.query<AssistantRow>(
    `select ${assistantColumns} from assistant where workspace_id = $1 and assistant_id = $2`,
    [workspaceId, assistantId],
  );
  return rows[0] ?? null;
}

export async function findAssistantOfUser(
  client: PoolClient,
  workspaceId: string,
  userId: string,
): Promise<AssistantRow | null> {
  const { rows } = await client.query<AssistantRow>({
    name: 'find-assistant-of-user',
    text: `select ${assistantColumns} from assistant where workspace_id = $1 and user_id = $2`,
    values: [workspaceId, userId],
  });
  return rows[0] ?? null;
}

/** The account's own assistant, under the account's name; nothing when there is one. */
export async function insertAssistantOfUser(
  client: PoolClient,
  workspaceId: string,
  userId: string,
): Promise<void> {
  await client.query(
    `insert into assistant (workspace_id, assistant_id, name, user_id)
     select $1, gen_random_uuid(), u.name, u.id from auth."user" u where u.id = $2
     on conflict (workspace_id, user_id) where user_id is not null do nothing`,
    [workspaceId, userId],
  );
}

export async function insertAssistant(
  client: PoolClient,
  workspaceId: string,
  row: { assistantId: string; name: string; userId: string | null; siteIds: readonly string[] },
): Promise<void> {
  await client.query(
    `insert into assistant (workspace_id, assistant_id, name, user_id, site_ids) values ($1, $2, $3, $4, $5::uuid[])`,
    [workspaceId, row.assistantId, row.name, row.userId, row.siteIds],
  );
}

export async function updateAssistant(
  client: PoolClient,
  workspaceId: string,
  row: AssistantRow,
): Promise<void> {
  await client.query(
    `update assistant set name = $3, user_id = $4, site_ids = $5::uuid[], left_at = $6
     where workspace_id = $1 and assistant_id = $2`,
    [workspaceId, row.assistant_id, row.name, row.user_id, row.site_ids, row.left_at],
  );
}
