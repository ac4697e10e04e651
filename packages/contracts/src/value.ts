import { z } from 'zod';

const interval = z.object({ low: z.number(), high: z.number(), level: z.number() });
const figure = z.object({ value: z.number(), n: z.int(), interval: interval.nullable() });

/** What customers of one relationship are still to bring. Money in hundredths of the currency, per customer, margin. */
const valueOfType = z.object({
  /** Key of the type shown. */
  type: z.string(),
  family: z.string(),
  customers: z.int(),
  /** Mean probability that they have not left for good. */
  alive: z.number(),
  /** Purchases expected of each in the next year. */
  purchases: z.number(),
  /** Residual value of each over the next three years; null under five customers or without a model of spend. */
  value: figure.nullable(),
  /** Of all of them. */
  total: z.number().nullable(),
});

const curvePoint = z.object({
  days: z.number(),
  survival: z.number(),
  low: z.number(),
  high: z.number(),
  atRisk: z.int(),
});

const departures = z.object({ count: z.int(), share: figure, value: z.number() });

const knownParameters = z.object({
  parameters: z.record(z.string(), z.number()),
  n: z.int(),
  unidentified: z.array(z.string()),
  logCovariance: z.array(z.array(z.number())).nullable(),
});

/** What the base is worth and how it lasts, worked out in the background. */
export const valueReport = z.object({
  computedAt: z.iso.datetime(),
  /** The last day that was known. */
  asOf: z.iso.date(),
  currency: z.string(),
  marginRate: z.number(),
  /** Yearly. */
  discount: z.number(),
  /** Who bought at least once. */
  customers: z.int(),
  model: z
    .object({
      key: z.string(),
      n: z.int(),
      parameters: z.record(z.string(), z.number()),
      converged: z.boolean(),
      /** Between how often and how much people buy, which the model of spend takes to be none; null where unknown. */
      frequencyCorrelation: z.number().nullable(),
      known: z
        .object({ purchases: knownParameters, spend: knownParameters.nullable() })
        .optional()
        .describe('How far the parameters are known: what the value of some of them is worked out from'),
    })
    .nullable(),
  /** Why there is no model. */
  missing: z.string().nullable(),
  /** Residual value of the whole base; its interval is that of the parameters. */
  total: figure.extend({ method: z.string(), convention: z.string() }).nullable(),
  types: z.array(valueOfType),
  /** How long relationships last, from the first exchange to the last of those who fell silent. */
  survival: z.object({
    groups: z.array(
      z.object({ family: z.string(), n: z.int(), events: z.int(), points: z.array(curvePoint) }),
    ),
    logRank: z.object({ chi2: z.number(), df: z.int(), p: z.number(), n: z.int() }).nullable(),
  }),
  cohorts: z.array(
    z.object({
      /** As 2026-Q1. */
      quarter: z.string(),
      n: z.int(),
      cells: z.array(z.object({ age: z.int(), active: z.int(), share: z.number(), interval })),
    }),
  ),
  /** What a model that saw all but the last part expected of that part, and what came; null where too little is known. */
  heldOut: z
    .object({
      from: z.iso.date(),
      n: z.int(),
      predicted: z.number(),
      actual: z.number(),
      mae: z.number(),
      correlation: z.number().nullable(),
      byFrequency: z.array(
        z.object({
          frequency: z.int(),
          isOpen: z.boolean(),
          n: z.int(),
          predicted: z.number(),
          actual: z.number(),
        }),
      ),
      byAlive: z.array(z.object({ predicted: z.number(), active: figure })),
    })
    .nullable(),
  /** Departures after a dissatisfaction that nobody repaired. Before is not because. */
  avoidable: z
    .object({
      n: z.int(),
      windowDays: z.int(),
      unresolved: departures,
      resolved: departures,
      silent: departures,
    })
    .nullable(),
});
export type ValueReport = z.infer<typeof valueReport>;

export const valueState = z.object({
  /** The latest that was worked out; null before the first time. */
  report: valueReport.nullable(),
  isWorking: z.boolean(),
  /** Why the latest attempt came to nothing. */
  failure: z.string().nullable(),
});
export type ValueState = z.infer<typeof valueState>;
