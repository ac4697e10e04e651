import MailComposer from 'nodemailer/lib/mail-composer';
import type { SettingsRow } from '../settingsQueries.ts';
import type { DueMail } from './queries.ts';

export interface Sender {
  fromEmail: string;
  fromName: string | null;
  replyTo: string | null;
  plusAddressing: boolean;
}

export interface Composed {
  fromEmail: string;
  fromName: string | null;
  replyTo: string;
  messageId: string;
  raw: Buffer;
}

interface Attached {
  file_name: string;
  content_type: string;
  content_id: string | null;
  content: Buffer;
}

/** Who mails are from, as set; null while that is not set. */
export function senderOf(settings: SettingsRow): Sender | null {
  const { from_email: fromEmail, from_name: fromName, reply_to: replyTo, plus_addressing } = settings;
  return fromEmail === null ? null : { fromEmail, fromName, replyTo, plusAddressing: plus_addressing };
}

/** The mail as it is sent. Trying again makes the same Message-ID: a server that looks at it takes the mail once. */
export async function compose(
  mail: DueMail,
  attachments: readonly Attached[],
  sender: Sender,
): Promise<Composed> {
  const { fromEmail, fromName } = sender;
  const messageId = `<${mail.mail_id}@${domainOf(fromEmail)}>`;
  const replyTo = mail.reply_to ?? replyAddress(sender, mail.mail_id);
  const isAutomatic = mail.purpose !== 'reply';
  const composer = new MailComposer({
    from: { name: fromName ?? '', address: fromEmail },
    to: { name: mail.to_name ?? '', address: mail.to_email },
    ...(replyTo !== fromEmail && { replyTo }),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html !== null && { html: mail.html }),
    messageId,
    date: mail.created_at,
    headers: { ...(isAutomatic && { 'Auto-Submitted': 'auto-generated' }), ...mail.headers },
    attachments: attachments.map((each) => ({
      filename: each.file_name,
      contentType: each.content_type,
      content: each.content,
      ...(each.content_id !== null && { cid: each.content_id }),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composer.compile().build();
  return { fromEmail, fromName, replyTo, messageId, raw };
}

/** Where answers go: the address set, with the mail's own mark where the mailbox takes name+mark@. */
function replyAddress({ fromEmail, replyTo, plusAddressing }: Sender, mailId: string): string {
  const address = replyTo ?? fromEmail;
  if (!plusAddressing) return address;
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${mailId.replaceAll('-', '')}${address.slice(at)}`;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}
