import { z } from 'zod';
import { reason, relationCard, relationHistoryEntry } from './relations.ts';
import { axes, channel, direction, exchangeKind } from './vocabulary.ts';

export const customerSorts = ['lastSeen', 'value', 'name', 'probability'] as const;

export const customerFilter = z.object({
  q: z.string().max(200).optional(),
  type: z.array(z.string()).optional(),
  family: z.array(z.string()).optional(),
  minProbability: z.coerce.number().min(0).max(1).optional(),
  site: z.array(z.string()).optional(),
  minValue: z.coerce.number().optional().describe('Hundredths of the currency'),
  maxValue: z.coerce.number().optional(),
  lastSeenAfter: z.iso.date().optional(),
  lastSeenBefore: z.iso.date().optional(),
  /** A box of the map: two axes and their bounds, from -1 to 1. */
  xAxis: z.enum(axes).optional(),
  xMin: z.coerce.number().optional(),
  xMax: z.coerce.number().optional(),
  yAxis: z.enum(axes).optional(),
  yMin: z.coerce.number().optional(),
  yMax: z.coerce.number().optional(),
});
export type CustomerFilter = z.infer<typeof customerFilter>;

export const customerListQuery = customerFilter.extend({
  sort: z.enum(customerSorts).default('lastSeen'),
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const customerRow = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  handle: z.string().nullable().describe('The most telling handle: email, phone or external id'),
  type: z.string().nullable(),
  probability: z.number().nullable(),
  valueCents: z.number(),
  purchases: z.int(),
  firstSeen: z.iso.datetime().nullable(),
  lastSeen: z.iso.datetime().nullable(),
  site: z.string().nullable(),
});
export type CustomerRow = z.infer<typeof customerRow>;

/** Past this many, `total` is null. */
export const totalCap = 10_000;

/** `total` is exact up to `totalCap`, then null: counting a million to show a number nobody reads costs too much. */
export const customerList = z.object({
  customers: z.array(customerRow),
  nextCursor: z.string().nullable(),
  total: z.int().nullable(),
  currency: z.string(),
});
export type CustomerList = z.infer<typeof customerList>;

export const identity = z.object({
  kind: z.string(),
  value: z.string(),
  verified: z.boolean(),
  firstSeen: z.iso.datetime(),
  customerId: z.uuid(),
});

export const timelineEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: exchangeKind,
  channel: channel.nullable(),
  direction: direction,
  amountCents: z.number().nullable(),
  currency: z.string().nullable(),
  items: z
    .array(
      z.object({
        sku: z.string().nullable(),
        name: z.string().nullable(),
        quantity: z.number(),
        unitPrice: z.number().nullable(),
      }),
    )
    .nullable(),
  text: z.string().nullable(),
  language: z.string().nullable(),
  staff: z.string().nullable(),
  site: z.string().nullable(),
  properties: z.record(z.string(), z.json()),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const timelineQuery = z.object({
  kinds: z.array(exchangeKind).optional(),
  channels: z.array(channel).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TimelineQuery = z.infer<typeof timelineQuery>;

export const timeline = z.object({
  entries: z.array(timelineEntry),
  nextCursor: z.string().nullable(),
});
export type Timeline = z.infer<typeof timeline>;

export const mergeSuggestion = z.object({
  customerId: z.uuid(),
  name: z.string().nullable(),
  because: z.object({ kind: z.string(), value: z.string() }),
});

export const mergeLogEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  kind: z.enum(['merge', 'unmerge']),
  survivorId: z.uuid(),
  absorbedId: z.uuid(),
  absorbedName: z.string().nullable(),
  reason: z.string(),
  reversible: z.boolean(),
});

export const customerPage = z.object({
  id: z.uuid(),
  /** Set when the customer asked for was merged: this is the page of the surviving one, whose id this is. */
  redirect: z.uuid().nullable(),
  name: z.string().nullable(),
  traits: z.record(z.string(), z.json()),
  language: z.string().nullable(),
  site: z.string().nullable(),
  firstSeen: z.iso.datetime().nullable(),
  lastSeen: z.iso.datetime().nullable(),
  valueCents: z.number(),
  currency: z.string(),
  counts: z.record(z.string(), z.int()).describe('Exchanges by kind'),
  relation: relationCard.nullable(),
  because: z.array(reason),
  history: z.array(relationHistoryEntry),
  identities: z.array(identity).describe('The first 20'),
  identityCount: z.int(),
  suggestions: z.array(mergeSuggestion),
  merges: z.array(mergeLogEntry),
  consents: z.array(
    z.object({
      purpose: z.string(),
      channel: z.string().nullable(),
      granted: z.boolean(),
      at: z.iso.datetime(),
    }),
  ),
  tags: z.array(z.object({ type: z.string(), by: z.string(), at: z.iso.datetime(), exchangeId: z.uuid() })),
});
export type CustomerPage = z.infer<typeof customerPage>;

/** Pages that can be kept under a name as they are shown. */
export const viewPages = ['customers', 'measures'] as const;

export const savedView = z.object({
  id: z.uuid(),
  page: z.enum(viewPages),
  name: z.string().trim().min(1).max(80),
  query: z.record(z.string(), z.json()),
  shared: z.boolean(),
  mine: z.boolean(),
});
export type SavedView = z.infer<typeof savedView>;

export const newSavedView = savedView
  .omit({ id: true, mine: true })
  .extend({ page: z.enum(viewPages).default('customers'), shared: z.boolean().default(false) });
