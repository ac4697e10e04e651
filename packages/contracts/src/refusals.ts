import { z } from 'zod';

export const phraseSorts = ['reason', 'alternative', 'always-yes'] as const;
export const phraseSort = z.enum(phraseSorts);
export type PhraseSort = z.infer<typeof phraseSort>;

/** What an alternative offers instead. */
export const offers = ['product', 'date', 'site', 'waitlist', 'competitor', 'other'] as const;
export const offer = z.enum(offers);
export type Offer = z.infer<typeof offer>;

const words = z.string().trim().min(1).max(300);

export const newPhrase = z.object({
  sort: phraseSort,
  fr: words,
  en: words,
  offers: offer.nullable().default(null).describe('Of an alternative'),
  forReason: z
    .uuid()
    .nullable()
    .default(null)
    .describe('The reason an alternative answers to; any, without one'),
});
export type NewPhrase = z.input<typeof newPhrase>;

/** One phrase of the team's library. */
export const phrase = z.object({
  id: z.uuid(),
  sort: phraseSort,
  fr: z.string(),
  en: z.string(),
  offers: offer.nullable(),
  forReason: z.uuid().nullable(),
  uses: z.int(),
});
export type Phrase = z.infer<typeof phrase>;

export const phraseQuery = z.object({
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('Found in either language, accents and capitals forgiven'),
  sort: phraseSort.optional(),
  forReason: z.uuid().optional().describe('Alternatives to this reason, and to any'),
});

/** A no that had to be said, and what was offered instead. */
export const newRefusal = z.object({
  reasonId: z.uuid(),
  alternativeId: z.uuid().nullable().default(null),
  customerId: z.uuid().nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null),
});
export type NewRefusal = z.input<typeof newRefusal>;

/** What a count did from one period to the next, as long as it. */
export const countChange = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    ratio: z.number().nullable().describe('Null when there was none before'),
    interval: z.object({ low: z.number(), high: z.number().nullable(), level: z.number() }),
    n: z.int(),
    verdict: z.enum(['more', 'fewer', 'no-evidence-of-a-change']),
    method: z.string(),
  }),
  z.object({ ok: z.literal(false), reason: z.string(), n: z.int(), needed: z.int() }),
]);

/** How often a reason was given, against the period before. */
export const topRefusal = z.object({
  reason: z.object({ id: z.uuid(), fr: z.string(), en: z.string() }),
  count: z.int(),
  before: z.int(),
  withAlternative: z.int(),
  people: z.int().describe('Customers concerned, where they are known'),
  change: countChange,
  weeks: z.array(z.int()).describe('Counts by week, oldest first'),
});
export type TopRefusal = z.infer<typeof topRefusal>;

export const refusalReport = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  total: z.int(),
  before: z.int(),
  top: z.array(topRefusal),
});
export type RefusalReport = z.infer<typeof refusalReport>;

export const refusalQuery = z.object({ days: z.coerce.number().int().min(7).max(365).default(28) });
