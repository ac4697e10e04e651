import type { Language } from '@rapport/contracts/vocabulary';

export interface News {
  kind: 'expected' | 'moved' | 'arrived';
  product: string;
  expectedOn: string | null;
}

interface Speaking {
  language: Language;
  brand: string;
  /** Of the customer. */
  name: string | null;
}

/** What somebody who waits is told: a subject, which also serves who calls, and a body of paragraphs. */
export function newsOf(news: News, speaking: Speaking): { subject: string; body: string[] } {
  return speaking.language === 'fr' ? inFrench(news, speaking) : inEnglish(news, speaking);
}

function inFrench({ kind, product, expectedOn }: News, { brand, name }: Speaking) {
  const day = dayOf(expectedOn, 'fr-FR');
  const hello = name ? `Bonjour ${name},` : 'Bonjour,';
  if (kind === 'arrived') {
    const says = `${product} est arrivé et vous attend à la boutique. Nous le gardons de côté à votre nom.`;
    return { subject: `${product} : c’est arrivé`, body: [hello, says, `À bientôt,\n${brand}`] };
  }
  const says =
    kind === 'moved'
      ? `La date a changé : nous attendons maintenant ${product} pour le ${day}. Nous vous écrirons dès son arrivée.`
      : `Nous attendons ${product} pour le ${day}. Nous vous écrirons dès son arrivée, ou si la date bouge.`;
  return {
    subject: `${product} : attendu le ${day}`,
    body: [hello, says, `Si cette date ne vous va pas, répondez-nous.\n${brand}`],
  };
}

function inEnglish({ kind, product, expectedOn }: News, { brand, name }: Speaking) {
  const day = dayOf(expectedOn, 'en-GB');
  const hello = name ? `Hello ${name},` : 'Hello,';
  if (kind === 'arrived') {
    const says = `${product} is here, waiting for you at the shop. We keep it aside in your name.`;
    return { subject: `${product}: it is here`, body: [hello, says, `See you soon,\n${brand}`] };
  }
  const says =
    kind === 'moved'
      ? `The date has moved: we now expect ${product} on ${day}. We will write as soon as it is here.`
      : `We expect ${product} on ${day}. We will write as soon as it is here, or if the date moves.`;
  return {
    subject: `${product}: expected on ${day}`,
    body: [hello, says, `If this date does not suit you, just answer.\n${brand}`],
  };
}

function dayOf(day: string | null, locale: string): string {
  if (day === null) return '';
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}
