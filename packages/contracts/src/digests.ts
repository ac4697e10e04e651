import { z } from 'zod';
import { measureKey } from './answer.ts';
import { channel, language } from './vocabulary.ts';

export const rhythms = ['week', 'month'] as const;

/** A report of measures sent by email: of the week on Mondays, of the month on its first day. */
export const newDigest = z.object({
  name: z.string().trim().min(1).max(80),
  language,
  rhythm: z.enum(rhythms),
  /** Of the day, in the workspace's time zone. */
  hour: z.int().min(0).max(23).default(8),
  recipients: z.array(z.email().max(320)).min(1).max(50),
  /** In this order; empty: every measure that has answers. */
  measures: z.array(measureKey).max(20).default([]),
  filter: z
    .object({
      channel: z.array(z.union([channel, z.literal('none')])).max(20),
      site: z.array(z.string().max(200)).max(50),
      type: z.array(z.string().max(60)).max(30),
      family: z.array(z.string().max(60)).max(10),
    })
    .partial()
    .default({}),
  isOn: z.boolean().default(true),
});
export type NewDigest = z.infer<typeof newDigest>;

export const changedDigest = newDigest.partial();
export type ChangedDigest = z.infer<typeof changedDigest>;

export const digest = newDigest.extend({
  id: z.uuid(),
  /** Last day of the period that was sent last. */
  lastSentFor: z.iso.date().nullable(),
  /** Day of the next one; null while it is off. */
  nextOn: z.iso.date().nullable(),
});
export type Digest = z.infer<typeof digest>;

export const digests = z.object({ items: z.array(digest) });
