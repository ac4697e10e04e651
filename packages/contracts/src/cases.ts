import {
  caseMoves,
  casePriorities,
  caseStatuses,
  heardKinds,
  isEmptyMatch,
  isMixedMatch,
  triggerKinds,
} from '@rapport/core/loop';
import { z } from 'zod';
import { measureKey } from './answer.ts';
import { timelineEntry } from './customers.ts';
import { measured } from './measures.ts';
import { signal, topicKey } from './verbatims.ts';
import { channel } from './vocabulary.ts';

const line = (longest: number) => z.string().trim().min(1).max(longest);
const text = z.string().trim().min(1).max(5_000);
const list = <T extends z.ZodType>(each: T) => z.array(each).max(50).optional();
const page = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const caseStatus = z.enum(caseStatuses);
export const casePriority = z.enum(casePriorities);
/** By which a case came: the kind of the rule that opened it, or a person. */
export const caseOrigins = [...triggerKinds, 'hand'] as const;
export const caseOrigin = z.enum(caseOrigins);
export type CaseOrigin = z.infer<typeof caseOrigin>;

/** Why a case is there: one line each time something of its customer met a rule. */
export const caseCause = z.object({
  kinds: z.array(caseOrigin),
  at: z.iso.datetime(),
  exchangeId: z.uuid().nullable(),
  measure: z.string().nullable(),
  score: z.number().nullable(),
  scale: z.number().nullable(),
  issue: z.string().nullable(),
  rule: z.string().nullable().describe('Name of the rule written here that it met, as it was called then'),
  text: z.string().nullable().describe('What they wrote'),
  language: z.string().nullable(),
  channel: channel.nullable(),
});
export type CaseCause = z.infer<typeof caseCause>;

/** How the case stands against what was promised for its priority. Open hours of the workspace alone count. */
export const caseClock = z.object({
  answerDueAt: z.iso
    .datetime()
    .nullable()
    .describe('First word to the customer; null once given, or while held'),
  answeredAt: z.iso.datetime().nullable(),
  isAnswerMet: z.boolean().nullable(),
  dueAt: z.iso.datetime().nullable().describe('Null while held and once resolved'),
  warnAt: z.iso.datetime().nullable(),
  isMet: z.boolean().nullable(),
  usedMinutes: z.int(),
  targetMinutes: z.int(),
  heldBecause: z.string().nullable(),
});

const person = z.object({ id: z.string(), name: z.string() });
const customer = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  handle: z.string().nullable(),
  type: z.string().nullable(),
  probability: z.number().nullable(),
  valueCents: z.number(),
});

/** A case in a list. */
export const caseRow = z.object({
  id: z.uuid(),
  number: z.int(),
  subject: z.string().nullable().describe('As a person wrote it; null: its cause says what it is about'),
  origin: caseOrigin,
  status: caseStatus,
  priority: casePriority,
  owner: person.nullable(),
  customer,
  site: z.string().nullable(),
  issue: z.string().nullable(),
  product: z.string().nullable().describe('The one product it is about'),
  rootCause: z.string().nullable(),
  openedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  clock: caseClock,
  nextStep: z.string().nullable(),
  nextStepAt: z.iso.datetime().nullable(),
  cause: caseCause.nullable().describe('The first'),
  causes: z.int(),
  problemId: z.uuid().nullable(),
});
export type CaseRow = z.infer<typeof caseRow>;

export const caseFilter = z.object({
  status: list(caseStatus).describe('Those that are active unless told'),
  owner: list(z.union([z.literal('me'), z.literal('nobody'), line(100)])),
  priority: list(casePriority),
  origin: list(caseOrigin),
  site: list(line(200)).describe('Ids or names'),
  issue: list(line(200)),
  rootCause: list(line(200)),
  problem: z.uuid().optional(),
  customer: z.uuid().optional(),
  mentioned: z.stringbool().optional().describe('Those in which I am mentioned'),
  late: z.stringbool().optional().describe('Those past their time'),
});
export type CaseFilter = z.infer<typeof caseFilter>;

export const caseSorts = ['due', 'newest', 'changed'] as const;
export const caseListQuery = caseFilter.extend({ sort: z.enum(caseSorts).default('due'), ...page });
export type CaseListQuery = z.infer<typeof caseListQuery>;
export const caseList = z.object({
  cases: z.array(caseRow),
  nextCursor: z.string().nullable(),
  total: z.int().nullable().describe('Null above 1,000'),
  currency: z.string(),
});
export type CaseList = z.infer<typeof caseList>;

export const boardQuery = caseFilter.omit({ status: true }).extend({
  limit: z.coerce.number().int().min(1).max(100).default(25).describe('Cases a column'),
});
export const caseBoard = z.object({
  columns: z.array(z.object({ status: caseStatus, cases: z.array(caseRow), total: z.int().nullable() })),
  currency: z.string(),
});
export type CaseBoard = z.infer<typeof caseBoard>;

/** What happened to a case, never rewritten; a comment may be taken back by who wrote it. */
export const caseEventKinds = [
  'opened',
  'signal',
  'moved',
  'undone',
  'assigned',
  'changed',
  'comment',
  'file',
  'merged',
  'answered',
  'customer-wrote',
  'customer-said',
  'warned',
  'late',
] as const;
export const caseEvent = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: z.enum(caseEventKinds),
  by: z.object({ kind: z.enum(['user', 'key', 'system', 'customer']), name: z.string().nullable() }),
  mine: z.boolean(),
  text: z.string().nullable(),
  data: z.record(z.string(), z.json()),
});
export type CaseEvent = z.infer<typeof caseEvent>;
export const caseEventList = z.object({ events: z.array(caseEvent), nextCursor: z.string().nullable() });
export type CaseEventList = z.infer<typeof caseEventList>;

export const caseFile = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
});

/** One case, whole but for its history. */
export const casePage = caseRow.extend({
  redirect: z.uuid().nullable().describe('Set when the case asked for was merged into this one'),
  moves: z.array(z.enum(caseMoves)).describe('What its status allows'),
  skill: z.string().nullable(),
  done: z.string().nullable().describe('What was done'),
  ownerBecause: z.string().nullable().describe('Why its owner was chosen'),
  allCauses: z.array(caseCause),
  files: z.array(caseFile),
  /** What the customer said once it was resolved. */
  after: caseCause.nullable(),
  isSettledForThem: z.boolean().nullable().describe('What the customer answered on their page'),
  reopened: z.int(),
  resolvedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  mergedFrom: z.array(z.object({ id: z.uuid(), number: z.int() })),
  problem: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  /** Other cases of the same customer, newest first. */
  others: z.array(
    caseRow.pick({ id: true, number: true, origin: true, status: true, openedAt: true, subject: true }),
  ),
  timeline: z.array(timelineEntry).describe('The latest that passed with them'),
  currency: z.string(),
});
export type CasePage = z.infer<typeof casePage>;

export const newCase = z.object({
  customerId: z.uuid(),
  subject: line(200),
  text: text.optional(),
  priority: casePriority.default('normal'),
  issue: line(200).optional(),
  product: line(200).optional(),
  skill: line(60).optional(),
  owner: z.string().max(100).nullable().optional().describe('Chosen by site, load and skill unless told'),
  exchangeId: z.uuid().optional().describe('The exchange it is about: a second case of it is refused'),
});
export type NewCase = z.infer<typeof newCase>;

export const caseChanges = z.object({
  subject: line(200).nullable().optional(),
  owner: z.string().max(100).nullable().optional(),
  priority: casePriority.optional(),
  issue: line(200).nullable().optional(),
  product: line(200).nullable().optional(),
  skill: line(60).nullable().optional(),
  rootCause: line(200).nullable().optional(),
  done: text.nullable().optional(),
  nextStep: line(500).nullable().optional(),
  nextStepAt: z.iso.datetime({ offset: true }).nullable().optional(),
  problemId: z.uuid().nullable().optional(),
});
export type CaseChanges = z.infer<typeof caseChanges>;

export const moveRequest = z.object({
  move: z.enum(caseMoves).exclude(['merge']),
  reason: line(500).optional(),
  rootCause: line(200).optional(),
  done: text.optional(),
});
export type MoveRequest = z.infer<typeof moveRequest>;

export const newComment = z.object({
  text,
  mentions: z.array(line(100)).max(20).default([]).describe('User ids'),
});

export const bulkRequest = z.object({
  ids: z.array(z.uuid()).min(1).max(500),
  owner: z.string().max(100).nullable().optional(),
  priority: casePriority.optional(),
  problemId: z.uuid().nullable().optional(),
  move: moveRequest.optional(),
});
export type BulkRequest = z.infer<typeof bulkRequest>;
export const bulkResult = z.object({
  changed: z.int(),
  refused: z.array(z.object({ id: z.uuid(), message: z.string() })),
});
export type BulkResult = z.infer<typeof bulkResult>;

const some = <T extends z.ZodType>(each: T) => z.array(each).min(1).max(40).optional();
const scoreBound = z.object({
  measure: measureKey,
  side: z.enum(['at-most', 'at-least']),
  bound: z.int().min(0).max(100),
});

const types = z.array(line(60)).min(1).max(40);
const turnMatch = z.object({
  from: types.optional().describe('Types it was; any unless told, none shown yet among them'),
  to: z.union([z.literal('hostile'), types]).describe('Types it became, or any of conflict'),
  probability: z.number().min(0.1).max(1).describe('How surely, at least'),
});

/**
 * Which exchanges a rule written here is for, or which changes of the relationship: all that is said must be so; of several values
 * of one, any.
 */
export const ownMatch = z
  .object({
    kinds: some(z.enum(heardKinds)),
    channels: some(channel),
    score: scoreBound.optional(),
    words: some(line(100)).describe('Words or phrases, in any form of their words'),
    topics: some(topicKey),
    isIll: z.boolean().optional().describe('Only where they speak ill of the topic'),
    says: some(signal).describe('What the words were read to say'),
    issues: some(line(200)),
    outcomes: some(line(60)).describe('Of a delivery: late, lost…'),
    relations: some(line(60)).describe('Types of the relationship shown'),
    turn: turnMatch.optional().describe('The relationship that turned, rather than an exchange'),
  })
  .refine((match) => !isEmptyMatch(match), 'say at least one thing: a rule for everything would be none')
  .refine(
    (match) => !isMixedMatch(match),
    'a relationship that turned is no exchange: say nothing else beside turn',
  );
export type OwnMatch = z.infer<typeof ownMatch>;

export const caseTrigger = z.discriminatedUnion('kind', [
  scoreBound.extend({ kind: z.literal('low-score') }),
  z.object({ kind: z.literal('negative-words'), strength: z.number().min(0.1).max(1) }),
  z.object({ kind: z.literal('second-contact'), withinDays: z.int().min(1).max(90) }),
  z.object({ kind: z.literal('promise-overdue'), graceHours: z.int().min(0).max(720) }),
  z.object({ kind: z.literal('turned-hostile'), probability: z.number().min(0.1).max(1) }),
  z.object({ kind: z.literal('complaint') }),
  z.object({ kind: z.literal('own'), name: line(80), match: ownMatch }),
]);
const ruleKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export const caseRule = z.object({
  key: ruleKey,
  isOn: z.boolean(),
  trigger: caseTrigger,
  priority: casePriority,
  skill: line(60).nullable(),
  owner: line(100)
    .nullish()
    .describe('Who is given its cases while they can hold them; chosen by site, skill and load unless told'),
  maxAgeHours: z.int().min(1).max(8_760),
});
export const ruleParams = z.object({ key: ruleKey });
/** A rule written here, but its key, which its address says. */
export const ownRule = caseRule
  .omit({ key: true })
  .extend({ trigger: z.object({ kind: z.literal('own'), name: line(80), match: ownMatch }) });
export type OwnRule = z.infer<typeof ownRule>;

const target = z.object({
  answerMinutes: z.int().min(1).max(100_000).describe('To the first word, in open minutes'),
  resolveMinutes: z.int().min(1).max(1_000_000),
});
const minuteOfDay = z.int().min(0).max(1_440);

/** How this workspace closes the loop. */
export const caseSettings = z.object({
  rules: z.array(caseRule).max(50),
  /** Monday first; minutes since midnight in the workspace's time zone. */
  week: z.array(z.array(z.tuple([minuteOfDay, minuteOfDay])).max(4)).length(7),
  holidays: z.enum(['none', 'france', 'alsace-moselle']),
  daysOff: z.array(z.iso.date()).max(200),
  targets: z.record(casePriority, target),
  /** Share of the time after which the owner is warned. */
  warnAfter: z.number().min(0.1).max(0.95),
  rootCauses: z.array(line(200)).max(100),
  /** Days after which a resolved case closes when the customer says nothing. */
  closeAfterDays: z.int().min(1).max(90),
});
export type CaseSettings = z.infer<typeof caseSettings>;
export const caseSettingsAnswer = caseSettings.extend({
  timeZone: z.string(),
  publicHolidays: z.array(z.object({ day: z.iso.date(), key: z.string() })).describe('This year and next'),
});

export const rulesPreview = z.object({
  days: z.int(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  exchanges: z.int().describe('Looked at'),
  isCut: z.boolean().describe('There were more than could be looked at: the latest were'),
  /** What these rules would have opened, one case a customer and cause. */
  cases: z.int(),
  customers: z.int(),
  perRule: z.array(
    z.object({
      key: z.string(),
      met: z.int(),
      examples: z.array(
        z.object({
          customerId: z.uuid(),
          name: z.string().nullable(),
          at: z.iso.datetime(),
          text: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type RulesPreview = z.infer<typeof rulesPreview>;

export const caseAgent = z.object({
  id: z.string().max(100),
  sites: z.array(line(200)).max(50).describe('Ids or names; none: every site'),
  skills: z.array(line(60)).max(50),
  capacity: z.int().min(0).max(1_000).describe('Cases they can hold; 0: they are given none'),
  isAway: z.boolean(),
});
export const caseAgentAnswer = caseAgent.extend({ name: z.string(), load: z.int() });
export type CaseAgent = z.infer<typeof caseAgentAnswer>;

/** How well promises of time were kept. */
export const caseFigures = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  opened: z.int(),
  resolved: z.int(),
  active: z.int(),
  late: z.int(),
  reopened: z.int(),
  byPriority: z.array(
    z.object({
      priority: casePriority,
      answerMet: measured,
      resolveMet: measured,
      medianMinutes: z.number().nullable(),
    }),
  ),
  settled: measured.describe('Of those who said, the share for whom it is settled'),
});
export type CaseFigures = z.infer<typeof caseFigures>;

export const figuresQuery = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

/** Why customers write and call. */
export const contactReasons = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  contacts: z.int(),
  withoutIssue: z.int(),
  reasons: z.array(
    z.object({
      issue: z.string(),
      contacts: z.int(),
      customers: z.int(),
      share: measured,
      resolvedFirst: measured.describe('Net first contact resolution'),
    }),
  ),
  fcr: measured,
});
export type ContactReasons = z.infer<typeof contactReasons>;
