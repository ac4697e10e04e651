import type { Language } from '@rapport/contracts/vocabulary';
import { html, publicPage } from '../../../platform/http/publicPage.ts';

const texts: Readonly<Record<Language, { title: string; says: string }>> = {
  fr: {
    title: 'Il n’y a pas de questionnaire ici',
    says: 'Le lien est peut-être incomplet, ou le questionnaire a été retiré. Vérifiez le message qui vous l’a donné.',
  },
  en: {
    title: 'There is no survey here',
    says: 'The link may be cut short, or the survey was withdrawn. Check the message that gave it to you.',
  },
};

/** For those whose link opens nothing. */
export function notFoundPage(language: Language): string {
  const { title, says } = texts[language];
  return publicPage({ language, title, brand: 'Rapport', body: html`<p>${says}</p>` });
}
