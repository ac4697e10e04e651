import type { ExchangeKind, Language } from '@rapport/contracts/vocabulary';
import { describeToThem, relationshipTypes, type TypeKey } from '@rapport/core/relations';
import { type Html, html, onceField, publicPage } from '../../../platform/http/publicPage.ts';
import { preferencesForm } from '../preferences/pages.ts';
import { chance } from './chance.ts';
import { inReadingOrder, tableTitle } from './exportTables.ts';
import { factIn, inOrder } from './facts.ts';
import type { TheirPage } from './readTheirPage.ts';
import { kindWords, type TheirWords, theirWords } from './words.ts';

/** Under this chance no relationship is named, as on the screens of staff. */
const leastToName = 0.2;

/** Relationships in words that somebody may choose for themselves. */
const offered: readonly TypeKey[] = [
  'basic-exchange',
  'casual-acquaintances',
  'buddies',
  'old-friends',
  'best-friends',
  'business-partners',
  'fling',
  'ex-friends',
  'adversaries',
];

/** What a customer sees of themselves: their choices, what we know, what we think and why, and what they can do about it. */
export function theirPage(
  page: TheirPage,
  { path, done }: { path: string; done: 'saved' | 'corrected' | 'erased' | null },
): string {
  const { reader } = page;
  const words = theirWords[reader.language];
  return publicPage({
    language: reader.language,
    title: words.title,
    brand: reader.brand,
    body: html`${done === 'corrected' && html`<p class="done" role="status">${words.corrected}</p>`}
${done === 'erased' && html`<p class="done" role="status">${words.erased}</p>`}
${preferencesForm(reader, page.switches, { path, isSaved: done === 'saved' })}
<h2>${words.known}</h2>
${facts(page, words)}
${passed(page, words)}
<h2>${words.relation}</h2>
${relation(page, words)}
<form method="post" action="${path}/correction?language=${reader.language}">
${onceField()}
<h2>${words.notMe}</h2>
<label for="text">${words.notMeAsk}</label>
<textarea id="text" name="text" required maxlength="2000"></textarea>
<label for="type">${words.closer}</label>
<select id="type" name="type"><option value="">${words.noChoice}</option>
${offered.map((key) => html`<option value="${key}">${typeName(key, reader.language)}</option>`)}</select>
<button>${words.notMeSend}</button>
</form>
<h2>${words.data}</h2>
<p>${words.dataText}</p>
<form method="post" action="${path}/export?language=${reader.language}"><button class="second">${words.export}</button></form>
<h2>${words.erase}</h2>
<p>${words.eraseText}</p>
<form method="get" action="${path}/erasure"><input type="hidden" name="language" value="${reader.language}"><button class="second">${words.eraseAsk}</button></form>`,
  });
}

function facts({ customer, reader }: TheirPage, words: TheirWords): Html {
  const { traits } = customer;
  const isSaidTwice = traits.name === `${traits.firstName} ${traits.lastName}`;
  const known = inOrder([
    ...Object.entries(traits).filter(([key]) => key !== 'name' || !isSaidTwice),
    ...customer.identities.map(({ kind, value }) => [kind, value] as [string, unknown]),
  ]).map(([key, value]) => factIn(reader.language, key, value));
  const date = dateIn(reader.language);
  return html`<h3>${words.facts}</h3>
${known.length === 0 && html`<p>${words.nothing}</p>`}
<dl>${known.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${customer.firstSeen !== null && html`<p class="quiet">${words.since(date(customer.firstSeen))}</p>`}`;
}

function passed({ customer, timeline, reader }: TheirPage, words: TheirWords): Html {
  const kinds = kindWords[reader.language];
  const count = Object.values(customer.counts).reduce((sum, each) => sum + each, 0);
  const date = dateIn(reader.language);
  return html`<p>${words.passed(count)}</p>
<h3>${words.latest}</h3>
<ul>${timeline.entries.map(
    (entry) =>
      html`<li>${date(entry.at)}, ${entry.direction === 'inbound' ? words.you : words.us} ${kinds[entry.kind as ExchangeKind]}${entry.text !== null && html` — ${entry.text.slice(0, 300)}`}</li>`,
  )}</ul>`;
}

function relation({ customer, reader }: TheirPage, words: TheirWords): Html {
  if (customer.relation === null) return html`<p>${words.unknown}</p>`;
  const { type, probability } = customer.relation;
  // A name given at so small a chance would be a guess, and some names hurt.
  const isNamed = probability >= leastToName;
  const reasons = customer.because
    .filter(({ contribution }) => contribution > 0)
    .flatMap(({ signal, value, count }) => {
      const said = describeToThem({ signal, value: value ?? Number.NaN, count }, reader.language);
      return said === null ? [] : [said];
    })
    .slice(0, 5);
  return html`<p>${isNamed ? words.probably(typeName(type, reader.language), chance(probability, reader.language)) : words.unsure}</p>
${
  reasons.length > 0 &&
  html`<h3>${isNamed ? words.why : words.noticed}</h3><ul>${reasons.map((said) => html`<li>${said}</li>`)}</ul>`
}`;
}

/** The second step before asking to be forgotten. */
export function erasurePage({ reader }: Pick<TheirPage, 'reader'>, path: string): string {
  const words = theirWords[reader.language];
  return publicPage({
    language: reader.language,
    title: words.eraseTitle,
    brand: reader.brand,
    body: html`<p>${words.eraseSure}</p>
<form method="post" action="${path}/erasure?language=${reader.language}"><button>${words.eraseYes}</button></form>
<p><a href="${path}?language=${reader.language}">${words.eraseNo}</a></p>`,
  });
}

/** Everything, table by table, as it is kept; or that it is being gathered. */
export function exportPage(
  language: Language,
  brand: string,
  content: Record<string, Record<string, unknown>[]> | null,
  filePath: string,
): string {
  const words = theirWords[language];
  return publicPage({
    language,
    title: words.exportTitle,
    brand,
    body:
      content === null
        ? html`<p>${words.exportWaiting}</p>`
        : html`<p>${words.exportNames}</p>
<p><a href="${filePath}" download="data.json">${words.exportFile}</a></p>
${inReadingOrder(content).map(([table, rows]) => exportTable(tableTitle(table, language), rows, language))}`,
  });
}

function exportTable(title: string, rows: readonly Record<string, unknown>[], language: Language): Html {
  const instant = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return html`<h2>${title} (${rows.length})</h2>
${rows.map(
  (row) =>
    html`<dl>${Object.entries(row)
      .filter(([, value]) => value !== null && value !== '')
      .map(
        ([key, value]) => html`<dt>${key.replaceAll('_', ' ')}</dt><dd>${asText(value, instant)}</dd>`,
      )}</dl><hr>`,
)}`;
}

const instants = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function asText(value: unknown, instant: Intl.DateTimeFormat): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return instants.test(value) ? `${instant.format(new Date(value))} UTC` : value;
}

function typeName(key: string, language: Language): string {
  return relationshipTypes.find((type) => type.key === key)?.[language] ?? key;
}

function dateIn(language: Language): (instant: string) => string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long' });
  return (instant) => format.format(new Date(instant));
}
