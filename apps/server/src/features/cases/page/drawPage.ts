import type { Language } from '@rapport/contracts/vocabulary';
import { caseStatuses } from '@rapport/core/loop';
import { type Html, html, onceField, publicPage } from '../../../platform/http/publicPage.ts';
import type { PageRow } from './queries.ts';
import { words } from './words.ts';

export interface Shown {
  row: PageRow;
  thread: readonly { at: Date; is_theirs: boolean; text: string }[];
  language: Language;
  link: string;
  /** What was just done, or went wrong. */
  note: 'sent' | 'tooShort' | 'busy' | null;
  /** What they wrote and was not sent. */
  unsent: string;
}

/** A customer's own page of their case. */
export function drawPage({ row, thread, language, link, note, unsent }: Shown): string {
  const say = words[language];
  const status = caseStatuses[row.status] ?? 'open';
  const day = dayWriter(language, row.time_zone);
  const isResolved = status === 'resolved';
  const isOver = status === 'closed' || status === 'withdrawn';
  const by = row.next_step_at ?? (status === 'open' || status === 'working' ? row.due_at : null);
  const body = html`
${note && html`<p class="${note === 'sent' ? 'done' : 'harm'}" role="status">${say[note]}</p>`}
<h2>${say.where}</h2>
<p>${say.status[status]} ${row.owner_name && !isOver && say.with(row.owner_name)}</p>
${(row.next_step || by) && !isOver && !isResolved && html`<h2>${say.next}</h2>${row.next_step && html`<p>${row.next_step}</p>`}${by && html`<p>${say.by(day(by))}</p>`}`}
${(isResolved || status === 'closed') && row.done && html`<h2>${say.done}</h2><p class="said">${row.done}</p>`}
${isResolved && settledForm(language, link)}
${row.is_settled === true && html`<p class="done">${say.wasSettled}</p>`}
${saidPart(row, language, day)}
${thread.length > 0 && html`<h2>${say.thread}</h2>${thread.map((each) => html`<p><strong>${each.is_theirs ? say.you : say.us}</strong> <span class="quiet">${day(each.at)}</span><br><span class="said">${each.text}</span></p>`)}`}
${status !== 'merged' && writeForm(language, link, unsent)}`;
  return publicPage({ language, title: say.title(row.number), brand: row.brand, body });
}

/** What is shown for a link that opens nothing. */
export function drawOver(language: Language): string {
  const say = words[language];
  return publicPage({ language, title: say.over, brand: 'Rapport', body: html`<p>${say.overText}</p>` });
}

function saidPart(row: PageRow, language: Language, day: (date: Date) => string): Html {
  const say = words[language];
  const since = html`<p class="quiet">${say.since(day(row.opened_at))}</p>`;
  // Opened by one of the team, it has no words of theirs.
  if (!row.said) return since;
  return html`<h2>${say.said}</h2>
<blockquote class="said">${row.said}</blockquote>
${since}`;
}

function settledForm(language: Language, link: string): Html {
  const say = words[language];
  return html`<h2>${say.isSettled}</h2>
<form method="post" action="/case/${link}/verdict?lang=${language}">
<button name="settled" value="yes">${say.yes}</button>
<button class="second" name="settled" value="no">${say.no}</button>
</form>`;
}

function writeForm(language: Language, link: string, unsent: string): Html {
  const say = words[language];
  return html`<h2>${say.write}</h2>
<form method="post" action="/case/${link}/messages?lang=${language}">
${onceField()}
<label for="text">${say.message}</label>
<textarea id="text" name="text" maxlength="5000" required>${unsent}</textarea>
<button>${say.send}</button>
</form>`;
}

function dayWriter(language: Language, timeZone: string): (date: Date) => string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  return (date) => format.format(date);
}
