import { unsubscribeHeaders, unsubscribeWords } from '../mailLayout.ts';
import type { DueMail } from './queries.ts';

/** A letter with the way to refuse the next ones under it, and in its headers (RFC 8058); any other mail as it is. */
export function withRefusal(
  mail: DueMail,
  refusalOf: (customerId: string, purpose: string) => string,
): DueMail {
  const { refusable, customer_id, language, text, headers } = mail;
  if (refusable === null || customer_id === null) return mail;
  const href = refusalOf(customer_id, refusable);
  const foot = `-- \n${unsubscribeWords(language ?? 'en')}\n${href}`;
  return {
    ...mail,
    text: `${text.trimEnd()}\n\n${foot}\n`,
    headers: { ...headers, ...unsubscribeHeaders(href) },
  };
}
