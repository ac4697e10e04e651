import { z } from 'zod';

/** What sends exchanges: an API key, an import, or a door of our own such as the tags of staff. */
export const source = z.object({
  kind: z.enum(['key', 'import', 'system']),
  id: z.string(),
  name: z.string(),
  lastReceived: z.iso.datetime().nullable(),
  /** Exchanges stored in the last thirty days. */
  exchanges: z.int(),
  /** By day of reception (UTC) and kind, days without any left out. */
  days: z.array(z.object({ day: z.iso.date(), kinds: z.record(z.string(), z.int()) })),
});
export type Source = z.infer<typeof source>;

export const sources = z.object({ sources: z.array(source), from: z.iso.date() });
export type Sources = z.infer<typeof sources>;
