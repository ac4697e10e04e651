import { hasPhrase } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { ReadContext, ReadReply, Stretch } from '../readReply.ts';
import { complains } from './apology.ts';
import {
  clausesOf,
  countWith,
  denies,
  leadsSomewhere,
  lengthOf,
  mostCounted,
  offers,
  withoutHarmless,
  wordsIn,
} from './clauses.ts';
import { logOdds } from './logOdds.ts';

/**
 * What tells that a request is refused by a reply in which nobody says no ("Under-12s are turned away at the door"): the request
 * is what gives it away. Ways of saying no are as many as there are trades; a yes, an offer or a promise look alike in all.
 */
export interface Implied {
  /** Says yes or that it is done: anywhere, and where the reply begins. 0 or 1. */
  grants: number;
  grantsFirst: number;
  /** Clauses that deny, and that set an end, a limit or a rule: two count for all. */
  denials: number;
  limits: number;
  /** Something will be done, another way is offered, something is asked. 0 or 1. */
  promise: number;
  isOffered: number;
  question: number;
  /** Logarithms of the words in clauses that lead somewhere, and of all clauses. */
  words: number;
  clauses: number;
  /** Clauses that lead somewhere with a date, a price or a figure; with "you"; with "I" or "we": two count for all. */
  definite: number;
  you: number;
  me: number;
  /** What is answered complains as it asks, 0 or 1. */
  complaint: number;
}

/** Fitted by `npm run fit-refusals -w @rapport/core` on the labelled replies to a request: log odds that it is refused. */
const weights: Readonly<Record<keyof Implied | 'bias', number>> = {
  bias: 5.97,
  grants: -1.84,
  grantsFirst: -1.49,
  denials: 0.4,
  limits: 0.3,
  promise: -1,
  isOffered: -2.39,
  question: -0.86,
  words: -2.19,
  clauses: -0.48,
  definite: -0.79,
  you: -0.69,
  me: -0.43,
  complaint: 1.04,
};

/** How far into the folded reply it begins. */
const beginning = 70;

/** Whether a request is more likely refused than not, by the logistic model fitted on labelled replies. */
export function isImplied(implied: Implied): boolean {
  return logOdds(weights, implied) >= 0;
}

/**
 * What tells whether a reply refuses what was asked, however it says so; null where nothing was asked that could
 * be refused, where nothing is denied or limited, and where it only says that it doesn't know, or nothing but formulas.
 */
export function readImplied(
  { folded }: ReadReply,
  context: ReadContext | undefined,
  phrases: Phrases,
): Implied | null {
  const whole = { from: 0, to: folded.length };
  if (!context || !isRequest(context, phrases) || hasPhrase(phrases.dontKnow, folded, whole)) return null;
  const clauses = clausesOf(folded);
  const told = clauses.filter((place) => wordsIn(folded, place) > 2);
  if (told.every((place) => isFormula(folded, place, phrases))) return null;
  const refusing = withoutHarmless(folded, phrases);
  const denials = clauses.filter((place) => denies(folded, refusing, place, phrases));
  const limits = countWith(phrases.restricts, refusing, clauses);
  if (denials.length + limits === 0) return null;
  const ways = clauses.filter((place) => !denials.includes(place) && leadsSomewhere(folded, place, phrases));
  return {
    grants: Number(hasPhrase(phrases.grants, refusing, whole)),
    grantsFirst: Number(hasPhrase(phrases.grants, refusing, { from: 0, to: beginning })),
    denials: Math.min(mostCounted, denials.length),
    limits,
    promise: Number(hasPhrase(phrases.promise, folded, whole)),
    isOffered: Number(offers(folded, phrases)),
    question: Number(folded.includes('?')),
    words: lengthOf(folded, ways),
    clauses: Math.log1p(told.length),
    definite: countWith(phrases.concrete, folded, ways),
    you: countWith(phrases.you, folded, ways),
    me: countWith(phrases.me, folded, ways),
    complaint: Number(complains(context, phrases)),
  };
}

/** What a customer wants can be refused; a fact they ask for can't. */
function isRequest({ folded }: ReadReply, phrases: Phrases): boolean {
  const whole = { from: 0, to: folded.length };
  return hasPhrase(phrases.asks, folded, whole) && !hasPhrase(phrases.asksForFact, folded, whole);
}

function isFormula(folded: string, place: Stretch, phrases: Phrases): boolean {
  return [phrases.canned, phrases.stale, phrases.noReply].some((list) => hasPhrase(list, folded, place));
}
