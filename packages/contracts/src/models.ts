import { z } from 'zod';

/** What is learnt from a workspace's own people: topics of texts, relationships. */
export type ModelKind = 'topics' | 'relations';

/** One version of a model; `report` tells how good it was on what was held out. */
export function modelVersion<Report extends z.ZodType>(report: Report) {
  return z.object({
    version: z.int(),
    learntAt: z.iso.datetime(),
    learntBy: z.string().nullable().describe('Who asked for it; null at night'),
    isInUse: z.boolean(),
    inUseSince: z.iso.datetime().nullable().describe('When it last came into use'),
    inUseBy: z.string().nullable().describe('Who chose it; null when it took over by itself'),
    report,
  });
}
export interface ModelVersion<Report> {
  version: number;
  learntAt: string;
  learntBy: string | null;
  isInUse: boolean;
  inUseSince: string | null;
  inUseBy: string | null;
  report: Report;
}

/** Somebody chose the model in use: nothing takes over until it is let go. */
export const modelHold = z.object({ since: z.iso.datetime(), by: z.string() });
export type ModelHold = z.infer<typeof modelHold>;

export const modelLearning = z.object({
  isWorking: z.boolean(),
  stage: z.string().nullable().describe('waiting, reading, learning, comparing, applying'),
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  failure: z.string().nullable().describe('Why the latest attempt came to nothing'),
});
export type ModelLearning = z.infer<typeof modelLearning>;

export const modelChoice = z.object({
  version: z.int().positive().max(2_000_000_000).nullable().describe('null: what the product comes with'),
});

export const modelHolding = z.object({ isHeld: z.boolean() });
