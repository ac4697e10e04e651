import type { MailPurpose } from '@rapport/contracts/mail';
import type { Language } from '@rapport/contracts/vocabulary';
import type { PoolClient } from 'pg';
import type { Database } from '../../../platform/database/open.ts';

export interface DueMail {
  mail_id: string;
  purpose: MailPurpose;
  customer_id: string | null;
  to_email: string;
  to_name: string | null;
  subject: string;
  html: string | null;
  text: string;
  headers: Record<string, string>;
  reply_to: string | null;
  language: Language | null;
  refusable: string | null;
  attempts: number;
  created_at: Date;
  has_attachments: boolean;
  /** Why the address refused our mail for good, if it did. */
  bounced: string | null;
}

/** Takes mails that are due, for one sender alone. */
export async function claimDue(
  client: PoolClient,
  workspaceId: string,
  { sender, now, limit }: { sender: string; now: Date; limit: number },
): Promise<DueMail[]> {
  const { rows } = await client.query<DueMail>({
    name: 'claim-due-mails',
    text: `update mail_out m set status = 'sending', claimed_by = $2, claimed_at = $3, handed_at = null
      from (
        select mail_id from mail_out where workspace_id = $1 and status = 'queued' and due_at <= $3
        order by due_at limit $4 for update skip locked
      ) as due
      where m.workspace_id = $1 and m.mail_id = due.mail_id
      returning m.mail_id, purpose, customer_id, to_email, to_name, subject, html, text, headers, reply_to, language, refusable, attempts, created_at,
        exists (select from mail_out_attachment a where a.workspace_id = $1 and a.mail_id = m.mail_id) as has_attachments,
        (select reason from mail_bounce b where b.workspace_id = $1 and b.email = lower(m.to_email)) as bounced`,
    values: [workspaceId, sender, now, limit],
  });
  return rows;
}

export async function findAttachments(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
): Promise<{ file_name: string; content_type: string; content_id: string | null; content: Buffer }[]> {
  const { rows } = await client.query(
    `select file_name, content_type, content_id, content from mail_out_attachment
     where workspace_id = $1 and mail_id = $2 order by position`,
    [workspaceId, mailId],
  );
  return rows;
}

/** Notes that the server is about to receive it. @returns false when the claim is no longer this sender's */
export async function markHanded(
  client: PoolClient,
  workspaceId: string,
  mail: {
    id: string;
    sender: string;
    now: Date;
    fromEmail: string;
    fromName: string | null;
    replyTo: string;
    messageId: string;
  },
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'mark-mail-handed',
    text: `update mail_out set handed_at = $4, attempts = attempts + 1, from_email = $5, from_name = $6, reply_to = $7,
        message_id = $8
      where workspace_id = $1 and mail_id = $2 and status = 'sending' and claimed_by = $3 and handed_at is null`,
    values: [
      workspaceId,
      mail.id,
      mail.sender,
      mail.now,
      mail.fromEmail,
      mail.fromName,
      mail.replyTo,
      mail.messageId,
    ],
  });
  return rowCount === 1;
}

export async function markSent(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
  now: Date,
): Promise<void> {
  await client.query({
    name: 'mark-mail-sent',
    text: `update mail_out set status = 'sent', sent_at = $3, problem = null, claimed_by = null
      where workspace_id = $1 and mail_id = $2 and status in ('sending', 'unknown')`,
    values: [workspaceId, mailId, now],
  });
}

/** @param dueAt when it is tried again; null: never */
export async function markRefused(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
  { problem, dueAt, attempts }: { problem: string; dueAt: Date | null; attempts: number },
): Promise<void> {
  await client.query(
    `update mail_out set status = case when $5::timestamptz is null then 'failed' else 'queued' end, problem = $3, attempts = $4,
       due_at = coalesce($5, due_at), claimed_by = null, claimed_at = null, handed_at = null
     where workspace_id = $1 and mail_id = $2 and status in ('sending', 'unknown')`,
    [workspaceId, mailId, problem, attempts, dueAt],
  );
}

export async function markUnknown(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
  problem: string,
): Promise<void> {
  await client.query(
    `update mail_out set status = 'unknown', problem = $3, claimed_by = null
     where workspace_id = $1 and mail_id = $2 and status = 'sending'`,
    [workspaceId, mailId, problem],
  );
}

/** Gives back what was claimed and never handed over. */
export async function unclaim(
  client: PoolClient,
  workspaceId: string,
  mailIds: readonly string[],
): Promise<void> {
  await client.query(
    `update mail_out m set status = 'queued', claimed_by = null, claimed_at = null
     from (select mail_id from mail_out
       where workspace_id = $1 and mail_id = any($2::uuid[]) and status = 'sending' and handed_at is null
       order by mail_id for update) as kept
     where m.workspace_id = $1 and m.mail_id = kept.mail_id`,
    [workspaceId, mailIds],
  );
}

/**
 * What senders that are gone had claimed: what they had not handed over waits again; of the rest nobody knows.
 *
 * @returns how many of each
 */
export async function recoverClaims(
  client: PoolClient,
  workspaceId: string,
  { claimedBefore, handedBefore }: { claimedBefore: Date; handedBefore: Date },
): Promise<{ queued: number; unknown: number }> {
  const { rows } = await client.query<{ status: string }>(
    `update mail_out m set status = case when handed_at is null then 'queued' else 'unknown' end,
       problem = case when handed_at is null then problem else 'interrupted' end, claimed_by = null, claimed_at = null
     from (select mail_id from mail_out
       where workspace_id = $1 and status = 'sending' and claimed_at < $2 and (handed_at is null or handed_at < $3)
       order by mail_id for update) as lost
     where m.workspace_id = $1 and m.mail_id = lost.mail_id
     returning status`,
    [workspaceId, claimedBefore, handedBefore],
  );
  const queued = rows.filter((row) => row.status === 'queued').length;
  return { queued, unknown: rows.length - queued };
}

export async function insertBounce(
  client: PoolClient,
  workspaceId: string,
  bounce: { email: string; mailId: string | null; reason: string; at: Date },
): Promise<void> {
  await client.query(
    `insert into mail_bounce (workspace_id, email, mail_id, reason, bounced_at) values ($1, lower($2), $3, $4, $5)
     on conflict (workspace_id, email) do update set mail_id = excluded.mail_id, reason = excluded.reason,
       bounced_at = excluded.bounced_at`,
    [workspaceId, bounce.email, bounce.mailId, bounce.reason, bounce.at],
  );
}

export async function deleteBounce(client: PoolClient, workspaceId: string, email: string): Promise<void> {
  await client.query('delete from mail_bounce where workspace_id = $1 and email = lower($2)', [
    workspaceId,
    email,
  ]);
}

/** Of every workspace: those that have something to send now, or claims to look at. */
export async function findWorkspacesToWake(
  database: Database,
  now: Date,
  claimedBefore: Date,
): Promise<string[]> {
  const { rows } = await database.owner.query<{ workspace_id: string }>(
    `select s.workspace_id from mail_settings s
     where s.smtp is not null and s.from_email is not null and (s.smtp_held_until is null or s.smtp_held_until <= $1)
       and (exists (select from mail_out m where m.workspace_id = s.workspace_id and m.status = 'queued' and m.due_at <= $1)
         or exists (select from mail_out m where m.workspace_id = s.workspace_id and m.status = 'sending' and m.claimed_at < $2))`,
    [now, claimedBefore],
  );
  return rows.map((row) => row.workspace_id);
}
