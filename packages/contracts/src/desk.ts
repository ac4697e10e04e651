import { z } from 'zod';
import { measured } from './measures.ts';
import { channel, exchangeKind } from './vocabulary.ts';

/** Why something is in the queue: the model is unsure of it, or it was drawn at random. */
export const deskReasons = ['unsure', 'audit'] as const;
export const deskSubjects = ['verbatim', 'customer'] as const;

/** What passed with a customer. */
const passed = z.object({
  at: z.iso.datetime(),
  kind: exchangeKind,
  channel: channel.nullable(),
  direction: z.enum(['inbound', 'outbound']),
  text: z.string().nullable(),
  amountCents: z.int().nullable(),
});

/** What is to be tagged. What others said of it and what the model thinks are not told. */
export const deskItem = z.object({
  id: z.uuid(),
  subject: z.enum(deskSubjects),
  customerId: z.uuid(),
  /** Of a verbatim. */
  text: z.string().nullable(),
  language: z.string().nullable(),
  /** Of a customer: what passed lately, newest first. */
  exchanges: z.array(passed),
});
export type DeskItem = z.infer<typeof deskItem>;

export const deskNext = z.object({
  item: deskItem.nullable(),
  waiting: z.int().describe('Items that you can still tag'),
  mine: z.int().describe('Tags you gave in the last thirty days'),
});
export type DeskNext = z.infer<typeof deskNext>;

/** How the queue is filled, in the background. */
export const deskFilling = z.object({
  isWorking: z.boolean(),
  added: z.int().nullable().describe('What the latest filling added; null before the first'),
  hasFailed: z.boolean().describe('Whether the latest one came to nothing; what was added before stays'),
});
export type DeskFilling = z.infer<typeof deskFilling>;

/** Null: cannot tell. */
export const deskTag = z.object({ type: z.string().max(60).nullable() });

export const deskTagged = z.object({
  /** What the model thought, told once the tag is given and nobody else is to tag blindly; null otherwise. */
  model: z.object({ type: z.string(), probability: z.number() }).nullable(),
  next: deskNext,
});
export type DeskTagged = z.infer<typeof deskTagged>;

const said = z.object({ rater: z.string(), type: z.string().nullable() });

export const disagreements = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      subject: z.enum(deskSubjects),
      customerId: z.uuid(),
      text: z.string().nullable(),
      language: z.string().nullable(),
      /** Of a customer on whom nothing is agreed yet: what passed lately, newest first. */
      exchanges: z.array(passed),
      said: z.array(said),
      agreed: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type Disagreements = z.infer<typeof disagreements>;

export const deskAgreed = z.object({
  type: z.string().max(60),
  note: z.string().trim().max(500).optional(),
});

export const deskAgreement = z.object({
  /** Krippendorff's alpha, nominal, of items that two or more tagged blindly. */
  alpha: measured,
  /** Share of pairs that agree. */
  raw: measured,
  byMonth: z.array(z.object({ month: z.string(), alpha: measured })),
  raters: z.array(z.object({ rater: z.string(), tags: z.int(), accuracy: measured, isUsed: z.boolean() })),
  /** Pairs of types taken for one another, most often first. */
  confusions: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      pairs: z.int(),
      /** Of the pairs of tags in which one of the two was said. */
      share: measured,
    }),
  ),
  waiting: z.int(),
  needed: z.int().describe('Tags a rater needs before what they say weighs by how reliable they are'),
});
export type DeskAgreement = z.infer<typeof deskAgreement>;

export const learningState = z.object({
  types: z.array(z.object({ type: z.string(), asked: z.int(), right: z.int(), isLearnt: z.boolean() })),
  team: z
    .array(
      z.object({
        person: z.string(),
        asked: z.int(),
        right: z.int(),
        /** Of the answers, those that were right; of none there is no share. */
        share: measured,
        learnt: z.int(),
      }),
    )
    .nullable(),
});
export type LearningState = z.infer<typeof learningState>;

export const learningCard = z.object({
  type: z.string(),
  /** Texts of customers shown as this type that speak like it. */
  examples: z.array(
    z.object({ customerId: z.uuid(), text: z.string(), language: z.string(), at: z.iso.datetime() }),
  ),
});
export type LearningCard = z.infer<typeof learningCard>;

export const exercise = z.object({
  /** To be handed back with the answer. */
  exercise: z.string(),
  text: z.string(),
  language: z.string(),
  choices: z.array(z.string()),
});
export type Exercise = z.infer<typeof exercise>;

export const exerciseAnswer = z.object({ exercise: z.string().max(4_000), type: z.string().max(60) });

export const exerciseResult = z.object({
  isRight: z.boolean(),
  type: z.string(),
  /** What in the text says so, in UTF-16 units. */
  spans: z.array(z.object({ start: z.int(), end: z.int(), cue: z.string() })),
});
export type ExerciseResult = z.infer<typeof exerciseResult>;
