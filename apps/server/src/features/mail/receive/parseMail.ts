import { normaliseHandle } from '@rapport/core/identity';
import { readDeliveryStatus, replyText } from '@rapport/core/messages';
import { convert } from 'html-to-text';
import PostalMime, { type Email } from 'postal-mime';

const longestText = 20_000;
const longestHtml = 500_000;
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** A mail, understood. */
export interface Incoming {
  from: { email: string; name: string };
  subject: string;
  messageId: string | null;
  /** All of its text; and what its author wrote, without what they answer. */
  text: string;
  reply: string;
  attachments: { fileName: string; contentType: string; content: Buffer }[];
  /** Ids that may be those of mails of ours, which it answers or speaks of. */
  ids: string[];
  /** Written by a machine: an absence, a newsletter, a notice. */
  isAutomatic: boolean;
  /** What it tells of addresses that could not be reached; null when it is no bounce. */
  statuses: ReturnType<typeof readDeliveryStatus> | null;
}

/** @returns null when it is no mail: nobody sent it */
export async function parseMail(raw: Buffer): Promise<Incoming | null> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const from = normaliseHandle('email', mail.from?.address ?? '', { defaultCountry: 'FR' });
  if (!from.ok) return null;
  const email = from.value;
  const report = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  const isOfDaemon = /^(mailer-daemon|postmaster)@/.test(email);
  const statuses = report ? readDeliveryStatus(bufferOf(report.content).toString('utf8')) : null;
  const text = wholeText(mail);
  return {
    from: { email, name: mail.from?.name?.trim().slice(0, 200) ?? '' },
    subject: (mail.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 500),
    messageId: mail.messageId ?? null,
    text,
    reply: (mail.text?.trim() ? replyText(text) : replyText(htmlText(mail.html ?? '', true) || text)).slice(
      0,
      longestText,
    ),
    attachments: mail.attachments
      .filter(({ disposition, related }) => !(related === true && disposition === 'inline'))
      .map(({ filename, mimeType, content }) => ({
        fileName: (filename ?? 'attachment').replace(/[/\\\p{Cc}]/gu, '_').slice(0, 200),
        contentType: mimeType,
        content: bufferOf(content),
      })),
    ids: statuses || isOfDaemon ? idsIn(raw.toString('latin1')) : idsIn(addressedBy(mail)),
    isAutomatic: isAutomatic(mail) || isOfDaemon,
    statuses: statuses ?? (isOfDaemon ? [] : null),
  };
}

function wholeText(mail: Email): string {
  const text = mail.text?.trim() ? mail.text : htmlText(mail.html ?? '', false);
  return text.replaceAll('\u0000', '').trim().slice(0, longestText);
}

function htmlText(html: string, isOwnAlone: boolean): string {
  const skipped = ['img', 'style', 'script', ...(isOwnAlone ? ['blockquote', 'div.gmail_quote'] : [])];
  return convert(html.slice(0, longestHtml), {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      ...skipped.map((selector) => ({ selector, format: 'skip' })),
    ],
    limits: { maxInputLength: longestHtml, maxDepth: 200 },
  });
}

/** What it says it answers, and the addresses it came by: name+mark@. */
function addressedBy(mail: Email): string {
  const headers = mail.headers
    .filter(({ key }) =>
      ['in-reply-to', 'references', 'delivered-to', 'x-original-to', 'envelope-to'].includes(key),
    )
    .map(({ value }) => value);
  const to = [...(mail.to ?? []), ...(mail.cc ?? [])].map(({ address }) => address ?? '');
  return [...headers, ...to].join(' ');
}

function idsIn(text: string): string[] {
  const written = text.match(new RegExp(`${uuid}(?=@)`, 'gi')) ?? [];
  const envelope = [...text.matchAll(new RegExp(`^original-envelope-id:\\s*(${uuid})`, 'gim'))].map(
    ([, id]) => id!,
  );
  const marks = [...text.matchAll(/\+([0-9a-f]{32})@/gi)].map(([, mark]) =>
    mark!.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  );
  return [...new Set([...written, ...envelope, ...marks].map((id) => id.toLowerCase()))].slice(0, 50);
}

/** RFC 3834, and what came before it. */
function isAutomatic({ headers }: Email): boolean {
  const value = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase();
  const submitted = value('auto-submitted');
  if (submitted !== undefined && submitted !== 'no') return true;
  if (['bulk', 'list', 'junk', 'auto_reply'].includes(value('precedence') ?? '')) return true;
  return ['x-autoreply', 'x-autorespond', 'list-id', 'list-unsubscribe', 'feedback-id'].some(
    (name) => value(name) !== undefined,
  );
}

function bufferOf(content: string | ArrayBuffer | Uint8Array): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}
