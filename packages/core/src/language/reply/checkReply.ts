import type { ReadLanguage } from '../tokens/stemWord.ts';
import { checkApology } from './checks/apology.ts';
import { checkBlame } from './checks/blame.ts';
import { checkCanned } from './checks/canned.ts';
import { checkPhrases } from './checks/phraseChecks.ts';
import { checkPromise } from './checks/promise.ts';
import { checkRefusal } from './checks/refusal.ts';
import { checkUnknown } from './checks/unknown.ts';
import { inOwnWords } from './phrases/inOwnWords.ts';
import { phrasesOf } from './phrases/phrasesOf.ts';
import { clauseAround, type ReadContext, type ReadReply, readReply } from './readReply.ts';
import {
  checkCadence,
  checkConsent,
  checkRelationship,
  isRelationshipType,
  ruleOf,
} from './relationship/checkRelationship.ts';
import type { Found, Reply, ReplyBreak } from './replyRules.ts';
import { advice } from './suggestions.ts';

/**
 * What a reply to a customer breaks before it is sent: the ten rules of `replyRules`, those of the relationship's playbook,
 * consent and cadence. Each break says where, why, and what to write in its place, in the language of the reply; breaks come
 * in the order of the text. French and English; other languages break nothing. Pure, in time linear in the text.
 *
 * How often it is right: docs/reply-check.md.
 *
 * @throws RangeError when `relationship` is no type of the catalogue
 * @example checkReply({ text: 'Sorry if you were upset.', language: 'en' })[0]?.rule // 'conditional-apology'
 */
export function checkReply(reply: Reply): ReplyBreak[] {
  const { text, language, relationship } = reply;
  if (relationship !== undefined && !isRelationshipType(relationship))
    throw new RangeError(`checkReply: no relationship type is called ${JSON.stringify(relationship)}`);
  if (language !== 'fr' && language !== 'en') return [];
  const read = readReply(text);
  const found = distinct([
    ...checkWords(read, reply.context, language),
    ...checkStanding(read, reply, language),
  ]);
  return found.map((place) => describe(place, text, read, relationship, language));
}

function checkWords(read: ReadReply, context: string | undefined, language: ReadLanguage): Found[] {
  const phrases = phrasesOf(language);
  const asked = readContext(context, language);
  const said = [
    ...checkPhrases(read, phrases),
    ...checkUnknown(read, phrases),
    ...checkBlame(read, phrases),
    ...checkCanned(read, phrases),
  ];
  return [
    ...checkRefusal(read, asked, phrases),
    ...checkApology(read, asked, phrases),
    ...checkPromise(read, phrases),
    // A phrase alone would say little: the clause it stands in is what has to be written anew.
    ...said.map((found) => ({ ...found, ...clauseAround(read, found) })),
  ];
}

/** What is answered, as the customer would say it; nothing when it is not known. */
export function readContext(context: string | undefined, language: ReadLanguage): ReadContext | undefined {
  const folded = context && readReply(context).folded.trim();
  if (!folded) return undefined;
  const { said, isNote } = inOwnWords(folded, language);
  return { ...readReply(said), isNote };
}

function checkStanding(read: ReadReply, reply: Reply, language: ReadLanguage): Found[] {
  const { relationship, hasConsent, unasked } = reply;
  const found = hasConsent === false ? checkConsent(read, language) : [];
  if (relationship === undefined || !isRelationshipType(relationship)) return found;
  found.push(...checkRelationship(read, relationship, language));
  if (unasked) found.push(...checkCadence(read, relationship, language, unasked));
  return found;
}

/** In the order of the text; of breaks of one rule that overlap, the first. */
function distinct(found: Found[]): Found[] {
  const endOf = new Map<string, number>();
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ rule, from, to }) => {
      if (from < (endOf.get(rule) ?? 0)) return false;
      endOf.set(rule, to);
      return true;
    });
}

function describe(
  { rule, from, to }: Found,
  text: string,
  read: ReadReply,
  relationship: string | undefined,
  language: ReadLanguage,
): ReplyBreak {
  const { start, end } = read.written({ from, to });
  const excerpt = text.slice(start, end);
  if (Object.hasOwn(advice, rule)) {
    const { why, suggestion } = advice[rule as keyof typeof advice];
    return { rule, start, end, excerpt, why: why[language], suggestion: suggestion[language] };
  }
  const broken = relationship && isRelationshipType(relationship) ? ruleOf(relationship, rule) : undefined;
  if (!broken) throw new Error(`checkReply: no words for the rule ${rule}`);
  return { rule, start, end, excerpt, why: broken.why[language], suggestion: broken.text[language] };
}
