import { randomUUID } from 'node:crypto';
import type { Language } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../../platform/database/context.ts';
import { authorOf } from '../../books/authorOf.ts';
import { mayContact } from '../../consent/mayContact.ts';
import { mailLayout } from '../../mail/mailLayout.ts';
import { type NewMail, queueMails } from '../../mail/queueMail.ts';
import { planTasks } from '../agenda/agenda.ts';
import { findPlace } from '../queries.ts';
import { findAddresses, findWaiting, insertNews, type WaitRow } from './queries.ts';
import { type News, newsOf } from './waitingWords.ts';

export interface Told {
  mail: number;
  call: number;
}

interface Place {
  today: string;
  brand: string;
  language: Language;
}

/**
 * Tells everyone who waits: by email, to whom has an address and may be written to about what they asked for; for the others
 * a call is put on today's agenda of who put them on the list.
 */
export async function tellWaiting(ctx: Ctx, news: News & { waitlistId: string }): Promise<Told> {
  const { client, workspaceId } = ctx;
  const waiting = await findWaiting(client, workspaceId, news.waitlistId, null, null);
  if (waiting.length === 0) return { mail: 0, call: 0 };
  const { today, languages, name } = await findPlace(client, workspaceId, ctx.now());
  const place = { today, brand: name, language: languageOf(languages[0], 'fr') };
  const ids = waiting.map((row) => row.survivor_id);
  const addresses = await findAddresses(client, workspaceId, ids);
  const allowed = await mayContact(ctx, ids, { purpose: 'service', channel: 'email' });
  const mails: NewMail[] = [];
  const toCall: WaitRow[] = [];
  for (const row of waiting) {
    const address = addresses.get(row.survivor_id);
    if (address && allowed.get(row.survivor_id)?.isAllowed) mails.push(mailTo(row, address, news, place));
    else toCall.push(row);
  }
  await queueMails(ctx, mails);
  await planCalls(ctx, toCall, news, place);
  const called = new Set(toCall);
  await insertNews(client, workspaceId, {
    kind: news.kind,
    expectedOn: news.expectedOn,
    at: ctx.now(),
    told: waiting.map((row) => ({
      entryId: row.entry_id,
      customerId: row.customer_id,
      by: called.has(row) ? ('call' as const) : ('mail' as const),
    })),
  });
  return { mail: mails.length, call: toCall.length };
}

function mailTo(
  row: WaitRow,
  address: { email: string; language: string | null },
  news: News,
  { brand, language }: Place,
): NewMail {
  const spoken = languageOf(address.language, language);
  const { subject, body } = newsOf(news, { language: spoken, brand, name: row.customer_name });
  return {
    // A change tells once, since the same date again is no change: each telling has a key of its own.
    key: `waitlist:${row.entry_id}:${randomUUID()}`,
    to: { email: address.email, name: row.customer_name },
    subject,
    ...mailLayout({ language: spoken, brand, body }),
    purpose: 'transactional',
    customerId: row.survivor_id,
    language: spoken,
  };
}

async function planCalls(ctx: Ctx, toCall: readonly WaitRow[], news: News, place: Place): Promise<void> {
  if (toCall.length === 0) return;
  const { subject } = newsOf(news, { ...place, name: null });
  await planTasks(
    ctx,
    toCall.map((row) => ({
      id: randomUUID(),
      customerId: row.customer_id,
      assistantId: row.assistant_id,
      siteId: row.site_id,
      kind: 'call' as const,
      day: place.today,
      time: null,
      minutes: 10,
      purpose: subject,
      author: authorOf(ctx),
      at: ctx.now(),
    })),
  );
}

function languageOf(spoken: string | null | undefined, otherwise: Language): Language {
  const short = spoken?.slice(0, 2).toLowerCase();
  return short === 'fr' || short === 'en' ? short : otherwise;
}
