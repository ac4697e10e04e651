import { findPhrases } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { ReadReply } from '../readReply.ts';
import type { Found } from '../replyRules.ts';

/** A stock formula, or as many stale ones as outweigh what only this customer could be told. */
export function checkCanned({ folded }: ReadReply, phrases: Phrases): Found[] {
  const whole = { from: 0, to: folded.length };
  const canned = findPhrases(phrases.canned, folded, whole);
  const stale = findPhrases(phrases.stale, folded, whole);
  const specific = findPhrases(phrases.specific, folded, whole);
  const weight = canned.length * cannedWeight + stale.length - specific.length;
  if (weight < (canned.length > 0 ? mostBorne : mostStaleBorne)) return [];
  return (canned.length > 0 ? canned : stale).map((place) => ({ rule: 'canned', ...place }));
}

const cannedWeight = 2;
const mostBorne = 2;
const mostStaleBorne = 3;
