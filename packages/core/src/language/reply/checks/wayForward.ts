import type { Phrases } from '../phrases/phrases.ts';
import type { Stretch } from '../readReply.ts';
import { clausesOf, countWith, denies, leadsSomewhere, lengthOf, offers } from './clauses.ts';
import { logOdds } from './logOdds.ts';

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
  /** Clauses that deny nothing and set an end, a limit or a rule: two count for all. */
  limits: number;
  /** Whether something is asked, 0 or 1. */
  question: number;
  /** Sentences that refuse, up to three. */
  refusals: number;
}

/** Fitted by `npm run fit-refusals -w @rapport/core` on the labelled replies: log odds that there is no other way. */
const weights: Readonly<Record<keyof WayForward | 'bias', number>> = {
  bias: 3.54,
  isOffered: -2.44,
  wordsAfter: -1.77,
  wordsBefore: -0.94,
  definite: -1.14,
  you: -1.16,
  me: -1.25,
  limits: 0.65,
  question: -0.83,
  refusals: 0.98,
};

/** Whether a refusal more likely opens no other way than one, by the logistic model fitted on labelled replies. */
export function isDeadEnd(way: WayForward): boolean {
  return logOdds(weights, way) >= 0;
}

const mostRefusals = 3;

/** @param refusing the folded text without what only looks like a refusal, `refusals` its sentences that refuse */
export function wayForwardOf(
  folded: string,
  refusing: string,
  refusals: readonly Stretch[],
  phrases: Phrases,
): WayForward {
  const after: Stretch[] = [];
  const before: Stretch[] = [];
  let isRefused = false;
  for (const place of clausesOf(folded)) {
    if (denies(folded, refusing, place, phrases)) {
      isRefused ||= refusals.some(({ from, to }) => from < place.to && place.from < to);
      continue;
    }
    if (leadsSomewhere(folded, place, phrases)) (isRefused ? after : before).push(place);
  }
  return {
    isOffered: Number(offers(folded, phrases)),
    wordsAfter: lengthOf(folded, after),
    wordsBefore: lengthOf(folded, before),
    definite: countWith(phrases.concrete, folded, after),
    you: countWith(phrases.you, folded, after),
    me: countWith(phrases.me, folded, after),
    limits: countWith(phrases.restricts, refusing, [...before, ...after]),
    question: Number(folded.includes('?')),
    refusals: Math.min(mostRefusals, refusals.length),
  };
}
