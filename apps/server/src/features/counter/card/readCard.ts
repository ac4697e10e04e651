import type { CounterCard, KeptDay, keptDayQuery } from '@rapport/contracts/counter';
import type { CustomerPage, TimelineEntry } from '@rapport/contracts/customers';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import { ownAssistant } from '../../books/assistants.ts';
import { bookOf } from '../../books/readBook.ts';
import { listCases } from '../../cases/read/listCases.ts';
import { readCustomer } from '../../customers/readCustomer.ts';
import { readEntries } from '../../customers/readTimeline.ts';
import { findFragmentsOf } from '../../customers/seenFragments.ts';
import { readCustomerMoments } from '../../moments/act/listDecisions.ts';
import { plannedWith, readDay } from '../agenda/agenda.ts';
import { greetedSince } from '../greetings/greetings.ts';
import { latestNotes } from '../notes/notes.ts';
import { findPlace } from '../queries.ts';
import { storiesOf } from '../stories/stories.ts';
import { waitsOf } from '../waitlists/waitlists.ts';
import { openWishes } from '../wishes/wishes.ts';
import { postalAddressOf } from './postalAddressOf.ts';

const notesShown = 50;
const exchangesShown = 6;
const purchasesShown = 6;
const few = 20;
const casesShown = 3;
/** Cards a device keeps: a day has no more appointments of one person than that. */
const cardsKept = 20;
const greetingMs = 12 * 3_600_000;

/**
 * Who is in front of you, in one answer. The reading is noted in the audit.
 *
 * @throws DomainError not-found, also for who may not be seen
 */
export async function readCard(ctx: Ctx, customerId: string): Promise<CounterCard> {
  const customer = await readCustomer(ctx, customerId);
  const fragmentIds = await findFragmentsOf(ctx, customer.id);
  const { today } = await findPlace(ctx.client, ctx.workspaceId, ctx.now());
  const { entries } = await readEntries(ctx, fragmentIds, { limit: exchangesShown });
  const purchases = await readEntries(ctx, fragmentIds, { kinds: ['purchase'], limit: purchasesShown });
  const wishes = await openWishes(ctx, fragmentIds, few);
  const waits = await waitsOf(ctx, fragmentIds, few);
  return {
    id: customer.id,
    name: customer.name,
    language: customer.language,
    site: customer.site,
    firstSeen: customer.firstSeen,
    lastSeen: customer.lastSeen,
    valueCents: customer.valueCents,
    currency: customer.currency,
    relation: customer.relation,
    because: customer.because,
    consents: customer.consents,
    handles: customer.identities.map(({ kind, value }) => ({ kind, value })),
    birthday: birthdayOf(customer.traits),
    book: await bookOf(ctx, fragmentIds),
    cases: (await listCases(ctx, { customer: customer.id, sort: 'due', limit: casesShown })).cases,
    moments: (await readCustomerMoments(ctx, customer.id)).due,
    hasAddress: (await postalAddressOf(ctx, customer)) !== null,
    greetedToday: await greetedSince(ctx, fragmentIds, new Date(ctx.now().getTime() - greetingMs)),
    notes: await latestNotes(ctx, fragmentIds, notesShown),
    wishes,
    waits,
    agenda: await plannedWith(ctx, fragmentIds, today, few),
    lastExchanges: entries,
    purchases: purchases.entries,
    stories: await storiesOf(
      ctx,
      [...productsOf(purchases.entries), ...wishes.map(named), ...waits.map(named)],
      few,
    ),
  };
}

/**
 * Today's appointments with their cards, for the device to keep: those of the assistant named, else my own, else those of the
 * site. Each card's reading is noted in the audit.
 */
export async function readKeptDay(ctx: Ctx, of: z.infer<typeof keptDayQuery>): Promise<KeptDay> {
  const own = of.assistantId === undefined ? await ownAssistant(ctx) : null;
  const assistantId = of.assistantId ?? own?.assistant_id;
  const { day, entries } = await readDay(ctx, {
    ...(assistantId === undefined ? { siteId: of.siteId } : { assistantId }),
    limit: 100,
  });
  const ids = [...new Set(entries.map((entry) => entry.customer.id))].slice(0, cardsKept);
  const cards: CounterCard[] = [];
  for (const id of ids) cards.push(await readCard(ctx, id));
  return { day, entries, cards };
}

function birthdayOf(traits: CustomerPage['traits']): string | null {
  const { birthday } = traits;
  return typeof birthday === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(birthday) ? birthday : null;
}

function productsOf(entries: readonly TimelineEntry[]): { sku: string | null; name: string | null }[] {
  return entries.flatMap((entry) => entry.items ?? []);
}

function named(of: { sku: string | null; product: string }): { sku: string | null; name: string } {
  return { sku: of.sku, name: of.product };
}
