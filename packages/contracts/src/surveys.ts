import { z } from 'zod';
import { measured, unit } from './measures.ts';
import { surveyDefinition } from './surveyDefinition.ts';
import { language } from './vocabulary.ts';

const words = z.object({ fr: z.string().optional(), en: z.string().optional() });

export const surveyStatus = z.enum(['draft', 'open', 'closed']);

/** What makes an invitation go out by itself. */
export const surveyTrigger = z.object({
  on: z.enum(['purchase', 'contact-closed', 'delivery']),
  delayHours: z
    .number()
    .min(0)
    .max(24 * 60)
    .default(24),
  /** Share of the customers concerned who are asked, drawn by a stable hash. */
  share: z.number().min(0).max(1).default(1),
  channel: z.enum(['email', 'sms']).default('email'),
});
export type SurveyTrigger = z.infer<typeof surveyTrigger>;

export const surveySettings = z.object({
  closesAt: z.iso.datetime().nullable().default(null),
  /** Sites that may show it, as https://shop.example. */
  embedOrigins: z
    .array(z.url({ protocol: /^https?$/ }))
    .max(20)
    .default([]),
  trigger: surveyTrigger.nullable().default(null),
  /** Days after an invitation without an answer; none: no reminder. */
  reminderDays: z.array(z.int().min(1).max(60)).max(3).default([]),
  /** Days for which the link of an invitation works. */
  linkDays: z.int().min(1).max(365).default(30),
});
export type SurveySettings = z.infer<typeof surveySettings>;

export const surveySummary = z.object({
  id: z.uuid(),
  name: z.string(),
  status: surveyStatus,
  audience: z.enum(['customers', 'staff']),
  version: z.int().nullable(),
  completes: z.int(),
  partials: z.int(),
  invited: z.int(),
  /** Of those invited, how many answered; null where nobody was. */
  rate: measured.nullable(),
  /** The first measure asked, over its latest answers. */
  measure: z.object({ measure: z.string(), unit, convention: z.string(), estimate: measured }).nullable(),
  latestAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
});
export type SurveySummary = z.infer<typeof surveySummary>;
export const surveyList = z.object({ surveys: z.array(surveySummary) });
export type SurveyList = z.infer<typeof surveyList>;

export const definitionProblem = z.object({
  problem: z.string(),
  at: z.string(),
  name: z.string().optional(),
});

export const survey = z.object({
  id: z.uuid(),
  name: z.string(),
  status: surveyStatus,
  draft: surveyDefinition,
  /** Hand it back when saving: somebody else's changes are not written over. */
  revision: z.int(),
  version: z.int().nullable(),
  /** Whether the draft differs from what is published. */
  isChanged: z.boolean(),
  problems: z.array(definitionProblem),
  settings: surveySettings,
  /** Where anybody may answer, once it is published. */
  link: z.string(),
  updatedAt: z.iso.datetime(),
});
export type Survey = z.infer<typeof survey>;

export const newSurvey = z.object({
  name: z.string().trim().min(1).max(120),
  definition: surveyDefinition,
});
export type NewSurvey = z.infer<typeof newSurvey>;

export const surveyChanges = z.object({
  revision: z.int(),
  name: z.string().trim().min(1).max(120).optional(),
  draft: surveyDefinition.optional(),
  settings: surveySettings.optional(),
});
export type SurveyChanges = z.infer<typeof surveyChanges>;

export const surveyTemplate = z.object({
  key: z.string(),
  name: words,
  says: words,
  definition: surveyDefinition,
});

export const definitionChange = z.object({
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  what: z.enum(['survey', 'page', 'question', 'quota', 'calculated']),
  id: z.string(),
  parts: z.array(z.string()),
});

/** What was published, newest first, and what each version changed. */
export const surveyVersions = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      publishedAt: z.iso.datetime(),
      publishedBy: z.string().nullable(),
      changes: z.array(definitionChange),
    }),
  ),
});
export type SurveyVersions = z.infer<typeof surveyVersions>;

export const versionParams = z.object({ id: z.uuid(), version: z.coerce.number().int().min(1) });

/** Where an answer came by. */
export const surveyChannels = ['link', 'email', 'sms', 'embed', 'kiosk', 'qr'] as const;
export const surveyChannel = z.enum(surveyChannels);
export type SurveyChannel = z.infer<typeof surveyChannel>;
export const devices = ['phone', 'tablet', 'computer'] as const;

/** What the answer page sends, each time something was answered. */
export const surveySubmission = z.object({
  /** Given with the page: says which response this is, and that we opened it. */
  token: z.string().max(400),
  answers: z.record(z.string().max(40), z.json()),
  fields: z.record(z.string().max(40), z.string().max(200)).default({}),
  language,
  channel: surveyChannel.default('link'),
  device: z.enum(devices).default('computer'),
  /** Of the survey as it was shown. */
  version: z.int().min(1),
  isComplete: z.boolean(),
  /** When answering began, and how long the page was looked at. */
  startedAt: z.iso.datetime(),
  seconds: z.number().min(0).max(86_400),
  /** A browser's own number, so that a returning visitor is known again; none when it may not be kept. */
  visitor: z
    .string()
    .regex(/^[\w-]{8,60}$/)
    .nullable()
    .default(null),
  /** A field that no person sees; programs fill it. */
  website: z.string().max(200).default(''),
});
export type SurveySubmission = z.infer<typeof surveySubmission>;

export const submissionResult = z.object({
  status: z.enum(['partial', 'complete', 'over-quota']),
});
export type SubmissionResult = z.infer<typeof submissionResult>;

const count = z.object({ key: z.string(), label: words.nullable(), count: z.int() });

/** How one question was answered. Which parts are there depends on its kind. */
export const questionResult = z.object({
  id: z.string(),
  kind: z.string(),
  title: words,
  answered: z.int(),
  /** Of scores: the measure, or the mean. */
  figure: z
    .object({ measure: z.string().nullable(), unit, convention: z.string(), estimate: measured })
    .nullable(),
  counts: z.array(count),
  /** Of matrices, by row; of rankings, places by choice. */
  rows: z.array(z.object({ key: z.string(), label: words.nullable(), counts: z.array(count) })),
  drivers: z.array(
    z.object({
      key: z.string(),
      label: words,
      n: z.int(),
      importance: z.number(),
      evaluation: z.number(),
      gap: z.number(),
      interval: z.object({ low: z.number(), high: z.number(), level: z.number() }).nullable(),
    }),
  ),
  kano: z
    .object({
      feature: z.string(),
      category: z.string(),
      better: z.number(),
      worse: z.number(),
      isSure: z.boolean(),
    })
    .nullable(),
});
export type QuestionResult = z.infer<typeof questionResult>;

export const surveyResults = z.object({
  completes: z.int(),
  partials: z.int(),
  overQuota: z.int(),
  invited: z.int(),
  rate: measured.nullable(),
  completion: measured.nullable(),
  medianSeconds: z.number().nullable(),
  devices: z.array(z.object({ key: z.string(), count: z.int() })),
  languages: z.array(z.object({ key: z.string(), count: z.int() })),
  channels: z.array(z.object({ key: z.string(), count: z.int() })),
  questions: z.array(questionResult),
  /** Of a staff survey. */
  orientation: z
    .object({
      estimate: measured,
      strong: measured.nullable(),
      medium: measured.nullable(),
      weak: measured.nullable(),
      pillars: z.array(z.object({ pillar: z.string(), mean: measured })),
      sites: z.array(z.object({ site: z.string(), net: measured })),
    })
    .nullable(),
  /** Only so many of the latest are read; null: all. */
  ofLatest: z.int().nullable(),
  /** Of a staff survey with too few answers: nothing is told but that. */
  isHidden: z.boolean(),
  threshold: z.int(),
});
export type SurveyResults = z.infer<typeof surveyResults>;

export const responsesQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Those alone who wrote something, or handed something in. */
  withWords: z.stringbool().default(false),
});
export type ResponsesQuery = z.infer<typeof responsesQuery>;

/** A file, or a signature: drawn in a frame of 600 by 200, or typed. */
const handedIn = z.union([
  z.object({ question: z.string(), file: z.uuid() }),
  z.object({ question: z.string(), drawn: z.string() }),
  z.object({ question: z.string(), signed: z.string() }),
]);

export const responseList = z.object({
  responses: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      status: z.enum(['partial', 'complete', 'over-quota']),
      version: z.int(),
      score: z.int().nullable(),
      words: z.array(z.object({ question: z.string(), text: z.string() })),
      handedIn: z.array(handedIn),
      language: language,
      channel: z.string(),
      device: z.string(),
      seconds: z.number(),
      customer: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type ResponseList = z.infer<typeof responseList>;
