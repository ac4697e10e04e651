import type { MailProblem } from '@rapport/contracts/mail';
import type { PoolClient } from 'pg';
import type { Database } from '../../../platform/database/open.ts';

/** @returns false when it is there already */
export async function insertRaw(
  client: PoolClient,
  workspaceId: string,
  mail: { id: string; key: string; receivedAt: Date; raw: Buffer },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into mail_in (workspace_id, mail_id, message_key, received_at, raw) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, message_key) do nothing`,
    [workspaceId, mail.id, mail.key, mail.receivedAt, mail.raw],
  );
  return rowCount === 1;
}

export interface WaitingMail {
  mail_id: string;
  message_key: string;
  received_at: Date;
  raw: Buffer;
}

export async function findWaiting(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
): Promise<WaitingMail | null> {
  const { rows } = await client.query<WaitingMail>(
    `select mail_id, message_key, received_at, raw from mail_in
     where workspace_id = $1 and mail_id = $2 and kind = 'waiting'`,
    [workspaceId, mailId],
  );
  return rows[0] ?? null;
}

export interface ReadMail {
  kind: 'message' | 'bounce' | 'automatic' | 'own' | 'unreadable';
  fromEmail: string | null;
  fromName: string | null;
  subject: string | null;
  text: string | null;
  messageId: string | null;
  answers: string | null;
  customerId: string | null;
  exchangeId: string | null;
}

export async function saveRead(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
  read: ReadMail,
): Promise<void> {
  await client.query(
    `update mail_in set kind = $3, raw = null, from_email = $4, from_name = $5, subject = $6, text = $7, message_id = $8,
       answers = $9, customer_id = $10, exchange_id = $11
     where workspace_id = $1 and mail_id = $2`,
    [
      workspaceId,
      mailId,
      read.kind,
      read.fromEmail,
      read.fromName,
      read.subject,
      read.text,
      read.messageId,
      read.answers,
      read.customerId,
      read.exchangeId,
    ],
  );
}

export async function insertReceivedAttachments(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
  attachments: readonly { fileName: string; contentType: string; content: Buffer }[],
): Promise<void> {
  for (const [position, { fileName, contentType, content }] of attachments.entries()) {
    await client.query(
      `insert into mail_in_attachment (workspace_id, mail_id, position, file_name, content_type, content)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [workspaceId, mailId, position, fileName, contentType, content],
    );
  }
}

export interface AnsweredMail {
  mail_id: string;
  customer_id: string | null;
  to_email: string;
}

/** Which of the ids are those of mails of ours, the latest first. */
export async function findOwnMails(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<AnsweredMail[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<AnsweredMail>(
    `select mail_id, customer_id, to_email from mail_out where workspace_id = $1 and mail_id = any($2::uuid[])
     order by created_at desc`,
    [workspaceId, ids],
  );
  return rows;
}

/** What came back names them: they had left. */
export async function settleUnknown(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  await client.query(
    `update mail_out set status = 'sent', sent_at = coalesce(sent_at, handed_at), problem = null
     where workspace_id = $1 and mail_id = any($2::uuid[]) and status = 'unknown'`,
    [workspaceId, ids],
  );
}

export async function markBounced(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
  problem: string,
): Promise<void> {
  await client.query(
    `update mail_out set status = 'bounced', problem = $3 where workspace_id = $1 and mail_id = $2
       and status in ('sent', 'unknown', 'sending')`,
    [workspaceId, mailId, problem],
  );
}

/** One handle by which an exchange reaches the fragment. */
export async function findHandle(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<{ kind: string; value: string; verified: boolean } | null> {
  const { rows } = await client.query<{ kind: string; value: string; verified: boolean }>(
    `select kind, value, verified from identity where workspace_id = $1 and customer_id = $2
     order by kind = 'email' desc, kind, value limit 1`,
    [workspaceId, customerId],
  );
  return rows[0] ?? null;
}

export async function isKnownEmail(client: PoolClient, workspaceId: string, email: string): Promise<boolean> {
  const { rows } = await client.query(
    `select from identity where workspace_id = $1 and kind = 'email' and value = $2`,
    [workspaceId, email],
  );
  return rows.length > 0;
}

/** Whose the exchange became. */
export async function findOwner(
  client: PoolClient,
  workspaceId: string,
  exchangeId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ customer_id: string }>(
    'select customer_id from exchange_receipt where workspace_id = $1 and exchange_id = $2',
    [workspaceId, exchangeId],
  );
  return rows[0]?.customer_id ?? null;
}

export interface Position {
  folder: string;
  uidValidity: string;
  lastUid: number;
  at: string;
}

export async function findPosition(client: PoolClient, workspaceId: string): Promise<Position | null> {
  const { rows } = await client.query<{ imap_position: Position | null }>(
    'select imap_position from mail_settings where workspace_id = $1',
    [workspaceId],
  );
  return rows[0]?.imap_position ?? null;
}

export async function savePosition(
  client: PoolClient,
  workspaceId: string,
  position: Position,
): Promise<void> {
  await client.query('update mail_settings set imap_position = $2 where workspace_id = $1', [
    workspaceId,
    position,
  ]);
}

export async function saveImapProblem(
  client: PoolClient,
  workspaceId: string,
  problem: MailProblem | null,
): Promise<void> {
  await client.query(
    'update mail_settings set imap_problem = $2 where workspace_id = $1 and (imap_problem is not null or $2::jsonb is not null)',
    [workspaceId, problem],
  );
}

/** Of every workspace: those that have a mailbox. */
export async function findWorkspacesWithMailbox(database: Database): Promise<string[]> {
  const { rows } = await database.owner.query<{ workspace_id: string }>(
    'select workspace_id from mail_settings where imap is not null',
  );
  return rows.map((row) => row.workspace_id);
}

/** For the erasure of people. */
export async function deleteReceived(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  emails: readonly string[],
): Promise<number> {
  const { rowCount } = await client.query(
    'delete from mail_in where workspace_id = $1 and (customer_id = any($2::uuid[]) or from_email = any($3::text[]))',
    [workspaceId, fragmentIds, emails],
  );
  return rowCount ?? 0;
}
