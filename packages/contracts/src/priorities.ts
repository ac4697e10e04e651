import { z } from 'zod';
import { measureKey } from './answer.ts';
import { interval, judged, measured } from './measures.ts';

/** What people may tell in place of what was worked out: the likeliest value, and between which it may lie. */
const toldInput = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .refine(({ value, low, high }) => low <= value && value <= high, {
    message: 'low, value and high are to be in that order',
  });
const share = toldInput.refine(({ low, high }) => low >= 0 && high <= 1, { message: 'between 0 and 1' });
const amount = toldInput.refine(({ low, high }) => low >= 0 && high <= 1e12, { message: 'not under 0' });

export const toldInputs = z.object({
  /** Share of the shortfall that the action closes. */
  closes: share.optional(),
  /** Customers concerned. */
  customers: amount.optional(),
  /** Money at risk a customer, major units. */
  valueAtRisk: amount.optional(),
  /** Of the action, over three years, major units. */
  cost: amount.optional(),
});
export type ToldInputs = z.infer<typeof toldInputs>;

const name = z.string().trim().min(1).max(140);

export const newImprovement = z.object({
  name,
  /** Key of the aspect it acts on, as studies have it. */
  driver: z.string().trim().min(1).max(60),
  told: toldInputs.default({}),
});
export type NewImprovement = z.infer<typeof newImprovement>;

export const changedImprovement = z.object({
  name: name.optional(),
  told: toldInputs.optional(),
  /** True puts it away; false takes it back. */
  isArchived: z.boolean().optional(),
});
export type ChangedImprovement = z.infer<typeof changedImprovement>;

export const decisionChoices = ['do', 'later', 'no'] as const;
export const newDecision = z.object({
  choice: z.enum(decisionChoices),
  decidedOn: z.iso.date(),
  owner: z.string().trim().min(1).max(120),
  reason: z.string().trim().max(1000).default(''),
  /** The measure that should move, and when to look at it. */
  measure: measureKey.nullable().default(null),
  reviewOn: z.iso.date().nullable().default(null),
});
export type NewDecision = z.infer<typeof newDecision>;

const euros = z.object({ value: z.number(), n: z.int(), interval: interval.nullable() });

export const decision = newDecision.extend({
  id: z.uuid(),
  recordedBy: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  /** What the ranking said that day; null where it said nothing. */
  expected: euros.extend({ rank: z.int() }).nullable(),
});
export type Decision = z.infer<typeof decision>;

/** What the measure did since, against the same length of time before: what happened after is not what came of it. */
export const decisionEffect = z.object({
  measure: z.string(),
  unit: z.enum(['points', 'percent', 'scale']),
  from: z.iso.date(),
  to: z.iso.date(),
  before: measured,
  since: measured,
  change: judged.nullable(),
  isBeforeReview: z.boolean(),
});
export type DecisionEffect = z.infer<typeof decisionEffect>;

const input = z.object({
  input: z.enum([
    'statedImportance',
    'derivedImportance',
    'gap',
    'closes',
    'customers',
    'valueAtRisk',
    'cost',
  ]),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.int().nullable(),
  /** Where it comes from: pulse, drivers:<measure>, value, told, judgement, not-told. */
  source: z.string(),
});

export const priority = z.object({
  /** Of a proposal, the driver's key: it is kept once somebody decides or changes it. */
  id: z.string(),
  isProposal: z.boolean(),
  name: z.string(),
  driver: z.string(),
  told: toldInputs,
  /** Null where something is missing, named. */
  ranking: z
    .object({
      rank: z.int(),
      rankLow: z.int(),
      rankHigh: z.int(),
      /** What it is expected to earn over three years, cost taken off, major units. */
      net: euros,
      benefit: euros,
      probabilityPaysBack: z.number(),
      probabilityTop: z.number(),
      inputs: z.array(input),
      /** What the result hangs on, widest first. */
      swings: z.array(
        z.object({
          input: input.shape.input,
          from: z.number(),
          to: z.number(),
          atFrom: z.number(),
          atTo: z.number(),
        }),
      ),
    })
    .nullable(),
  missing: z.enum(['no-gap', 'no-shortfall', 'no-value']).nullable(),
  /** The latest first. */
  decisions: z.array(decision),
});
export type Priority = z.infer<typeof priority>;

export const priorities = z.object({
  /** Ranked first, by what they are expected to earn. */
  items: z.array(priority),
  currency: z.string(),
  formula: z.string(),
  statedWeight: z.number(),
  draws: z.int(),
  top: z.int(),
  level: z.number(),
  horizonYears: z.number(),
});
export type Priorities = z.infer<typeof priorities>;
