import { z } from 'zod';

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
});

export const typeSummary = z.object({
  type: z.string(),
  family: z.string(),
  /** Customers shown as this type, and the expected number (sum of probabilities) with its interval. */
  shown: z.int(),
  expected: z.number(),
  expectedLow: z.number(),
  expectedHigh: z.number(),
  /** Per customer and year, minor units of the workspace's currency. Null under five customers. */
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
