import { z } from 'zod';
import { gestureWay } from './moments.ts';
import { language } from './vocabulary.ts';

/** `printed`: a card in a file for the printer that nobody said to be posted. */
export const gestureStatuses = ['waiting', 'printed', 'done', 'cancelled'] as const;
export const gestureReactions = ['accepted', 'ignored', 'refused'] as const;

/** Something done, or to be done, for a person. */
export const gesture = z.object({
  id: z.uuid(),
  customerId: z.uuid(),
  name: z.string().nullable(),
  moment: z.string().nullable(),
  /** Of the moment it came from; its key when it was removed since. */
  momentName: z.object({ fr: z.string(), en: z.string() }).nullable(),
  way: gestureWay,
  status: z.enum(gestureStatuses),
  subject: z.string().nullable(),
  text: z.string(),
  language,
  address: z.array(z.string()).nullable(),
  phone: z.string().nullable(),
  gift: z.string().nullable(),
  costCents: z.int(),
  by: z.string().nullable(),
  /** Of a call: not before, by law or by hours. */
  notBefore: z.iso.datetime().nullable(),
  outcome: z.string().nullable().describe('Of a call'),
  reaction: z.enum(gestureReactions).nullable(),
  reactionWords: z.string().nullable(),
  batchId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
});
export type Gesture = z.infer<typeof gesture>;

export const gesturesQuery = z.object({
  way: gestureWay.optional(),
  status: z.enum(gestureStatuses).optional(),
  customer: z.uuid().optional(),
  batch: z.uuid().optional(),
  mine: z.stringbool().default(false),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type GesturesQuery = z.infer<typeof gesturesQuery>;
export const gestureList = z.object({ gestures: z.array(gesture), nextCursor: z.string().nullable() });
export type GestureList = z.infer<typeof gestureList>;

export const callOutcomes = ['reached', 'no-answer', 'message-left', 'not-wanted'] as const;
export const finishGesture = z.object({
  outcome: z.enum(callOutcomes).optional(),
  note: z.string().trim().max(1_000).optional(),
});
export const gestureReaction = z.object({
  reaction: z.enum(gestureReactions),
  words: z.string().trim().max(2_000).optional(),
});

export const gift = z.object({
  id: z.uuid(),
  name: z.string(),
  costCents: z.int(),
  stock: z.int(),
  given: z.int(),
  isRetired: z.boolean(),
});
export type Gift = z.infer<typeof gift>;
export const giftDraft = z.object({
  name: z.string().trim().min(1).max(200),
  costCents: z.int().min(0).max(10_000_000),
  stock: z.int().min(0).max(1_000_000),
});
export const giftChange = giftDraft
  .omit({ stock: true })
  .partial()
  .extend({
    /** Added to the stock, or taken from it; never below nothing. */
    addStock: z.int().min(-1_000_000).max(1_000_000).optional(),
    isRetired: z.boolean().optional(),
  });

/** What a team may spend a month on surprises, without asking. */
export const budget = z.object({
  id: z.uuid(),
  team: z.string(),
  allowanceCents: z.int(),
  month: z.string(),
  spentCents: z.int(),
});
export type Budget = z.infer<typeof budget>;
export const budgetDraft = z.object({
  team: z.string().trim().min(1).max(100),
  allowanceCents: z.int().min(0).max(1_000_000_000),
});

export const gestureMeans = z.object({
  currency: z.string(),
  gifts: z.array(gift),
  budgets: z.array(budget),
});
export type GestureMeans = z.infer<typeof gestureMeans>;

/** Cards printed together. */
export const cardBatch = z.object({
  id: z.uuid(),
  cards: z.int(),
  posted: z.int().describe('Of them, those that were taken to the post'),
  by: z.string().nullable(),
  madeAt: z.iso.datetime(),
  postedAt: z.iso.datetime().nullable().describe('When all that was left of it was; null: it was not'),
});
export type CardBatch = z.infer<typeof cardBatch>;
export const cardBatchList = z.object({ waiting: z.int(), printed: z.int(), batches: z.array(cardBatch) });
export type CardBatchList = z.infer<typeof cardBatchList>;
