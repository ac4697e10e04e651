import type { MailPurpose, MailStatus } from '@rapport/contracts/mail';
import type { Language } from '@rapport/contracts/vocabulary';
import type { PoolClient } from 'pg';

interface NewRow {
  mail_id: string;
  key: string;
  purpose: MailPurpose;
  customer_id: string | null;
  to_email: string;
  to_name: string | null;
  subject: string;
  html: string | null;
  text: string;
  headers: Readonly<Record<string, string>>;
  language: Language | null;
  reply_to: string | null;
  refusable: string | null;
  due_at: Date;
  created_at: Date;
}

/** @returns the ids of those that were added: of a key that is there already, none is */
export async function insertMails(
  client: PoolClient,
  workspaceId: string,
  rows: readonly NewRow[],
): Promise<string[]> {
  const { rows: added } = await client.query<{ mail_id: string }>({
    name: 'insert-mails',
    text: `insert into mail_out (workspace_id, mail_id, key, purpose, customer_id, to_email, to_name, subject, html, text,
        headers, language, reply_to, refusable, due_at, created_at)
      select $1, m.* from jsonb_to_recordset($2::jsonb) as m (mail_id uuid, key text, purpose text, customer_id uuid,
        to_email text, to_name text, subject text, html text, text text, headers jsonb, language text, reply_to text,
        refusable text, due_at timestamptz, created_at timestamptz)
      on conflict (workspace_id, key) do nothing returning mail_id`,
    values: [workspaceId, JSON.stringify(rows).replaceAll('\\u0000', '')],
  });
  return added.map((row) => row.mail_id);
}

export async function findMailByKey(client: PoolClient, workspaceId: string, key: string): Promise<string> {
  const { rows } = await client.query<{ mail_id: string }>(
    'select mail_id from mail_out where workspace_id = $1 and key = $2',
    [workspaceId, key],
  );
  return rows[0]!.mail_id;
}

export interface AttachmentRow {
  mailId: string;
  position: number;
  fileName: string;
  contentType: string;
  contentId?: string;
  content: Buffer;
}

export async function insertAttachments(
  client: PoolClient,
  workspaceId: string,
  attachments: readonly AttachmentRow[],
): Promise<void> {
  for (const { mailId, position, fileName, contentType, contentId, content } of attachments) {
    await client.query(
      `insert into mail_out_attachment (workspace_id, mail_id, position, file_name, content_type, content_id, content)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [workspaceId, mailId, position, fileName, contentType, contentId ?? null, content],
    );
  }
}

export interface MailOutRow {
  mail_id: string;
  key: string;
  purpose: MailPurpose;
  customer_id: string | null;
  to_email: string;
  to_name: string | null;
  from_email: string | null;
  from_name: string | null;
  subject: string;
  language: Language | null;
  status: MailStatus;
  attempts: number;
  problem: string | null;
  created_at: Date;
  due_at: Date;
  sent_at: Date | null;
}

const listed = `mail_id, key, purpose, customer_id, to_email, to_name, from_email, from_name, subject, language, status, attempts,
  problem, created_at, due_at, sent_at`;

/** Newest first, from a place in the list; of a customer, what went to each of their fragments. */
export async function findMails(
  client: PoolClient,
  workspaceId: string,
  {
    status,
    customer,
    after,
    limit,
  }: {
    status: MailStatus | null;
    customer: string | null;
    after: { createdMs: number; id: string } | null;
    limit: number;
  },
): Promise<MailOutRow[]> {
  const { rows } = await client.query<MailOutRow>(
    `select ${listed} from mail_out
     where workspace_id = $1 and ($2::text is null or status = $2)
       and ($3::uuid is null or customer_id = $3 or customer_id in
         (select customer_id from customer where workspace_id = $1 and merged_into = $3))
       and ($4::bigint is null or (created_at, mail_id) < (to_timestamp($4::bigint / 1000.0), $5::uuid))
     order by created_at desc, mail_id desc limit $6`,
    [workspaceId, status, customer, after?.createdMs ?? null, after?.id ?? null, limit],
  );
  return rows;
}

/** @returns its status before; null when there is no such mail */
export async function lockMail(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
): Promise<{ status: MailStatus; purpose: MailPurpose; customer_id: string | null } | null> {
  const { rows } = await client.query<{
    status: MailStatus;
    purpose: MailPurpose;
    customer_id: string | null;
  }>(
    'select status, purpose, customer_id from mail_out where workspace_id = $1 and mail_id = $2 for update',
    [workspaceId, mailId],
  );
  return rows[0] ?? null;
}

/** Where it may have left before, `sent_at` keeps when. */
export async function requeueMail(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
  dueAt: Date,
): Promise<void> {
  await client.query(
    `update mail_out set status = 'queued', due_at = $3, attempts = 0, problem = null, claimed_by = null, claimed_at = null,
       sent_at = coalesce(sent_at, handed_at), handed_at = null
     where workspace_id = $1 and mail_id = $2`,
    [workspaceId, mailId, dueAt],
  );
}

export async function endMail(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
  status: 'sent' | 'cancelled',
): Promise<void> {
  await client.query(
    `update mail_out set status = $3, problem = null, sent_at = case when $3 = 'sent' then coalesce(sent_at, handed_at) end
     where workspace_id = $1 and mail_id = $2`,
    [workspaceId, mailId, status],
  );
}

/** Keys of the mails that no server was given, ever; in one order, so that two who hold them wait for each other in turn. */
export async function findUnsent(
  client: PoolClient,
  workspaceId: string,
  purpose: MailPurpose,
  isHeld: boolean,
): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `select key from mail_out
     where workspace_id = $1 and purpose = $2 and (status = 'queued' or status = 'sending' and handed_at is null)
       and sent_at is null
     ${isHeld ? 'order by mail_id for update' : ''}`,
    [workspaceId, purpose],
  );
  return rows.map(({ key }) => key);
}

export async function cancelMails(
  client: PoolClient,
  workspaceId: string,
  keys: readonly string[],
): Promise<void> {
  await client.query(
    `update mail_out set status = 'cancelled', problem = null, claimed_by = null, claimed_at = null
     where workspace_id = $1 and key = any($2::text[])`,
    [workspaceId, keys],
  );
}

/** For the erasure of people: every mail to the fragments, or to the addresses, and what was noted of these. */
export async function deleteMails(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  emails: readonly string[],
): Promise<number> {
  const { rowCount } = await client.query(
    'delete from mail_out where workspace_id = $1 and (customer_id = any($2::uuid[]) or lower(to_email) = any($3::text[]))',
    [workspaceId, fragmentIds, emails],
  );
  await client.query('delete from mail_bounce where workspace_id = $1 and email = any($2::text[])', [
    workspaceId,
    emails,
  ]);
  return rowCount ?? 0;
}

export async function findStatuses(
  client: PoolClient,
  workspaceId: string,
  keys: readonly string[],
): Promise<{ key: string; status: MailStatus }[]> {
  const { rows } = await client.query({
    name: 'mail-statuses',
    text: 'select key, status from mail_out where workspace_id = $1 and key = any($2::text[])',
    values: [workspaceId, keys],
  });
  return rows;
}

/** Of these users, the members of the workspace. */
export async function findColleagues(
  client: PoolClient,
  workspaceId: string,
  userIds: readonly string[],
): Promise<{ user_id: string; name: string; email: string }[]> {
  const { rows } = await client.query(
    `select m.user_id, u.name, u.email from member m join auth."user" u on u.id = m.user_id
     where m.workspace_id = $1 and m.user_id = any($2::text[])`,
    [workspaceId, userIds],
  );
  return rows;
}

/** In whose name mails are written, and in which languages, the first one first. */
export async function findHouse(
  client: PoolClient,
  workspaceId: string,
): Promise<{ brand: string; languages: string[] }> {
  const { rows } = await client.query<{ brand: string; languages: string[] }>(
    'select name as brand, languages from workspace where id = $1',
    [workspaceId],
  );
  return rows[0] ?? { brand: '', languages: ['en'] };
}
