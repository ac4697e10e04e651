import type { SaidEntry } from '@rapport/contracts/said';
import type { Language } from '@rapport/contracts/vocabulary';
import { type Html, html, publicPage } from '../../../platform/http/publicPage.ts';
import { words } from './words.ts';

/** A count of one or two may point at somebody. */
const fewestPeople = 3;

export type Drawn = Pick<SaidEntry, 'words' | 'doneOn' | 'people'>;

/** "You said, we did". What is not written in the visitor's language is shown in the other, and marked as such. */
export function drawSaid(page: {
  brand: string;
  language: Language;
  entries: readonly Drawn[];
  /** The language that the page can be switched to; null: none. */
  other: Language | null;
}): string {
  const { language, other } = page;
  const say = words[language];
  const entries = page.entries.flatMap((entry) => drawEntry(entry, language) ?? []);
  return publicPage({
    language,
    title: say.title,
    brand: page.brand,
    body: html`<p>${say.intro}</p>
${entries.length > 0 ? entries : html`<p class="quiet">${say.none}</p>`}
${other && html`<p class="quiet"><a href="?lang=${other}" lang="${other}" hreflang="${other}">${say.other}</a></p>`}`,
  });
}

/** What is shown where no page is, or where it is off. */
export function drawNoPage(language: Language): string {
  const say = words[language];
  return publicPage({ language, title: say.over, brand: 'Rapport', body: html`<p>${say.overText}</p>` });
}

function drawEntry({ words: written, doneOn, people }: Drawn, language: Language): Html | null {
  const say = words[language];
  const shown = [language, language === 'fr' ? 'en' : 'fr'].find(
    (each): each is Language => written[each as Language].said !== '' && written[each as Language].did !== '',
  );
  if (shown === undefined) return null;
  const { said, did } = written[shown];
  const lang = shown !== language && html` lang="${shown}"`;
  const isCounted = people !== null && people >= fewestPeople;
  return html`<h2${lang}>${said}</h2>
<p><strong>${say.did}</strong> <span${lang}>${did}</span></p>
<p class="quiet"><time datetime="${doneOn}">${say.since(dayOf(doneOn, language))}</time>${isCounted && html` · ${say.saidBy(people.toLocaleString(localeOf(language)))}`}</p>`;
}

function dayOf(date: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}
