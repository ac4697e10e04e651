import { z } from 'zod';
import { measureKey } from './answer.ts';
import { channel } from './vocabulary.ts';

export const interval = z.object({ low: z.number(), high: z.number(), level: z.number() });

/** A figure: never without its number of answers, interval, method and convention. */
export const estimate = z.object({
  ok: z.literal(true),
  value: z.number(),
  n: z.int(),
  interval: interval.nullable(),
  method: z.string(),
  convention: z.string(),
});

/** Why there is no figure: `too-few-answers`, or `small-group` when it would tell of fewer people than the threshold. */
export const notEnough = z.object({
  ok: z.literal(false),
  reason: z.string(),
  /** 0 where it is hidden too. */
  n: z.int(),
  needed: z.int(),
});
export const measured = z.discriminatedUnion('ok', [estimate, notEnough]);
export type Measured = z.infer<typeof measured>;

/** How a figure is shown: `points` (-100 to 100), `percent`, or points of its scale. */
export const unit = z.enum(['points', 'percent', 'scale']);
export type Unit = z.infer<typeof unit>;

/** One figure against another; in words by `verdict`. */
export const judged = z.object({
  value: z.number(),
  n: z.int(),
  interval: interval.nullable(),
  p: z.number(),
  adjustedP: z.number(),
  correction: z.string(),
  method: z.string(),
  verdict: z.enum(['difference', 'no-evidence-of-a-difference']),
  direction: z.enum(['higher', 'lower']).nullable(),
  isBetter: z.boolean().nullable(),
});
export type Judged = z.infer<typeof judged>;

const list = <T extends z.ZodType>(each: T) => z.array(each).max(50).optional();

/** Which answers. Values of one filter add up, filters narrow. Days are those of the workspace's time zone. */
export const measureFilter = z.object({
  from: z.iso.date().optional().describe('First day; a year before `to` unless told'),
  to: z.iso.date().optional().describe('Last day, included; the day of the latest exchange unless told'),
  channel: list(z.union([channel, z.literal('none')])),
  site: list(z.string()).describe('Ids or names; `none`: of no site'),
  type: list(z.string()).describe('Relationship type shown when they answered'),
  family: list(z.string()),
  trait: list(z.string().max(200)).describe('`<trait>:<value>` of the traits chosen in the settings'),
});
export type MeasureFilter = z.infer<typeof measureFilter>;

export const steps = ['day', 'week', 'month', 'quarter'] as const;
export const seriesQuery = measureFilter.extend({
  step: z.enum(steps).optional().describe('Month unless told; day under two months'),
});
export type SeriesQuery = z.infer<typeof seriesQuery>;

export const annotation = z.object({
  id: z.uuid(),
  day: z.iso.date(),
  text: z.string().trim().min(1).max(280),
  author: z.string().nullable(),
  mine: z.boolean(),
});
export type Annotation = z.infer<typeof annotation>;
export const newAnnotation = annotation.pick({ day: true, text: true });
export type NewAnnotation = z.infer<typeof newAnnotation>;

export const measurePoint = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Whether the period is wholly within what was asked and known; the latest often is not. */
  isWhole: z.boolean(),
  estimate: measured,
});
export type MeasurePoint = z.infer<typeof measurePoint>;

const measureBase = z.object({
  measure: z.string(),
  unit,
  /** Stable key of what was counted; printed beside the number. */
  convention: z.string(),
  scale: z.object({ lowest: z.number(), highest: z.number() }),
  higherIsBetter: z.boolean(),
});

/** One measure over time. */
export const measureSeries = measureBase.extend({
  from: z.iso.date(),
  to: z.iso.date(),
  step: z.enum(steps),
  points: z.array(measurePoint),
  /** The whole of the period, how many gave each score, and the period of the same length just before. */
  whole: measured,
  scores: z.array(z.object({ score: z.number(), count: z.int() })).nullable(),
  before: z.object({ from: z.iso.date(), to: z.iso.date(), estimate: measured, change: judged.nullable() }),
  /** Per step; null under three points. */
  trend: z
    .object({
      slope: z.number(),
      interval: interval.nullable(),
      p: z.number(),
      n: z.int(),
      method: z.string(),
    })
    .nullable(),
  /** Answers of another scale than the convention's, left out. */
  otherScale: z.int(),
  threshold: z.int(),
  annotations: z.array(annotation),
});
export type MeasureSeries = z.infer<typeof measureSeries>;

/** Every measure that has answers, with its latest figure. */
export const measureList = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  measures: z.array(
    measureBase.extend({
      whole: measured,
      before: z.object({
        from: z.iso.date(),
        to: z.iso.date(),
        estimate: measured,
        change: judged.nullable(),
      }),
      /** By month. */
      points: z.array(measurePoint),
      answersEver: z.int(),
    }),
  ),
  threshold: z.int(),
});
export type MeasureList = z.infer<typeof measureList>;

export const groupings = ['channel', 'site', 'type', 'family', 'trait1', 'trait2', 'trait3'] as const;
export const groupsQuery = measureFilter.extend({
  by: z.enum(groupings),
  against: z.enum(['rest', 'each-other']).default('rest').describe('What each group is compared with'),
});
export type GroupsQuery = z.infer<typeof groupsQuery>;

/** Groups side by side. Those under the threshold, and as many others as it takes to protect them, are hidden. */
export const measureGroups = measureBase.extend({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(groupings),
  groups: z.array(
    z.object({
      /** Key of a channel, type or family, id of a site, value of a trait; `none` where unknown. */
      key: z.string(),
      /** Of a site, as it is called. */
      name: z.string().nullable(),
      estimate: measured,
    }),
  ),
  /** Sorted by adjusted p. `b` null: all the others together. */
  pairs: z.array(judged.extend({ a: z.string(), b: z.string().nullable() })),
  overall: z.object({ method: z.string(), statistic: z.number(), df: z.number(), p: z.number() }).nullable(),
  hidden: z.int().describe('How many groups are hidden'),
  threshold: z.int(),
});
export type MeasureGroups = z.infer<typeof measureGroups>;

export const answersQuery = measureFilter.extend({
  minScore: z.coerce.number().int().optional(),
  maxScore: z.coerce.number().int().optional(),
  order: z.enum(['newest', 'lowest', 'highest']).default('newest'),
  withWords: z.stringbool().default(false),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AnswersQuery = z.infer<typeof answersQuery>;

/** Who answered what. Erased people's answers are counted in figures and not listed here. */
export const answerList = z.object({
  answers: z.array(
    z.object({
      exchangeId: z.uuid(),
      customerId: z.uuid(),
      name: z.string().nullable(),
      at: z.iso.datetime(),
      score: z.number(),
      scale: z.number(),
      text: z.string().nullable(),
      language: z.string().nullable(),
      channel: channel.nullable(),
      site: z.string().nullable(),
      type: z.string().nullable().describe('Shown when they answered'),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type AnswerList = z.infer<typeof answerList>;

/** How this workspace counts. */
export const measureSettings = z.object({
  csat: z.object({
    convention: z.enum(['top', 'mean']),
    top: z.int().min(1).max(9),
    scale: z.int().min(2).max(10),
  }),
  ces: z.object({
    version: z.union([z.literal(1), z.literal(2)]),
    convention: z.enum(['mean', 'share', 'net']),
  }),
  fcr: z.object({ windowDays: z.int().min(1).max(90) }),
  /** Groups of fewer people are hidden. */
  threshold: z.int().min(3).max(100),
  /** Traits of customers to look at measures by; changing them counts all answers again. */
  traits: z.array(z.string().trim().min(1).max(60)).max(3),
});
export type MeasureSettings = z.infer<typeof measureSettings>;

export const needsQuery = measureFilter.pick({ from: true, to: true });
export type NeedsQuery = z.infer<typeof needsQuery>;

const floorGroup = z.object({
  by: z.enum(['channel', 'family']),
  key: z.string(),
  /** Its share less that of all the others. */
  difference: z.number(),
  adjustedP: z.number(),
});

/** The pyramid of needs: who is on each floor, whether it holds, what holds it back and what lifts it. */
export const needsAnswer = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** From the ground up. */
  floors: z.array(
    z.object({
      floor: z.enum(['met', 'easy', 'pleasant', 'enchanting']),
      /** The measure that tells of it, and who of its answers is on it. */
      measure: z.string(),
      convention: z.string(),
      share: measured,
      /** From which share it holds. */
      threshold: z.number(),
      state: z.enum(['holds', 'gives-way', 'unsure']).nullable(),
      holdsBack: z.array(floorGroup),
      lifts: z.array(floorGroup),
    }),
  ),
  /** The lowest floor that does not surely hold. */
  next: z.enum(['met', 'easy', 'pleasant', 'enchanting']).nullable(),
  threshold: z.int(),
});
export type NeedsAnswer = z.infer<typeof needsAnswer>;

export const measureParams = z.object({ measure: measureKey });
