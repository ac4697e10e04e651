import type { Language } from '@rapport/contracts/vocabulary';
import { type Html, html, publicPage } from '../../../platform/http/publicPage.ts';
import { theirWords } from '../theirPage/words.ts';
import type { Reader } from './person.ts';
import type { Switch } from './switches.ts';
import { channelWords, type PageWords, wordsIn } from './words.ts';

/** The page of a customer's preferences. */
export function preferencesPage(
  reader: Reader,
  switches: readonly Switch[],
  { path, isSaved, sent }: { path: string; isSaved: boolean; sent: 'sent' | 'cannot-send' | null },
): string {
  const words = wordsIn[reader.language];
  return page(
    reader,
    words.title,
    html`${preferencesForm(reader, switches, { path, isSaved })}
${askForTheirPage(reader, path, sent)}`,
  );
}

function askForTheirPage({ language }: Reader, path: string, sent: 'sent' | 'cannot-send' | null): Html {
  const words = theirWords[language];
  return html`<h2>${words.askPage}</h2>
<p>${words.askPageText}</p>
${sent !== null && html`<p role="status" class="${sent === 'sent' ? 'done' : 'harm'}">${sent === 'sent' ? words.sent : words.cannotSend}</p>`}
<form method="post" action="${path}/page?language=${language}"><button class="second">${words.askPage}</button></form>`;
}

/** The choices themselves, on whichever page. */
export function preferencesForm(
  reader: Reader,
  switches: readonly Switch[],
  { path, isSaved }: { path: string; isSaved: boolean },
): Html {
  const words = wordsIn[reader.language];
  return html`${isSaved && html`<p class="done" role="status">${words.saved}</p>`}
<p class="quiet"><a href="?language=${reader.language === 'fr' ? 'en' : 'fr'}" lang="${reader.language === 'fr' ? 'en' : 'fr'}">${words.other}</a></p>
${reader.name !== null && html`<p>${words.hello(reader.name)}</p>`}
<p>${words.intro}</p>
<form method="post" action="${path}?language=${reader.language}">
<input type="hidden" name="language" value="${reader.language}">
${switches.map((each) => purposeFields(each, reader.language, words))}
<button>${words.save}</button>
<button class="second" name="stop" value="all">${words.stopAll}</button>
</form>`;
}

function purposeFields(
  { purpose, isNecessary, channels }: Switch,
  language: Language,
  words: PageWords,
): Html {
  return html`<h2>${purpose.names[language]}</h2>
<p class="quiet">${purpose.wordings[language]}</p>
${isNecessary && html`<p>${words.always}</p>`}
${channels.map(
  ({ channel, isOn }) =>
    html`<label class="choice"><input type="checkbox" name="on" value="${purpose.key}/${channel}"${isOn && html` checked`}>
<span>${channelWords(language, channel)}</span></label>`,
)}`;
}

/** Asks once before stopping: programs that open links for safety's sake must not stop anything. */
export function unsubscribePage(
  reader: Reader,
  { purpose, channel, path, isDone }: { purpose: string; channel: string; path: string; isDone: boolean },
): string {
  const words = wordsIn[reader.language];
  const toPreferences = html`<p><a href="${path.replace(/\/unsubscribe\/.*/, '')}">${words.toPreferences}</a></p>`;
  return page(
    reader,
    words.unsubscribeTitle,
    isDone
      ? html`<p class="done" role="status">${words.unsubscribeDone}</p>${toPreferences}`
      : html`<p>${words.unsubscribeAsk(purpose, channel)}</p>
<form method="post" action="${path}?language=${reader.language}"><button>${words.unsubscribeYes}</button></form>${toPreferences}`,
  );
}

/** In both languages, the one given first: whoever holds the link is not known. */
export function lostPage(language: Language): string {
  const other = language === 'fr' ? 'en' : 'fr';
  const { lost, lostTitle } = wordsIn[language];
  const { lost: otherwise, lostTitle: otherTitle } = wordsIn[other];
  return publicPage({
    language,
    title: lostTitle,
    brand: 'Rapport',
    body: html`<p>${lost}</p><div lang="${other}"><h2>${otherTitle}</h2><p>${otherwise}</p></div>`,
  });
}

function page(reader: Reader, title: string, body: Html): string {
  return publicPage({ language: reader.language, title, brand: reader.brand, body });
}
