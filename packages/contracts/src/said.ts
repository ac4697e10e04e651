import { z } from 'zod';
import { language } from './vocabulary.ts';

const sentence = z.string().trim().max(300);
const words = z.object({ said: sentence, did: sentence });

/** What customers said and what was done, in the team's own sentences; empty where it is not written yet. */
export const saidWords = z.object({ fr: words, en: words });
export type SaidWords = z.infer<typeof saidWords>;

const people = z
  .int()
  .min(1)
  .max(10_000_000)
  .nullable()
  .describe('How many persons said it; null: not said. Under three, the page does not show it');

/** One thing that was said and done. */
export const saidEntry = z.object({
  id: z.uuid(),
  problemId: z.uuid().nullable(),
  words: saidWords,
  doneOn: z.iso.date(),
  people,
  publishedAt: z.iso.datetime().nullable(),
  complete: z.array(language).describe('Languages in which both sentences are written'),
  mayName: z.array(language).describe('Languages in which a person or a street may be named'),
});
export type SaidEntry = z.infer<typeof saidEntry>;

/** "You said, we did" as those who write it see it. */
export const saidBoard = z.object({
  isOn: z.boolean(),
  isByHand: z.boolean().describe('In the order given by hand; else the latest first'),
  path: z.string().describe('Of the public page, whether or not it is on: with its name where it has one'),
  slug: z.string().nullable().describe('The name in its address'),
  former: z.array(z.string()).describe('Names it had, which lead to it still'),
  languages: z.array(language).describe('Of the page'),
  entries: z.array(saidEntry).describe('In the order of the page'),
  fixed: z
    .array(
      z.object({
        problemId: z.uuid(),
        title: z.string(),
        fix: z.string(),
        fixedAt: z.iso.datetime(),
        people: z.int(),
      }),
    )
    .describe('Problems that are fixed and have no entry yet'),
});
export type SaidBoard = z.infer<typeof saidBoard>;

/** Names that could be taken for something else than a brand. */
export const reservedSlugs: readonly string[] = [
  ...[
    'about',
    'admin',
    'api',
    'app',
    'assets',
    'case',
    'cases',
    'docs',
    'help',
    'health',
    'login',
    'logout',
    'new',
  ],
  ...[
    'null',
    'page',
    'preview',
    'public',
    'rapport',
    'root',
    'said',
    'security',
    'settings',
    'signin',
    'signup',
  ],
  ...[
    'static',
    'status',
    'support',
    'survey',
    'surveys',
    'system',
    'test',
    'undefined',
    'user',
    'users',
    'www',
  ],
];

/** A readable name in an address: shorter than any signed link. */
export const saidSlug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'letters a to z, digits, and single hyphens between them')
  .min(3)
  .max(40)
  .refine((slug) => !reservedSlugs.includes(slug), 'this is kept for other uses')
  .refine((slug) => /[a-z]/.test(slug), 'one letter at least');

export const saidPageChanges = z.object({
  isOn: z.boolean().optional(),
  isByHand: z.boolean().optional(),
  slug: saidSlug
    .nullable()
    .optional()
    .describe('The name in the address; null: none. Links with a former name lead to the page still'),
});
export type SaidPageChanges = z.infer<typeof saidPageChanges>;

const emptyWords = { said: '', did: '' };
export const newSaidEntry = z.object({
  problemId: z
    .uuid()
    .optional()
    .describe('A fixed problem to begin from: its title, its fix and its people are proposed'),
  words: saidWords.default({ fr: emptyWords, en: emptyWords }),
  doneOn: z.iso.date().optional(),
  people: people.optional(),
});
export type NewSaidEntry = z.input<typeof newSaidEntry>;

export const saidEntryChanges = z.object({
  words: saidWords.optional(),
  doneOn: z.iso.date().optional(),
  people: people.optional(),
});
export type SaidEntryChanges = z.infer<typeof saidEntryChanges>;

export const saidOrder = z.object({
  ids: z.array(z.uuid()).min(1).max(500).describe('All entries, in the order wanted'),
});

/** What the page would be with these words, published or not. */
export const saidPreviewAsked = z.object({
  language,
  entry: z
    .object({ id: z.uuid().nullable(), words: saidWords, doneOn: z.iso.date(), people })
    .nullable()
    .default(null)
    .describe('One being written, shown as if it were published'),
});
export type SaidPreviewAsked = z.input<typeof saidPreviewAsked>;
export const saidPreview = z.object({ html: z.string() });
