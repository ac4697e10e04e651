import { randomUUID } from 'node:crypto';
import type { MailPurpose } from '@rapport/contracts/mail';
import type { Language } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { findMailByKey, insertAttachments, insertMails } from './queries.ts';

export interface NewMail {
  /** What it is, so that asking twice sends once: `survey:<id>:<customer>`. */
  key: string;
  to: { email: string; name?: string | null };
  subject: string;
  /** Absent: the mail is plain text. Made by `mailLayout`, or escaped by hand. */
  html?: string | null;
  text: string;
  purpose: MailPurpose;
  /** The customer it is to, if it is to one: shown on their pages, gone when they are erased. */
  customerId?: string | null;
  language?: Language | null;
  attachments?: MailAttachment[];
  /**
   * The purpose of contact it is for, where it is a letter of plain text to a customer that is not needed: the way to refuse the next ones
   * is written under it when it leaves. `mailLayout` writes its own.
   */
  refusable?: string | null;
  /** Where answers go; the workspace's own address unless told. */
  replyTo?: string | null;
  /** Such as List-Unsubscribe, In-Reply-To, References. */
  headers?: Readonly<Record<string, string>>;
  notBefore?: Date | null;
}

export interface MailAttachment {
  fileName: string;
  contentType: string;
  content: Buffer;
  /** Named by `cid:` in the html. */
  contentId?: string;
}

const maxAttachedBytes = 20 * 1024 * 1024;

/**
 * Asks for a mail in the running transaction: it leaves once this commits, never if it does not, and once for its key. Where
 * the workspace has no mail server yet it waits for one.
 *
 * @returns the mail's id, and whether it was asked for now for the first time
 * @throws DomainError invalid when the attachments are too large for mail servers
 */
export async function queueMail(ctx: Ctx, mail: NewMail): Promise<{ mailId: string; isNew: boolean }> {
  const [mailId] = await insert(ctx, [mail]);
  if (mailId) return { mailId, isNew: true };
  return { mailId: await findMailByKey(ctx.client, ctx.workspaceId, mail.key), isNew: false };
}

/** The same for many at once. @returns how many were asked for now for the first time */
export async function queueMails(ctx: Ctx, mails: readonly NewMail[]): Promise<number> {
  return (await insert(ctx, mails)).length;
}

async function insert(ctx: Ctx, mails: readonly NewMail[]): Promise<string[]> {
  if (mails.length === 0) return [];
  for (const mail of mails) checkSize(mail);
  const rows = mails.map((mail) => rowOf(mail, ctx.now()));
  const added = new Set(await insertMails(ctx.client, ctx.workspaceId, rows));
  const attachments = mails.flatMap(({ attachments = [] }, i) => {
    const mailId = rows[i]!.mail_id;
    return added.has(mailId) ? attachments.map((each, position) => ({ ...each, mailId, position })) : [];
  });
  await insertAttachments(ctx.client, ctx.workspaceId, attachments);
  if (added.size > 0) {
    const dueMs = Math.min(
      ...rows.filter((row) => added.has(row.mail_id)).map((row) => row.due_at.getTime()),
    );
    await addJob(ctx, 'mail.send', null, { runAt: new Date(dueMs), maxAttempts: 5 });
  }
  return [...added];
}

function rowOf(mail: NewMail, now: Date) {
  return {
    mail_id: randomUUID(),
    key: mail.key,
    purpose: mail.purpose,
    customer_id: mail.customerId ?? null,
    to_email: mail.to.email.trim(),
    to_name: mail.to.name?.trim() || null,
    subject: oneLine(mail.subject),
    html: mail.html ?? null,
    text: mail.text,
    headers: mail.headers ?? {},
    language: mail.language ?? null,
    reply_to: mail.replyTo ?? null,
    refusable: mail.refusable ?? null,
    due_at: mail.notBefore ?? now,
    created_at: now,
  };
}

function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim().slice(0, 500);
}

function checkSize({ attachments = [] }: NewMail): void {
  const bytes = attachments.reduce((sum, { content }) => sum + content.length, 0);
  if (bytes <= maxAttachedBytes) return;
  throw invalidValue(
    'attachments',
    'they are over 20 MB together: most mail servers refuse them. Send a link instead',
  );
}
