import type { PoolClient } from 'pg';

export async function findDraft(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  userId: string,
): Promise<string> {
  const { rows } = await client.query<{ text: string }>(
    'select text from message_draft where workspace_id = $1 and customer_id = $2 and user_id = $3',
    [workspaceId, customerId, userId],
  );
  return rows[0]?.text ?? '';
}

export async function saveDraft(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  userId: string,
  text: string,
): Promise<void> {
  if (text === '') {
    await client.query(
      'delete from message_draft where workspace_id = $1 and customer_id = $2 and user_id = $3',
      [workspaceId, customerId, userId],
    );
    return;
  }
  await client.query(
    `insert into message_draft (workspace_id, customer_id, user_id, text) values ($1, $2, $3, $4)
     on conflict (workspace_id, customer_id, user_id) do update set text = excluded.text, updated_at = now()`,
    [workspaceId, customerId, userId, text.replaceAll('\u0000', '')],
  );
}

/** Who signs: their own signature, or their name and the workspace's. */
export async function findSignature(
  client: PoolClient,
  workspaceId: string,
  userId: string,
): Promise<{ text: string | null; name: string | null; brand: string }> {
  const { rows } = await client.query(
    `select (select text from message_signature where workspace_id = $1 and user_id = $2) as text,
       (select name from auth."user" where id = $2) as name, w.name as brand
     from workspace w where w.id = $1`,
    [workspaceId, userId],
  );
  return rows[0];
}

export async function saveSignature(
  client: PoolClient,
  workspaceId: string,
  userId: string,
  text: string,
): Promise<void> {
  await client.query(
    `insert into message_signature (workspace_id, user_id, text) values ($1, $2, $3)
     on conflict (workspace_id, user_id) do update set text = excluded.text`,
    [workspaceId, userId, text.replaceAll('\u0000', '')],
  );
}

export interface TemplateRow {
  template_id: string;
  name: string;
  texts: { fr: string; en: string };
}

export async function findTemplates(client: PoolClient, workspaceId: string): Promise<TemplateRow[]> {
  const { rows } = await client.query<TemplateRow>(
    'select template_id, name, texts from message_template where workspace_id = $1 order by lower(name) limit 500',
    [workspaceId],
  );
  return rows;
}

/** @returns false when another has the name */
export async function saveTemplate(
  client: PoolClient,
  workspaceId: string,
  { template_id, name, texts }: TemplateRow,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into message_template (workspace_id, template_id, name, texts)
     select $1, $2, $3, $4 where not exists
       (select from message_template where workspace_id = $1 and name = $3 and template_id <> $2)
     on conflict (workspace_id, template_id) do update set name = excluded.name, texts = excluded.texts, updated_at = now()`,
    [workspaceId, template_id, name, texts],
  );
  return rowCount === 1;
}

export async function deleteTemplate(client: PoolClient, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from message_template where workspace_id = $1 and template_id = $2',
    [workspaceId, id],
  );
  return rowCount === 1;
}
