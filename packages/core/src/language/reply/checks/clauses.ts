import { hasPhrase, type PhraseList, strikeOut } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Stretch } from '../readReply.ts';

const clause = /[^.!?;:\n,()—–]+(?:[.!?;:\n,()—–]+|$)/g;

/** The clauses of a folded reply, in order, each with the marks that end it. */
export function clausesOf(folded: string): Stretch[] {
  return Array.from(folded.matchAll(clause), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The folded text without what only looks like a refusal. */
export function withoutHarmless(folded: string, phrases: Phrases): string {
  return strikeOut(phrases.harmless, strikeOut(phrases.noReply, folded));
}

/** @param refusing the folded text without what only looks like a refusal */
export function denies(folded: string, refusing: string, place: Stretch, phrases: Phrases): boolean {
  return (
    [phrases.refusal, phrases.notAllowed, phrases.negation].some((list) =>
      hasPhrase(list, refusing, place),
    ) || hasPhrase(phrases.systemSaysNo, folded, place)
  );
}

/** Whether a clause says something, and not only an apology, a formula, a courtesy, blame or a reason: none of them is a way. */
export function leadsSomewhere(folded: string, place: Stretch, phrases: Phrases): boolean {
  return (
    wordsIn(folded, place) > 1 &&
    !isSignature(folded, place) &&
    ![
      phrases.apology,
      phrases.canned,
      phrases.stale,
      phrases.courtesy,
      phrases.blames,
      phrases.noReply,
      phrases.dontKnow,
      phrases.reason,
    ].some((list) => hasPhrase(list, folded, place))
  );
}

/** A last line of a few words that closes with no mark is who writes. */
function isSignature(folded: string, { from, to }: Stretch): boolean {
  return to === folded.length && from > 0 && wordsIn(folded, { from, to }) <= 5 && !/[.!?]\s*$/.test(folded);
}

/** Words and figures within a stretch of the folded text; an amount with its sign is one. */
export function wordsIn(folded: string, { from, to }: Stretch): number {
  return folded.slice(from, to).match(/[\p{L}\p{N}'€£$]+/gu)?.length ?? 0;
}

/** Logarithm of the words in clauses. */
export function lengthOf(folded: string, places: readonly Stretch[]): number {
  return Math.log1p(places.reduce((sum, place) => sum + wordsIn(folded, place), 0));
}

/** Clauses that have something: two count for all. */
export const mostCounted = 2;

/** How many of these clauses have a phrase of a list. */
export function countWith(list: PhraseList, folded: string, places: readonly Stretch[]): number {
  return Math.min(mostCounted, places.filter((place) => hasPhrase(list, folded, place)).length);
}

/** Known ways of offering something else. */
export function offers(folded: string, phrases: Phrases): boolean {
  const text = strikeOut(phrases.emptyAlternative, folded);
  return hasPhrase(phrases.alternative, text, { from: 0, to: folded.length });
}
