import { type MailBlock, mailLayout } from '../../mail/mailLayout.ts';
import type { Told } from './sentences.ts';
import { digestWords } from './words.ts';

/** The report as a mail: sentences first, curves in the PDF that goes with it. */
export function digestMail(told: Told, address: string | null) {
  const words = digestWords[told.language];
  const body: MailBlock[] = [{ heading: told.title }, told.period];
  if (told.note) body.push(told.note);
  if (told.measures.length === 0) body.push(words.noAnswers);
  for (const { name, figure, detail, change } of told.measures)
    body.push(
      { heading: figure === null ? name : `${name}: ${figure}` },
      [detail, change].filter(Boolean).join('\n'),
    );
  if (told.priorities.length > 0) body.push({ heading: words.priorities }, { list: told.priorities });
  if (told.gaps.length > 0) body.push({ heading: words.gaps }, { list: told.gaps });
  body.push(words.attached);
  return mailLayout({
    language: told.language,
    brand: told.brand,
    preview: told.measures
      .flatMap(({ name, figure }) => (figure === null ? [] : [`${name} ${figure}`]))
      .join(', '),
    body,
    ...(address && { button: { label: words.open, href: new URL('/measures', address).href } }),
    footer: words.method,
  });
}
