import { z } from 'zod';

/** What an answer measures: nps, csat, ces, or a workspace's own key, as `delivery-ease`. */
export const measureKey = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/);

/** As a number, or as tools export it, in digits. */
const wholeNumber = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
]);
const tenPoints = z.number().min(0).max(10);
const fivePoints = z.int().min(1).max(5);

/**
 * One score. `scale` is its highest value: 10, 5 and 7 for nps, csat and ces unless told, 10 for others. Scores are whole
 * numbers from 0 (scales of 10 and more, and of 1: no and yes) or from 1 (others).
 */
export const scoreAnswer = z.object({
  measure: measureKey,
  score: wholeNumber,
  scale: wholeNumber.pipe(z.number().min(1).max(100)).optional(),
  /** The sender's id of an earlier answer that this one corrects: that one counts no more. */
  replaces: z.string().min(1).max(200).optional(),
  /** Where on the path: discovery, purchase, use, help, renewal, or own words. */
  stage: z.string().max(40).optional(),
  /** What they rated besides, by driver, 0 to 10. */
  ratings: z.record(z.string().min(1).max(60), tenPoints).optional(),
});

/** How important, and how well done, by driver. */
export const pulseAnswer = z.object({
  measure: z.literal('pulse'),
  brand: z.string().trim().min(1).max(80),
  sector: z.string().trim().min(1).max(80),
  ratings: z.record(
    z.string().min(1).max(60),
    z.object({ importance: tenPoints, evaluation: tenPoints.optional() }),
  ),
});

/** How one would feel with a feature, and without: 1 I like it, 2 I expect it, 3 neutral, 4 I can live with it, 5 I dislike it. */
export const kanoAnswer = z.object({
  measure: z.literal('kano'),
  answers: z.record(
    z.string().min(1).max(80),
    z.object({ functional: fivePoints, dysfunctional: fivePoints }),
  ),
});
