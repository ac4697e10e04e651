import type { Language } from '@rapport/contracts/vocabulary';
import { type Html, html } from '../../platform/http/publicPage.ts';

/** What leads to refusing the next ones is called. */
export const unsubscribeWords = (language: Language): string => words[language].unsubscribe;

/** A part of a mail. A string is a paragraph; its line breaks are kept. */
export type MailBlock =
  | string
  | { heading: string }
  | { quote: string }
  | { list: readonly string[] }
  /** Answers that are given by following one: a scale of scores, stars, yes and no. */
  | { choices: readonly MailLink[]; low?: string; high?: string };

export interface MailLink {
  label: string;
  /** http, https or mailto. */
  href: string;
}

export interface MailContent {
  language: Language;
  /** Who speaks: the workspace's name. */
  brand: string;
  /** What mailboxes show beside the subject; the first paragraph unless told. */
  preview?: string;
  body: readonly MailBlock[];
  button?: MailLink;
  /** Stops such mails in one click, by GET (a page that asks) and by POST (RFC 8058, at once). */
  unsubscribeHref?: string;
  /** Under the line; unless told, that this mail may be answered. */
  footer?: string;
}

const words = {
  fr: {
    answer: 'Vous pouvez répondre à ce message : quelqu’un le lira.',
    unsubscribe: 'Ne plus recevoir ces messages',
  },
  en: { answer: 'You can answer this message: somebody reads it.', unsubscribe: 'Stop these messages' },
};

/**
 * The two bodies of a mail, HTML and plain text, and its headers: for `queueMail`. Whatever is put in is escaped. Styles stand on
 * the elements, since mailboxes drop the others; nothing is loaded from anywhere; light and dark read alike.
 */
export function mailLayout(content: MailContent): {
  html: string;
  text: string;
  headers: Record<string, string>;
} {
  for (const { href } of linksOf(content)) checkHref(href);
  return { html: htmlOf(content), text: textOf(content), headers: headersOf(content) };
}

function htmlOf(content: MailContent): string {
  const { language, brand, body, button, unsubscribeHref } = content;
  const preview = content.preview ?? body.find((block) => typeof block === 'string') ?? '';
  return `<!doctype html>${html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${brand}</title>
<style>:root { color-scheme: light dark } @media (prefers-color-scheme: dark) {
.ink { color: #e9ecef !important } .quiet { color: #adb5bd !important } .press { color: #91a7ff !important }
.line { border-color: #495057 !important } .fill { background: #3b5bdb !important } }</style>
</head>
<body style="margin:0;padding:0">
<div style="display:none;max-height:0;overflow:hidden">${preview.slice(0, 140)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px"><tr>
<td class="ink" style="${font};font-size:16px;line-height:1.5;color:#1a1b1e;text-align:left">
<p class="quiet" style="margin:0 0 24px;font-weight:600;color:#5c5f66">${brand}</p>
${body.map(blockHtml)}
${
  button &&
  html`<p style="margin:24px 0"><a class="fill" href="${button.href}" style="${buttonStyle}">${button.label}</a></p>`
}
<p class="quiet line" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #dee2e6;font-size:14px;color:#5c5f66">${
    content.footer ?? words[language].answer
  }${
    unsubscribeHref &&
    html`<br><a class="quiet" href="${unsubscribeHref}" style="color:#5c5f66">${words[language].unsubscribe}</a>`
  }</p>
</td></tr></table>
</td></tr></table>
</body>
</html>`}`;
}

const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const buttonStyle =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#1d4ed8;color:#ffffff;font-weight:600;text-decoration:none';
const choiceStyle =
  'display:inline-block;min-width:20px;padding:10px 8px;margin:0 2px 6px 0;border:1px solid #adb5bd;border-radius:6px;color:#1d4ed8;text-align:center;text-decoration:none';

function blockHtml(block: MailBlock): Html {
  if (typeof block === 'string') return html`<p style="margin:0 0 16px">${withBreaks(block)}</p>`;
  if ('heading' in block) {
    return html`<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${block.heading}</h1>`;
  }
  if ('quote' in block) {
    const style = 'margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #dee2e6';
    return html`<blockquote class="line" style="${style}">${withBreaks(block.quote)}</blockquote>`;
  }
  if ('list' in block) {
    const items = block.list.map((item) => html`<li style="margin:0 0 4px">${item}</li>`);
    return html`<ul style="margin:0 0 16px;padding:0 0 0 20px">${items}</ul>`;
  }
  const { choices, low, high } = block;
  const ends =
    low || high
      ? html`<br><span class="quiet" style="font-size:14px;color:#5c5f66">${endsOf(block)}</span>`
      : '';
  return html`<p style="margin:0 0 16px">${choices.map(
    ({ label, href }) => html`<a class="press line" href="${href}" style="${choiceStyle}">${label}</a> `,
  )}${ends}</p>`;
}

function textOf({ language, brand, body, button, unsubscribeHref, footer }: MailContent): string {
  const parts = [brand, ...body.map(blockText)];
  if (button) parts.push(`${button.label} :\n${button.href}`.replace(' :', language === 'fr' ? ' :' : ':'));
  parts.push(`-- \n${footer ?? words[language].answer}`);
  if (unsubscribeHref) parts.push(`${words[language].unsubscribe}\n${unsubscribeHref}`);
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: MailBlock): string {
  if (typeof block === 'string') return block;
  if ('heading' in block) return block.heading;
  if ('quote' in block) return block.quote.replace(/^/gm, '> ');
  if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n');
  const lines = block.choices.map(({ label, href }) => `${label}  ${href}`);
  const ends = endsOf(block);
  return (ends ? [ends, ...lines] : lines).join('\n');
}

/** "0 = not at all · 10 = entirely", which reads alike in both languages. */
function endsOf({
  choices,
  low,
  high,
}: {
  choices: readonly MailLink[];
  low?: string;
  high?: string;
}): string {
  const ends = [low && `${choices[0]?.label} = ${low}`, high && `${choices.at(-1)?.label} = ${high}`];
  return ends.filter(Boolean).join(' · ');
}

function headersOf({ unsubscribeHref }: MailContent): Record<string, string> {
  return unsubscribeHref ? unsubscribeHeaders(unsubscribeHref) : {};
}

/** By which mailboxes offer to refuse the next ones: by a page, and at once where it is reached safely (RFC 8058). */
export function unsubscribeHeaders(unsubscribeHref: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${unsubscribeHref}>`,
    ...(unsubscribeHref.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}

function linksOf({ body, button, unsubscribeHref }: MailContent): MailLink[] {
  const choices = body.flatMap((block) =>
    typeof block === 'object' && 'choices' in block ? block.choices : [],
  );
  return [
    ...choices,
    ...(button ? [button] : []),
    ...(unsubscribeHref ? [{ label: '', href: unsubscribeHref }] : []),
  ];
}

function checkHref(href: string): void {
  if (!/^(https?:\/\/|mailto:)[^\s<>]+$/.test(href))
    throw new TypeError(`Not an address for a mail: ${href}`);
}

function withBreaks(text: string): (Html | string)[] {
  return text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [html`<br>`, line]));
}
