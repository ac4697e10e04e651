import { z } from 'zod';
import { topicKey, verbatimFilter, verbatimQuery } from './verbatims.ts';

/** A language model at an address that speaks the protocol of OpenAI's chat completions. Off until set. */
export const assistantSettings = z.object({
  isOn: z.boolean(),
  /** As `https://llm.example/v1`; completions are asked of `<address>/chat/completions`. */
  address: z.string().nullable(),
  model: z.string().nullable(),
  /** Keys are written, never read back. */
  hasKey: z.boolean(),
  /** In the workspace's currency: what may be spent in a calendar month, and what a million tokens costs each way. */
  monthlyLimit: z.number(),
  pricePerMillionIn: z.number(),
  pricePerMillionOut: z.number(),
  spentThisMonth: z.number(),
  callsThisMonth: z.int(),
});
export type AssistantSettings = z.infer<typeof assistantSettings>;

export const assistantChange = z.object({
  isOn: z.boolean().optional(),
  address: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
  model: z.string().trim().min(1).max(120).optional(),
  key: z.string().max(400).nullable().optional().describe('null: without one'),
  monthlyLimit: z.number().min(0).max(100_000).optional(),
  pricePerMillionIn: z.number().min(0).max(10_000).optional(),
  pricePerMillionOut: z.number().min(0).max(10_000).optional(),
});
export type AssistantChange = z.infer<typeof assistantChange>;

/** Of the texts that the stream shows first with the same filters. */
export const summaryAsked = verbatimFilter.extend({
  minScore: z.int().optional(),
  maxScore: z.int().optional(),
  q: z.string().max(300).optional(),
  order: verbatimQuery.shape.order,
  language: z.enum(['fr', 'en']).default('fr').describe('To answer in'),
  texts: z.int().min(5).max(100).default(60),
});
export type SummaryAsked = z.infer<typeof summaryAsked>;

export const summary = z.object({
  points: z.array(
    z.object({
      point: z.string(),
      /** Each is in the text it is said to be of, word for word; those that were not are left out. */
      quotes: z.array(z.object({ id: z.uuid().describe('Of the exchange'), quote: z.string() })),
    }),
  ),
  texts: z.int(),
  /** Points left out for want of a quote that is there. */
  withoutEvidence: z.int(),
  removed: z.int().describe('Names, addresses and numbers taken out of the texts before they left'),
  cost: z.number(),
  model: z.string(),
});
export type Summary = z.infer<typeof summary>;

export const suggestionsAsked = z.object({ ids: z.array(z.uuid()).min(1).max(30) });
export const suggestions = z.object({
  suggestions: z.array(
    z.object({ id: z.uuid(), topics: z.array(z.object({ key: topicKey, sentiment: z.number() })) }),
  ),
  cost: z.number(),
});
export type Suggestions = z.infer<typeof suggestions>;

/** What came of asking the model for one word. */
export const assistantTry = z.object({ model: z.string(), tookMs: z.int(), cost: z.number() });
export type AssistantTry = z.infer<typeof assistantTry>;

export const callPurposes = ['summary', 'suggestions', 'try'] as const;
export const callOutcomes = ['asked', 'answered', 'not-as-asked', 'failed'] as const;

/** One time the model was asked: by whom, for what, of how many texts, at what cost; never the texts. */
export const assistantCall = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable().describe('Name of the person; null: an API key, or somebody who has left'),
  purpose: z.enum(callPurposes),
  texts: z.int(),
  tokensIn: z.int(),
  tokensOut: z.int(),
  cost: z.number(),
  outcome: z.enum(callOutcomes),
});
export type AssistantCall = z.infer<typeof assistantCall>;
