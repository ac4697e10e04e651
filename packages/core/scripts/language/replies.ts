import { readFileSync } from 'node:fs';
import { checkReply } from '../../src/language/reply/checkReply.ts';
import { type ReplyRule, replyRules } from '../../src/language/reply/replyRules.ts';
import type { ReadLanguage } from '../../src/language/tokens/stemWord.ts';

/** Rounds by other hands: each was judged once before it shaped any phrase (docs/reply-check.md). */
export const replySets = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
] as const;
/** Written with the fifth to the tenth and the twelfth round; only their figures were ever looked at. */
export const heldOutSets = [
  'heldOut',
  'heldOutSixth',
  'heldOutSeventh',
  'heldOutEighth',
  'heldOutNinth',
  'heldOutTenth',
  'heldOutTwelfth',
] as const;
export type ReplySet = (typeof replySets)[number] | (typeof heldOutSets)[number];

/** A reply labelled by hand with every rule it breaks. */
export interface LabelledReply {
  id: string;
  context: string;
  text: string;
  breaks: ReplyRule[];
}

const folder = new URL('../../src/language/reply/corpus/', import.meta.url);

export function readReplies(set: ReplySet, language: ReadLanguage): LabelledReply[] {
  return JSON.parse(readFileSync(new URL(`${set}.${language}.json`, folder), 'utf8')) as LabelledReply[];
}

export interface RuleJudgement {
  rule: ReplyRule;
  /** Replies labelled as breaking it. */
  broken: number;
  /** Of those told to break it, the share that do; 1 when none is told. */
  precision: number;
  /** Of those that break it, the share told; 1 when none breaks it. */
  recall: number;
}

/** A reply counts once for a rule, however often it breaks it. */
export function judgeReplies(replies: readonly LabelledReply[], language: ReadLanguage): RuleJudgement[] {
  const told = replies.map(
    ({ text, context }) => new Set(checkReply({ text, language, context }).map(({ rule }) => rule)),
  );
  return replyRules.map((rule) => {
    const broken = replies.filter(({ breaks }) => breaks.includes(rule)).length;
    const found = told.filter((rules) => rules.has(rule)).length;
    const right = replies.filter(({ breaks }, i) => breaks.includes(rule) && told[i]?.has(rule)).length;
    return { rule, broken, precision: share(right, found), recall: share(right, broken) };
  });
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
