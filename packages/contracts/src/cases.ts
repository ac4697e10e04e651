import { caseMoves, casePriorities, caseStatuses, triggerKinds } from '@rapport/core/loop';
import { z } from 'zod';
import { timelineEntry } from './customers.ts';
import { measured } from './measures.ts';
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
