import { z } from 'zod';
import { channel, direction, exchangeKind } from './vocabulary.ts';

const shortText = z.string().trim().min(1).max(200);

/** One handle of a customer. `verified` handles may merge two customers; others only suggest it. */
export const handle = z.object({
  kind: z.union([
    z.enum(['external', 'email', 'phone', 'device', 'card']),
    z.string().regex(/^custom:[a-z0-9_-]{1,40}$/),
  ]),
  value: z.string().trim().min(1).max(320),
  verified: z.boolean().optional(),
});
export type Handle = z.infer<typeof handle>;

export const item = z.object({
  sku: shortText.optional(),
  name: z.string().max(400).optional(),
  category: z.string().max(200).optional(),
  quantity: z.number().finite().default(1),
  unitPrice: z.number().finite().optional(),
});
export type Item = z.infer<typeof item>;

/**
 * What is particular to a kind. Known fields are read by the relation engine; others are kept and shown.
 * - answer: `measure` (nps, csat, ces, relationship, …), `score`, `scale` (highest value), `axis`
 * - complaint, contact: `issue` (key of the matter), `outcome` (open | resolved | unresolved | refused)
 * - purchase: `coupon`, `discount` (amount), `gift` (bought for somebody else), `order` (number), `margin`
 * - return: `order`, the purchase it cancels
 * - review: `rating`, `scale`; gesture: `gesture` (card, call, gift, …), `reaction` (accepted | ignored | refused)
 * - subscription: `change` (started | renewed | upgraded | downgraded | paused | cancelled)
 * - tag: `type` (relationship type), `rater`
 * - consent: `purpose`, `granted`
 * - delivery: `outcome` (on-time | late | lost)
 */
export const properties = z.record(z.string().max(100), z.json());

/** An exchange as sources send it. Only who and what are required. */
export const exchangeInput = z.object({
  /** The sender's own id of the message; the same id is stored once, whenever it comes back. */
  id: z.string().min(1).max(200).optional(),
  /** A customer's external id, or one or more handles. */
  customer: z.union([z.string().trim().min(1).max(320), z.array(handle).min(1).max(20)]),
  kind: exchangeKind,
  channel: channel.optional(),
  direction: direction.optional(),
  /** ISO 8601; a date alone is midnight UTC. Absent: the moment of reception. */
  at: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
  /** In major units (12.50), in `currency`. */
  amount: z.number().finite().min(-1e12).max(1e12).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  items: z.array(item).max(500).optional(),
  text: z.string().max(20_000).optional(),
  /** Language of `text`, if known. */
  language: z.string().max(10).optional(),
  /** Who of the staff took part, and where. */
  staff: shortText.optional(),
  site: shortText.optional(),
  /** Facts about the customer that came with it. */
  traits: z
    .object({
      name: z.string().max(200).optional(),
      firstName: z.string().max(100).optional(),
      lastName: z.string().max(100).optional(),
      language: z.string().max(10).optional(),
      city: z.string().max(100).optional(),
      country: z.string().max(100).optional(),
      birthday: z.iso.date().optional(),
    })
    .catchall(z.json())
    .optional(),
  properties: properties.optional(),
});
export type ExchangeInput = z.infer<typeof exchangeInput>;

export const maxExchangesPerRequest = 5_000;

/** What the server says of each refused item. The others of the same request are stored. */
export const refusedExchange = z.object({
  index: z.int(),
  field: z.string(),
  message: z.string(),
});

export const ingestResult = z.object({
  accepted: z.int().describe('Stored now'),
  duplicates: z.int().describe('Known already: nothing changed'),
  refused: z.array(refusedExchange),
});
export type IngestResult = z.infer<typeof ingestResult>;
