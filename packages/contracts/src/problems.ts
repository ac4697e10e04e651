import { problemMoves, problemStatuses } from '@rapport/core/loop';
import { z } from 'zod';
import { judged } from './measures.ts';
import { countChange } from './refusals.ts';

const line = (longest: number) => z.string().trim().min(1).max(longest);
const text = z.string().trim().min(1).max(5_000);
const matters = z.array(line(200)).max(20);
const sites = z.array(line(200)).max(20).describe('Ids or names');

export const problemStatus = z.enum(problemStatuses);
const person = z.object({ id: z.string(), name: z.string() });

/** What lies behind several cases. */
export const problem = z.object({
  id: z.uuid(),
  title: z.string(),
  description: z.string().nullable(),
  status: problemStatus,
  owner: person.nullable(),
  decision: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  fix: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  fixedAt: z.iso.datetime().nullable(),
  toldAt: z.iso.datetime().nullable(),
  setAsideBecause: z.string().nullable(),
  issues: matters.describe('Cases about these join by themselves until it is fixed'),
  rootCauses: matters.describe('Cases resolved with these join by themselves until it is fixed'),
  products: matters.describe('Cases about these join by themselves until it is fixed'),
  sites: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Cases at these join by themselves'),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  cases: z.int(),
  activeCases: z.int(),
  people: z.int().describe('Persons, whose merged profiles count once'),
  lastCaseAt: z.iso.datetime().nullable(),
  openHours: z.number().describe('Open hours that its cases took, together'),
  givenCents: z
    .int()
    .describe('Given in its cases from the repair allowances, in the currency of the workspace'),
});
export type Problem = z.infer<typeof problem>;

export const problemList = z.object({ problems: z.array(problem), currency: z.string() });
export type ProblemList = z.infer<typeof problemList>;

/** What cases may be about, to choose from: as the workspace's tools and people have named it. */
export const knownMatters = z.object({
  issues: z.array(z.string()),
  rootCauses: z.array(z.string()),
  products: z.array(z.string()),
  sites: z.array(z.string()),
});
export type KnownMatters = z.infer<typeof knownMatters>;

export const newProblem = z.object({
  title: line(200),
  description: text.nullable().default(null),
  issues: matters.default([]),
  rootCauses: matters.default([]),
  products: matters.default([]),
  sites: sites.default([]),
  refusals: z.array(z.uuid()).max(20).default([]).describe('Reasons of refusal that it takes up'),
  caseIds: z.array(z.uuid()).max(500).default([]),
});
export type NewProblem = z.input<typeof newProblem>;

export const problemChanges = z.object({
  title: line(200).optional(),
  description: text.nullable().optional(),
  owner: z.string().max(100).nullable().optional(),
  dueOn: z.iso.date().nullable().optional(),
  issues: matters.optional(),
  rootCauses: matters.optional(),
  products: matters.optional(),
  sites: sites.optional(),
});
export type ProblemChanges = z.infer<typeof problemChanges>;

export const problemMoveRequest = z.object({
  move: z.enum(problemMoves).exclude(['tell']),
  decision: text.optional(),
  fix: text.optional(),
  reason: line(500).optional(),
});
export type ProblemMoveRequest = z.infer<typeof problemMoveRequest>;

/** Scores of those concerned, before and since. */
const scoresSince = z.object({
  measure: z.string(),
  before: z.int().describe('Answers before the fix'),
  since: z.int(),
  difference: judged.nullable().describe('Null: too few answers to say'),
});

/** What happened since a problem was fixed. A before and an after: something else may have changed too. */
export const problemEffect = z.object({
  days: z.int().describe('Length of each of the two periods'),
  casesBefore: z.int(),
  casesSince: z.int(),
  change: countChange,
  scores: z.array(scoresSince),
});
export type ProblemEffect = z.infer<typeof problemEffect>;

export const problemPage = problem.extend({
  moves: z.array(z.enum(problemMoves)),
  effect: problemEffect.nullable().describe('Null until it was fixed a day ago'),
  message: z
    .object({
      people: z.int(),
      sent: z.int(),
      waiting: z.int(),
      failed: z.int(),
      notTold: z.int().describe('Without an address, or who may not be written to, or who came since'),
    })
    .nullable()
    .describe('What became of the message to those concerned'),
  undo: z
    .enum(problemMoves)
    .nullable()
    .describe('The last move, which can be taken back; null when something came of it since'),
  currency: z.string(),
});
export type ProblemPage = z.infer<typeof problemPage>;

const words = z.object({ subject: line(200), text });
export const problemMessage = z.object({ fr: words, en: words });
export type ProblemMessage = z.infer<typeof problemMessage>;

/** Who would be told, who would not and why; and words to begin with. */
export const problemMessagePreview = z.object({
  people: z.int(),
  fr: z.int().describe('Told in French'),
  en: z.int(),
  told: z.int().describe('Told already'),
  noAddress: z.int(),
  notAllowed: z.int(),
  words: problemMessage,
});
export type ProblemMessagePreview = z.infer<typeof problemMessagePreview>;

/** What those concerned are still to bring, should they stay: what is at risk if they do not. */
export const problemValue = z.object({
  value: z
    .object({
      cents: z.number().describe('Margin, discounted, over the next years, in hundredths of the currency'),
      n: z.int().describe('Persons concerned who have bought'),
      interval: z.object({ low: z.number(), high: z.number(), level: z.number() }).nullable(),
      method: z.string(),
      convention: z.string(),
    })
    .nullable(),
  missing: z.enum(['no-report', 'no-model', 'too-few', 'too-many']).nullable().describe('Why there is none'),
  people: z.int().describe('Persons concerned'),
  asOf: z.iso.date().nullable(),
  years: z.number(),
  discount: z.number(),
  marginRate: z.number().nullable(),
  currency: z.string(),
});
export type ProblemValue = z.infer<typeof problemValue>;

const suggestionKind = z.enum(['issue', 'root-cause', 'refusal', 'site', 'product']);

/** What many cases share and no problem gathers. */
export const problemSuggestion = z.object({
  kind: suggestionKind,
  key: z
    .string()
    .describe('The matter or the product itself, or the id of the site or of the reason of refusal'),
  matter: z.string(),
  cases: z.int().describe('In the last 30 days; refusals for a reason of refusal'),
  before: z.int().describe('In the 30 days before'),
  people: z.int(),
  change: countChange.describe('All that was looked at allowed for: the level of the interval says how much'),
});
export type ProblemSuggestion = z.infer<typeof problemSuggestion>;
export const refusedSuggestion = z.object({
  kind: suggestionKind,
  key: line(200),
});
