import { z } from 'zod';
import { measured } from './measures.ts';
import { modelHold, modelLearning, modelVersion } from './models.ts';
import { axes } from './vocabulary.ts';

const probability = z.number().min(0).max(1);

/** Where a customer stands, as shown. `type` keys are those of the catalogue (core/relations/catalogue.ts). */
export const relationCard = z.object({
  type: z.string(),
  family: z.string(),
  probability,
  /** All 29, sum 1. */
  probabilities: z.record(z.string(), probability),
  space: z.record(z.string(), z.object({ mean: z.number(), sd: z.number() })),
  since: z.iso.datetime().nullable(),
  previousType: z.string().nullable(),
  asOf: z.iso.datetime(),
  exchanges: z.int(),
  modelVersion: z.string(),
});

/** One signal's contribution, in nats of the log-odds of the shown type. */
export const reason = z.object({
  signal: z.string(),
  contribution: z.number(),
  /** What was measured, for the sentence: value and count as the signal defines them. */
  value: z.number().nullable(),
  count: z.number(),
  lastAt: z.iso.datetime().nullable(),
  exchangeId: z.uuid().nullable(),
  excerpt: z.string().nullable(),
});

export const relationHistoryEntry = z.object({
  type: z.string(),
  probability,
  from: z.iso.datetime(),
  to: z.iso.datetime().nullable(),
  readWith: z
    .string()
    .nullable()
    .describe(
      'The version of the model that read otherwise what had passed; null when the relationship changed',
    ),
});

export const typeSummary = z.object({
  type: z.string(),
  family: z.string(),
  /** Customers shown as this type, and the expected number (sum of probabilities) with its interval. */
  shown: z.int(),
  expected: z.number(),
  expectedLow: z.number(),
  expectedHigh: z.number(),
  /** Per customer and year, hundredths of the workspace's currency. Null under five customers. */
  valuePerYear: z
    .object({ value: z.number(), low: z.number(), high: z.number(), n: z.int(), method: z.string() })
    .nullable(),
  marginPerYear: z
    .object({ value: z.number(), low: z.number(), high: z.number(), n: z.int(), method: z.string() })
    .nullable(),
});

export const relationshipsOverview = z.object({
  asOf: z.iso.datetime(),
  customers: z.int(),
  currency: z.string(),
  marginRate: z.number(),
  types: z.array(typeSummary),
  families: z.array(typeSummary.omit({ type: true })),
});
export type RelationshipsOverview = z.infer<typeof relationshipsOverview>;

/** Density of customers on two axes: `counts[row][column]`, rows by y, both from -1 to 1. */
export const relationMap = z.object({
  x: z.string(),
  y: z.string(),
  bins: z.int(),
  counts: z.array(z.array(z.int())),
  customers: z.int(),
  /** Centre and spread of each type's customers on these axes, or of its region when it has none. */
  regions: z.array(
    z.object({
      type: z.string(),
      x: z.number(),
      y: z.number(),
      sdX: z.number(),
      sdY: z.number(),
      shown: z.int(),
    }),
  ),
});
export type RelationMap = z.infer<typeof relationMap>;

/** Movements between two dates, by shown type. `from` null: not yet a customer then. */
export const relationMovements = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  flows: z.array(z.object({ from: z.string().nullable(), to: z.string(), customers: z.int() })),
});
export type RelationMovements = z.infer<typeof relationMovements>;

const bilingual = z.object({ fr: z.string(), en: z.string() });

/** The course of a relationship over the years: what was shown, and where the customer stood, oldest first. */
export const relationCourse = z.object({
  history: z.array(relationHistoryEntry),
  points: z.array(z.object({ at: z.iso.datetime(), mean: z.record(z.string(), z.number()) })),
});
export type RelationCourse = z.infer<typeof relationCourse>;

const rule = z.object({ key: z.string(), text: bilingual, why: bilingual });

export const playbook = z.object({
  expectations: z.array(bilingual),
  must: z.array(rule),
  mustNot: z.array(rule),
  tone: bilingual,
  cadence: z.object({
    maxPer30Days: z.number(),
    minDaysBetween: z.number(),
    promotional: z.enum(['welcome', 'sparing', 'never']),
    note: bilingual,
  }),
  gestures: z.array(bilingual),
  warningSigns: z.array(bilingual),
  next: z.array(z.object({ type: z.string(), how: bilingual })),
});

/** One type: what it is, how to behave in it, what it may become. */
export const typeDescription = z.object({
  type: z.string(),
  family: z.string(),
  name: bilingual,
  definition: bilingual,
  provenance: z.array(z.string()).describe('Keys of `provenances`'),
  playbook,
  evolutions: z.array(
    z.object({ type: z.string(), evolution: z.enum(['natural', 'possible', 'impossible']) }),
  ),
  /** Why the impossible ones are out of reach in one step. */
  limit: bilingual,
  /** Where it lies, by axis. */
  region: z.record(z.string(), z.object({ mean: z.number(), sd: z.number() })),
});
export type TypeDescription = z.infer<typeof typeDescription>;

/** The catalogue, with the note that must be shown wherever the types are listed. */
export const relationTypes = z.object({
  note: bilingual,
  provenances: z.record(z.string(), bilingual),
  types: z.array(typeDescription),
});
export type RelationTypes = z.infer<typeof relationTypes>;

export const relationshipsQuery = z.object({ site: z.array(z.string()).optional() });

export const relationMapQuery = relationshipsQuery.extend({
  x: z.enum(axes).default('closeness'),
  y: z.enum(axes).default('valence'),
  bins: z.coerce.number().int().min(5).max(80).default(40),
});

export const relationMovementsQuery = relationshipsQuery.extend({
  /** Absent: ninety days before `to`. */
  from: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  /** Absent: now, as the workspace's clock has it. */
  to: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
});

const modelOnTags = z.object({
  logLoss: measured.describe('Mean over customers of -log P(tag), in nats; 3.37 is a guess'),
  accuracy: measured.describe('Share of customers whose likeliest type is the one tagged'),
});

/** What a learnt model was learnt from, and how it compares on tagged customers that were held out. */
export const relationModelReport = z.object({
  tags: z.int().describe('Tags there were'),
  learntFrom: z.int().describe('Customers tagged, or who answered'),
  heldOut: z.int().describe('Tagged customers never learnt from'),
  comparedWith: z.int().nullable().describe('The version in use then; null: the model of the product'),
  learnt: modelOnTags,
  inUse: modelOnTags,
  shipped: modelOnTags,
  gain: measured.describe('Log loss of the model in use less that of the learnt one, customer by customer'),
  verdict: z
    .enum(['better', 'same', 'unsure', 'worse'])
    .describe(
      'Of the learnt one: `better` when the whole interval of the gain lies above 0 and the gain is 0.02 at least',
    ),
  types: z.array(z.object({ type: z.string(), n: z.int(), learnt: measured, inUse: measured })),
});
export type RelationModelReport = z.infer<typeof relationModelReport>;

/** The models that relationships are read with. */
export const relationModels = z.object({
  learning: modelLearning,
  inUse: z.int().nullable().describe('null: the model of the product'),
  hold: modelHold.nullable(),
  examples: z.object({
    tagged: z.int().describe('Customers tagged'),
    answered: z.int().describe('Customers who answered a survey, counted up to 20,000'),
    learnable: z.int().describe('Of them, those that may be learnt from'),
    heldOut: z.int().describe('Tagged customers that models are compared on'),
  }),
  needed: z.object({ learnable: z.int(), heldOut: z.int() }),
  lacking: z.int().describe('About how many more customers are to be tagged before anything can be learnt'),
  versions: z.array(modelVersion(relationModelReport)),
});
export type RelationModels = z.infer<typeof relationModels>;
