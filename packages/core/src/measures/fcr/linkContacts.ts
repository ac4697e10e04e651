import { ascendingOrder } from '../../numeric/ascendingOrder.ts';
import type { Contact, FcrOptions } from './contact.ts';

/** Which contacts follow which: the same customer about the same issue, within the window. */
export interface ContactLinks {
  /** Whether the contact repeats an earlier one. */
  isRepeat: Uint8Array;
  /** The contact that repeats this one, or -1. */
  repeatedBy: Int32Array;
}

/** Links each contact to the next of its key. One pass in order of time, at the cost of sorting. */
export function linkContacts(
  contacts: readonly Contact[],
  { asOfMs, windowDays = 7, windowFrom = 'latest' }: FcrOptions,
  keyOf: (contact: Contact) => string,
): ContactLinks {
  const windowMs = windowDays * dayMs;
  const isRepeat = new Uint8Array(contacts.length);
  const repeatedBy = new Int32Array(contacts.length).fill(-1);
  const open = new Map<string, { latest: number; sinceMs: number }>();
  for (const i of ascendingOrder(Float64Array.from(contacts, ({ atMs }) => atMs))) {
    const contact = contacts[i]!;
    if (contact.atMs > asOfMs) break;
    const key = keyOf(contact);
    const before = open.get(key);
    if (before && contact.atMs - contacts[before.latest]!.atMs <= windowMs) repeatedBy[before.latest] = i;
    if (before && contact.atMs - before.sinceMs <= windowMs) {
      isRepeat[i] = 1;
      before.latest = i;
      if (windowFrom === 'latest') before.sinceMs = contact.atMs;
    } else open.set(key, { latest: i, sinceMs: contact.atMs });
  }
  return { isRepeat, repeatedBy };
}

export const dayMs = 86_400_000;

/** Lengths first, so that no two customers and issues make the same key. */
export function issueKey({ customer, issue }: Contact): string {
  return `${customer.length} ${customer}${issue}`;
}
