import { hasPhrase, strikeOut } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Stretch } from '../readReply.ts';

/**
 * What of a refusal tells whether it opens another way. People offer one in so many words that no list of phrases holds them;
 * but they offer it in clauses that deny nothing, mostly after the "no", with a date, a price, a "you" or an "I".
 */
export interface WayForward {
  /** Known ways of offering, 0 or 1. */
  isOffered: number;
  /** Logarithm of the words in clauses that deny nothing, after and before the refusal. */
  wordsAfter: number;
  wordsBefore: number;
  /** Clauses after it with a date, a price or a figure; with "you"; with "I" or "we": two count for all. */
  definite: number;
  you: number;
  me: number;
  /** Whether something is asked, 0 or 1. */
  question: number;
  /** Sentences that refuse, up to three. */
  refusals: number;
}

/** Fitted by `npm run fit-refusals -w @rapport/core` on the labelled replies: log odds that there is no other way. */
const weights: Readonly<Record<keyof WayForward | 'bias', number>> = {
  bias: 3.34,
  isOffered: -2.07,
  wordsAfter: -1.31,
  wordsBefore: -0.83,
  definite: -1.12,
  you: -0.89,
  me: -1.16,
  question: -0.65,
  refusals: 0.82,
};

export function isDeadEnd(way: WayForward): boolean {
  let logOdds = weights.bias;
  for (const name of Object.keys(way) as (keyof WayForward)[]) logOdds += weights[name] * way[name];
  return logOdds >= 0;
}

const clause = /[^.!?;:\n,()—–]+(?:[.!?;:\n,()—–]+|$)/g;
const mostCounted = 2;
const mostRefusals = 3;

/** @param refusing the folded text without what only looks like a refusal, `refusals` its sentences that refuse */
export function wayForwardOf(
  folded: string,
  refusing: string,
  refusals: readonly Stretch[],
  phrases: Phrases,
): WayForward {
  const whole = { from: 0, to: folded.length };
  const after: Stretch[] = [];
  const before: Stretch[] = [];
  let isRefused = false;
  for (const match of folded.matchAll(clause)) {
    const place = { from: match.index, to: match.index + match[0].length };
    if (denies(folded, refusing, place, phrases)) {
      isRefused ||= refusals.some(({ from, to }) => from < place.to && place.from < to);
      continue;
    }
    if (wordsIn(match[0]) > 1 && !leadsNowhere(folded, place, phrases))
      (isRefused ? after : before).push(place);
  }
  const words = (places: readonly Stretch[]) =>
    Math.log1p(places.reduce((sum, { from, to }) => sum + wordsIn(folded.slice(from, to)), 0));
  const counted = (list: RegExp) =>
    Math.min(mostCounted, after.filter((place) => hasPhrase(list, folded, place)).length);
  return {
    isOffered: Number(hasPhrase(phrases.alternative, strikeOut(phrases.emptyAlternative, folded), whole)),
    wordsAfter: words(after),
    wordsBefore: words(before),
    definite: counted(phrases.concrete),
    you: counted(phrases.you),
    me: counted(phrases.me),
    question: Number(folded.includes('?')),
    refusals: Math.min(mostRefusals, refusals.length),
  };
}

function denies(folded: string, refusing: string, place: Stretch, phrases: Phrases): boolean {
  return (
    [phrases.refusal, phrases.notAllowed, phrases.negation].some((list) =>
      hasPhrase(list, refusing, place),
    ) || hasPhrase(phrases.systemSaysNo, folded, place)
  );
}

/** Apologies, formulas, blame and reasons: none of them is a way. */
function leadsNowhere(folded: string, place: Stretch, phrases: Phrases): boolean {
  return [
    phrases.apology,
    phrases.canned,
    phrases.stale,
    phrases.blames,
    phrases.noReply,
    phrases.dontKnow,
    phrases.reason,
  ].some((list) => hasPhrase(list, folded, place));
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}'€£$]+/gu)?.length ?? 0;
}
