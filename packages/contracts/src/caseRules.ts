import { heardKinds, isEmptyMatch, isMixedMatch } from '@rapport/core/loop';
import { z } from 'zod';
import { measureKey } from './answer.ts';
import { casePriority } from './cases.ts';
import { signal, topicKey } from './verbatims.ts';
import { channel } from './vocabulary.ts';

const line = (longest: number) => z.string().trim().min(1).max(longest);
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
