import type { Me, WorkspaceSettings } from '@rapport/contracts/access';
import type { AgendaEntry, CounterCard, Desk, Found } from '@rapport/contracts/counter';
import type { RelationTypes } from '@rapport/contracts/relations';
import { searchText } from '@rapport/core/identity';
import { keep, readKept, type Visit } from '../../../offline/deviceStore.ts';

/** My appointments of today with their cards, and what the pages need to show them. */
export interface Kept {
  /** When it was read from the server. */
  at: string;
  day: string;
  me: Me;
  desk: Desk;
  entries: AgendaEntry[];
  cards: CounterCard[];
  types: RelationTypes;
  settings: WorkspaceSettings;
}

const name = 'counter-day';

/** @param visit of the device, read before the day was asked for: signed out in the meantime, it is not kept */
export async function keepDay(kept: Kept, visit: Visit): Promise<void> {
  await keep(name, kept, visit);
}

/** What is kept of today; yesterday's is nobody's business any more. */
export async function readKeptDay(): Promise<Kept | null> {
  const kept = await readKept<Kept>(name);
  if (kept === null) return null;
  return kept.day === dayIn(kept.desk.timeZone, new Date()) ? kept : null;
}

/** By any word of a name or handle, among the cards kept. */
export async function findOnDevice(typed: string): Promise<Found | null> {
  const kept = await readKeptDay();
  if (kept === null) return null;
  const words = searchText(typed, []).split(' ');
  const digits = typed.replace(/\D/g, '').replace(/^0/, '');
  const customers = kept.cards.filter((card) => {
    const text = searchText(
      card.name,
      card.handles.map(({ value }) => value),
    );
    return words.every((word) => text.includes(word)) || (digits.length >= 4 && text.includes(digits));
  });
  return {
    customers: customers.map((card) => ({
      id: card.id,
      name: card.name,
      handle: card.handles[0]?.value ?? null,
      type: card.relation?.type ?? null,
      probability: card.relation?.probability ?? null,
      valueCents: card.valueCents,
      purchases: card.purchases.length,
      firstSeen: card.firstSeen,
      lastSeen: card.lastSeen,
      site: card.site,
    })),
    elsewhere: [],
  };
}

/** The day it is in a time zone, as 2026-11-28. */
export function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}
