import { z } from 'zod';
import { measured } from './measures.ts';
import { modelHold, modelLearning, modelVersion } from './models.ts';
import { channel, exchangeKind } from './vocabulary.ts';

export const tones = ['negative', 'neutral', 'positive', 'mixed'] as const;
export const tone = z.enum(tones);
export type Tone = z.infer<typeof tone>;

/** In the order of core's `signalKeys`. */
export const signals = [
  'leaving',
  'urgency',
  'effort',
  'promise-broken',
  'refusal-met',
  'praise-of-person',
  'anger',
  'disappointment',
  'worry',
  'joy',
  'gratitude',
] as const;
export const signal = z.enum(signals);
export type Signal = z.infer<typeof signal>;

export const trades = ['retail', 'bank', 'insurance', 'telecom', 'energy', 'automotive'] as const;
export const trade = z.enum(trades);
export type Trade = z.infer<typeof trade>;

const list = <T extends z.ZodType>(each: T) => z.array(each).max(50).optional();
export const topicKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, 40 at most');

/** Which verbatims. Values of one filter add up, filters narrow. Days are those of the workspace's time zone. */
export const verbatimFilter = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional().describe('Included'),
  topic: list(topicKey),
  tone: list(tone),
  signal: list(signal),
  type: list(z.string()).describe('Relationship shown when they wrote'),
  family: list(z.string()),
  channel: list(channel),
  kind: list(exchangeKind),
  site: list(z.string()).describe('Ids or names'),
  measure: z.string().max(60).optional().describe('Words that came with an answer to this measure'),
  minScore: z.coerce.number().int().optional(),
  maxScore: z.coerce.number().int().optional(),
  customer: z.uuid().optional(),
});
export type VerbatimFilter = z.infer<typeof verbatimFilter>;

export const verbatimQuery = verbatimFilter.extend({
  q: z
    .string()
    .max(300)
    .optional()
    .describe('Words, "phrases", -words to leave out; French and English, accents or not'),
  like: z.uuid().optional().describe('Exchange whose words to find others like'),
  order: z.enum(['newest', 'relevance']).optional().describe('Newest first unless `like` is given'),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type VerbatimQuery = z.infer<typeof verbatimQuery>;

const stretch = z.object({ start: z.int(), end: z.int() });

export const verbatim = z.object({
  id: z.uuid().describe('Of the exchange'),
  customerId: z.uuid(),
  name: z.string().nullable(),
  at: z.iso.datetime(),
  text: z.string(),
  language: z.string(),
  kind: exchangeKind,
  channel: channel.nullable(),
  site: z.string().nullable(),
  type: z.string().nullable().describe('Shown when they wrote'),
  measure: z.string().nullable(),
  score: z.int().nullable(),
  scale: z.int().nullable(),
  tone,
  sentiment: z.number().describe('From -1 to 1'),
  topics: z.array(
    z.object({
      key: topicKey,
      sentiment: z.number(),
      /** `phrases` of the taxonomy, what was `learnt` from labels, or a `person`. */
      source: z.enum(['phrases', 'learnt', 'person']),
      /** Of the text, in UTF-16 units; empty where the topic was not read from phrases. */
      spans: z.array(stretch),
    }),
  ),
  signals: z.array(z.object({ key: signal, spans: z.array(stretch) })),
  correctedBy: z.string().nullable().describe('Who said it should be read otherwise'),
  /** Versions of what read it: the taxonomy's, and the model's where one was used. */
  taxonomyVersion: z.int(),
  modelVersion: z.int().nullable(),
});
export type Verbatim = z.infer<typeof verbatim>;

export const verbatimList = z.object({
  verbatims: z.array(verbatim),
  nextCursor: z.string().nullable(),
  /** Of a search: texts that hold what was asked, before other filters; null past what is looked at, and without a search. */
  found: z.int().nullable(),
});
export type VerbatimList = z.infer<typeof verbatimList>;

/** How it should be read. What is absent stays as read. */
export const verbatimCorrection = z.object({
  tone: tone.optional(),
  topics: z
    .array(z.object({ key: topicKey, sentiment: z.number().min(-1).max(1) }))
    .max(20)
    .optional()
    .describe('All of them: those left out are not about it'),
});
export type VerbatimCorrection = z.infer<typeof verbatimCorrection>;

export const topic = z.object({
  key: topicKey,
  name: z.object({ fr: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) }),
  phrases: z.object({
    fr: z.array(z.string().trim().min(2).max(600)).max(200),
    en: z.array(z.string().trim().min(2).max(600)).max(200),
  }),
});
export type Topic = z.infer<typeof topic>;

export const taxonomyChange = z.object({ topics: z.array(topic).min(1).max(60) });

/** What texts are read for. */
export const taxonomy = z.object({
  version: z.int(),
  topics: z.array(topic),
  /** The version stored texts were read with; null while none was. */
  readVersion: z.int().nullable(),
  reading: z.object({ done: z.int(), total: z.int() }).nullable().describe('The reading anew in progress'),
  failure: z.string().nullable(),
});
export type Taxonomy = z.infer<typeof taxonomy>;

export const topicsQuery = verbatimFilter
  .pick({ from: true, to: true, type: true, family: true, channel: true, kind: true, site: true })
  .extend({
    step: z.enum(['week', 'month']).optional().describe('Week unless told; month over half a year'),
  });
export type TopicsQuery = z.infer<typeof topicsQuery>;

const topicPoint = z.object({
  from: z.iso.date(),
  n: z.int(),
  negative: z.int(),
  positive: z.int(),
});

export const topicFigures = z.object({
  key: z.string(),
  n: z.int(),
  /** Of verbatims. */
  share: measured,
  /** Share speaking well less share speaking ill, from -1 to 1. */
  balance: measured,
  negative: z.int(),
  positive: z.int(),
  /** Against the period of the same length just before; null where one of them is too small. */
  change: z
    .object({
      share: z.number(),
      shareP: z.number(),
      balance: z.number().nullable(),
      balanceP: z.number().nullable(),
    })
    .nullable(),
  points: z.array(topicPoint),
});
export type TopicFigures = z.infer<typeof topicFigures>;

export const topicsAnswer = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  step: z.enum(['week', 'month']),
  verbatims: z.int(),
  before: z.int(),
  tones: z.object({ negative: z.int(), neutral: z.int(), positive: z.int(), mixed: z.int() }),
  topics: z.array(topicFigures),
  signals: z.array(topicFigures.pick({ key: true, n: true, share: true, change: true, points: true })),
});
export type TopicsAnswer = z.infer<typeof topicsAnswer>;

export const emergingAnswer = z.object({
  /** Null while it was never worked out. */
  computedAt: z.iso.datetime().nullable(),
  isWorking: z.boolean(),
  /** The latest week, and how many before it it is compared with. */
  week: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  weeksBefore: z.int(),
  verbatims: z.object({ recent: z.int(), before: z.int() }),
  phrases: z.array(
    z.object({
      phrase: z.string(),
      language: z.string(),
      recent: z.int().describe('People who wrote it in the week'),
      before: z.int(),
      rise: z.number().nullable(),
      p: z.number(),
      adjustedP: z.number().describe('Allowing for every phrase looked at (Benjamini & Hochberg)'),
      examples: z.array(z.uuid()).describe('Exchanges'),
    }),
  ),
});
export type EmergingAnswer = z.infer<typeof emergingAnswer>;

export const topicModelReport = z.object({
  labels: z.int(),
  topics: z.array(
    z.object({
      key: z.string(),
      labelled: z.int(),
      heldOut: z.int(),
      /** F1 on labels held out. */
      phrases: z.number(),
      current: z.number().nullable(),
      learnt: z.number(),
      takesOver: z.boolean(),
    }),
  ),
  needed: z.int(),
});
export type TopicModelReport = z.infer<typeof topicModelReport>;

export const topicModels = z.object({
  learning: modelLearning,
  labels: z.int().describe('Verbatims whose topics a person said'),
  needed: z.int(),
  inUse: z.int().nullable(),
  hold: modelHold.nullable(),
  versions: z.array(modelVersion(topicModelReport)),
});
export type TopicModels = z.infer<typeof topicModels>;
