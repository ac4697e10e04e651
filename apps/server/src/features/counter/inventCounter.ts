import {
  inventedNotes,
  inventedPurposes,
  inventedStories,
  inventedWaitlists,
  inventedWishes,
  sampleShops,
} from '@rapport/core/sample';
import type { Ctx } from '../../platform/database/context.ts';
import { addAssistant, listAssistants } from '../books/assistants.ts';
import { listSites } from '../books/listSites.ts';
import { moveBooks } from '../books/moveBooks.ts';
import { readBook } from '../books/readBook.ts';
import { listCustomers } from '../customers/listCustomers.ts';
import { addAgendaEntry } from './agenda/agenda.ts';
import { addNote } from './notes/notes.ts';
import { findPlace } from './queries.ts';
import { keepStory } from './stories/stories.ts';
import { joinWaitlist, openWaitlist } from './waitlists/waitlists.ts';
import { addWish } from './wishes/wishes.ts';

const dayMs = 86_400_000;
/** Appointments lie ahead, so that the sample brand has some of today for two weeks. */
const daysAhead = 14;
const bookSize = 8;
const times = ['10:00', '11:30', '14:30', '16:00', '17:30'];

interface Served {
  assistantId: string;
  siteId: string;
  customerIds: string[];
}

/** The counters of the sample brand: staff, books, notes, wishes, appointments, waitlists and stories. Once. */
export async function inventCounter(ctx: Ctx): Promise<void> {
  if ((await listAssistants(ctx)).length > 0) return;
  const served = await inventStaff(ctx);
  const { today } = await findPlace(ctx.client, ctx.workspaceId, ctx.now());
  let turn = 0;
  for (const { assistantId, siteId, customerIds } of served) {
    const by = { assistantId, siteId };
    for (const customerId of customerIds) {
      turn++;
      const of = () => ({ id: crypto.randomUUID(), customerId, ...by });
      await addNote(ctx, { ...of(), ...pick(inventedNotes, turn) });
      if (turn % 2 === 0) await addWish(ctx, { ...of(), ...pick(inventedWishes, turn) });
    }
    for (let day = 0; day < daysAhead; day++) {
      const customerId = customerIds[day % Math.max(1, customerIds.length)];
      if (customerId === undefined) continue;
      await addAgendaEntry(ctx, {
        id: crypto.randomUUID(),
        customerId,
        ...by,
        kind: day % 4 === 3 ? 'follow-up' : 'appointment',
        day: dayAfter(today, day),
        time: pick(times, turn + day),
        minutes: 30,
        purpose: pick(inventedPurposes, turn + day),
      });
    }
  }
  await inventWaiting(ctx, served, today);
  for (const story of inventedStories) await keepStory(ctx, crypto.randomUUID(), { sku: null, ...story });
}

/** The staff of each shop, and the customers of most value there in their books, by turns. */
async function inventStaff(ctx: Ctx): Promise<Served[]> {
  const sites = new Map((await listSites(ctx)).map((site) => [site.name, site.id]));
  const served: Served[] = [];
  for (const shop of sampleShops) {
    const siteId = sites.get(shop.name);
    if (siteId === undefined) continue;
    const limit = shop.staff.length * bookSize;
    const { customers } = await listCustomers(ctx, { site: [siteId], sort: 'value', order: 'desc', limit });
    const staff: string[] = [];
    for (const name of shop.staff) {
      staff.push((await addAssistant(ctx, { name, userId: null, siteIds: [siteId] })).id);
    }
    if (customers.length > 0) {
      await moveBooks(ctx, {
        id: crypto.randomUUID(),
        customerIds: customers.map((one) => one.id),
        to: staff.map((assistantId) => ({ assistantId, parts: 1 })),
        reason: 'Ouverture des carnets',
      });
    }
    for (const assistantId of staff) {
      const book = await readBook(ctx, assistantId, { limit: bookSize });
      served.push({ assistantId, siteId, customerIds: book.customers.map((one) => one.id) });
    }
  }
  return served;
}

async function inventWaiting(ctx: Ctx, served: readonly Served[], today: string): Promise<void> {
  for (const [place, { product, inDays }] of inventedWaitlists.entries()) {
    const { id } = await openWaitlist(ctx, {
      id: crypto.randomUUID(),
      product,
      expectedOn: dayAfter(today, inDays),
    });
    for (const { assistantId, siteId, customerIds } of served) {
      const customerId = customerIds[place];
      if (customerId === undefined) continue;
      await joinWaitlist(ctx, id, { id: crypto.randomUUID(), customerId, assistantId, siteId, text: '' });
    }
  }
}

function pick<T>(list: readonly T[], place: number): T {
  return list[place % list.length] as T;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
