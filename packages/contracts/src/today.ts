import { z } from 'zod';
import { reason } from './relations.ts';

export const todayKinds = ['turned-hostile', 'cooling', 'quiet-regular', 'new-courtship', 'warming'] as const;

/** One line of Today: a person, why, and what to do. Ordered by what is lost if nobody moves. */
export const todayLine = z.object({
  kind: z.enum(todayKinds),
  customerId: z.uuid(),
  name: z.string().nullable(),
  type: z.string(),
  probability: z.number(),
  previousType: z.string().nullable(),
  at: z.iso.datetime(),
  valueAtRiskCents: z.number(),
  /** For quiet regulars: usual days between purchases, and days since the last. */
  usualGapDays: z.number().nullable(),
  quietDays: z.number().nullable(),
  because: z.array(reason).max(3),
});
export type TodayLine = z.infer<typeof todayLine>;

export const today = z.object({
  asOf: z.iso.datetime(),
  since: z.iso.datetime(),
  currency: z.string(),
  /** At most seven; `more` counts what else changed, by kind. */
  lines: z.array(todayLine).max(7),
  more: z.record(z.string(), z.int()),
  exchangesSince: z.int(),
});
export type Today = z.infer<typeof today>;
