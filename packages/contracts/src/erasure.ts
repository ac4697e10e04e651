import { z } from 'zod';

/** Months after somebody's own last contact; null keeps them. A click is a contact, opening an email is not. */
const months = z.int().min(1).max(240).nullable();

export const retentionSettings = z.object({
  isOn: z.boolean().describe('The rules run every night'),
  prospectMonths: months.describe('Of those who never bought'),
  customerMonths: months.describe('Of those who bought'),
});
export type RetentionSettings = z.infer<typeof retentionSettings>;

export const retentionPreview = z.object({
  at: z.iso.datetime(),
  prospects: z.int(),
  customers: z.int(),
  people: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string().nullable(),
        hasBought: z.boolean(),
        lastContact: z.iso
          .datetime()
          .nullable()
          .describe('Null: they never contacted; counted from when they were first known'),
      }),
    )
    .describe('The first two hundred, silent for longest first'),
});
export type RetentionPreview = z.infer<typeof retentionPreview>;

export const retentionRun = z.object({
  id: z.uuid(),
  beganAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  prospects: z.int(),
  customers: z.int(),
});
export const retentionState = z.object({ settings: retentionSettings, runs: z.array(retentionRun) });
export type RetentionState = z.infer<typeof retentionState>;

export const erasureRequest = z.object({
  id: z.uuid(),
  customer: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  askedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().describe('A month after it was asked (GDPR, article 12)'),
  doneAt: z.iso.datetime().nullable(),
});
export type ErasureRequest = z.infer<typeof erasureRequest>;
