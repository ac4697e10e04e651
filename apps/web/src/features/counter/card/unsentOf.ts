import type { Unsent } from '../../../offline/outbox.ts';

/** What was written of this customer on this device and is not sent yet, for one part of the card. */
export function unsentOf(all: readonly Unsent[], customerId: string, path: string): readonly Unsent[] {
  return all.filter((entry) => entry.path === path && entry.body.customerId === customerId && !entry.refusal);
}
