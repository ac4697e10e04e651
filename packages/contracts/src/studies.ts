import { z } from 'zod';
import { interval, measured } from './measures.ts';

/** Ratings are shown from 0 to 100, as studies publish them. */
const figure = z.object({ value: z.number(), n: z.int(), interval: interval.nullable() });

const gap = z.object({
  driver: z.string(),
  n: z.int(),
  importance: figure,
  evaluation: figure,
  /** Evaluation less importance: a shortfall is negative. */
  gap: figure,
  /** Allowed for all drivers of the group (Holm); null where nothing can be tested. */
  adjustedP: z.number().nullable(),
  verdict: z.enum(['shortfall', 'surplus', 'no-evidence-of-a-gap', 'too-few-answers']),
});

const pulseGroup = z.object({
  /** A brand or a sector, as it was written most; '' for all. */
  name: z.string(),
  people: z.int(),
  /** sum(importance x evaluation) / sum(importance). */
  score: measured,
  /** The worst first. */
  gaps: z.array(gap),
});

/** A brand's evaluation of a driver less that of everybody else, whatever the sector. */
const difference = z.object({
  driver: z.string(),
  others: figure,
  difference: figure,
  adjustedP: z.number().nullable(),
});

export const pulseReport = z.object({
  people: z.int(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Of all brands and sectors. */
  all: pulseGroup,
  sectors: z.array(pulseGroup),
  brands: z.array(pulseGroup.extend({ sectors: z.array(z.string()), againstOthers: z.array(difference) })),
  /** The brand that bears the workspace's name, or else the one that most people rated. */
  own: z.string().nullable(),
  /** Groups that are not told of: fewer people than the threshold, or what they would follow from. */
  hidden: z.int(),
});
export type PulseReport = z.infer<typeof pulseReport>;
export type PulseGroup = z.infer<typeof pulseGroup>;
export type PulseGap = z.infer<typeof gap>;

const quadrant = z.enum(['concentrate-here', 'keep-up', 'low-priority', 'possible-overkill']);
export type Quadrant = z.infer<typeof quadrant>;

/** Importance against performance, each driver in its quadrant. */
const quadrants = z.object({
  items: z.array(
    z.object({
      driver: z.string(),
      importance: figure,
      performance: figure,
      quadrant,
      /** How probable that quadrant is given both intervals; null without them. */
      probability: z.number().nullable(),
    }),
  ),
  /** Where the lines cross: at the means. */
  crosshair: z.object({ importance: z.number(), performance: z.number() }),
});
export type Quadrants = z.infer<typeof quadrants>;

/** What goes with a measure: key drivers, from answers that rate aspects beside it. Association, not cause. */
const driversOfMeasure = z.object({
  measure: z.string(),
  n: z.int(),
  missing: z.string(),
  r2: figure,
  drivers: z.array(
    z.object({
      driver: z.string(),
      /** Part of R2 (Johnson 2000), and the same by Shapley (LMG). */
      relativeWeight: figure,
      shapley: figure,
      share: z.number(),
      beta: figure,
      performance: figure,
      rank: z.int(),
      rankLow: z.int(),
      rankHigh: z.int(),
      /** The weight may be noise. */
      isNoise: z.boolean(),
    }),
  ),
  /** Too seldom rated to be told apart. */
  leftOut: z.array(z.string()),
  quadrants,
});

const kanoFeature = z.object({
  feature: z.string(),
  n: z.int(),
  category: z.enum(['A', 'O', 'M', 'I', 'R', 'Q']),
  rule: z.enum(['A', 'O', 'M', 'I', 'R', 'Q']),
  counts: z.object({ A: z.int(), O: z.int(), M: z.int(), I: z.int(), R: z.int(), Q: z.int() }),
  better: figure.nullable(),
  worse: figure.nullable(),
  isClear: z.boolean().describe('The first category stands out from the second (Fong 1996)'),
  second: z.enum(['A', 'O', 'M', 'I', 'R', 'Q']),
  questionable: z.number(),
  /** Whether families of relationships see it differently; null where too few are known. */
  byFamily: z
    .object({
      adjustedP: z.number(),
      families: z.array(z.object({ family: z.string(), n: z.int(), rule: z.string() })),
    })
    .nullable(),
});
export type KanoFeature = z.infer<typeof kanoFeature>;

/** What studies tell: importance and evaluation of drivers, what goes with measures, what features are to customers. */
export const studiesReport = z.object({
  computedAt: z.iso.datetime(),
  threshold: z.int(),
  pulse: pulseReport.nullable(),
  drivers: z.array(driversOfMeasure),
  /** Measures whose answers rate aspects, and why nothing can be told of them. */
  untold: z.array(z.object({ measure: z.string(), reason: z.string(), n: z.int(), needed: z.int() })),
  stated: quadrants.nullable(),
  /** What customers say against what they act upon, for aspects that have both. */
  agreement: z
    .object({
      measure: z.string(),
      value: measured,
      items: z.array(
        z.object({
          driver: z.string(),
          statedRank: z.number(),
          derivedRank: z.number(),
          kind: z.enum(['key', 'unspoken', 'said-only', 'minor']),
        }),
      ),
    })
    .nullable(),
  kano: z.array(kanoFeature),
});
export type StudiesReport = z.infer<typeof studiesReport>;
export type DriversOfMeasure = StudiesReport['drivers'][number];

export const studiesState = z.object({
  report: studiesReport.nullable(),
  isWorking: z.boolean(),
  failure: z.string().nullable(),
});
export type StudiesState = z.infer<typeof studiesState>;

const text = (most: number) => z.string().trim().min(1).max(most);

/** A value that a study published of a driver, from 0 to 100. An empty sector: all sectors. */
export const pulseReference = z.object({
  source: text(200),
  sector: z.string().trim().max(80),
  driver: text(60),
  importance: z.number().min(0).max(100).nullable(),
  evaluation: z.number().min(0).max(100),
  people: z.int().min(1).max(10_000_000).nullable(),
  standardDeviation: z.number().min(0).max(100).nullable(),
});
export type PulseReference = z.infer<typeof pulseReference>;

export const pulseReferences = z.object({ items: z.array(pulseReference) });

/** The file of reference values, as text: a line a value. */
export const newReferences = z.object({ csv: z.string().min(1).max(500_000) });

/** Lines that were not understood, with their place; the others are kept. */
export const referencesKept = z.object({
  kept: z.int(),
  refused: z.array(z.object({ line: z.int(), field: z.string(), message: z.string() })),
});
export type ReferencesKept = z.infer<typeof referencesKept>;
