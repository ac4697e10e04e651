import { findPhrases, hasPhrase, strikeOut } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { ReadReply } from '../readReply.ts';
import type { Found } from '../replyRules.ts';

/** "I don't know", left at that: nobody commits to finding out, anywhere in the reply. */
export function checkUnknown({ folded }: ReadReply, phrases: Phrases): Found[] {
  const whole = { from: 0, to: folded.length };
  if (hasPhrase(phrases.findsOut, folded, whole)) return [];
  const text = [phrases.noReply, phrases.notAllowed, phrases.harmless].reduce(
    (left, list) => strikeOut(list, left),
    folded,
  );
  return findPhrases(phrases.dontKnow, text, whole).map((place) => ({ rule: 'dont-know', ...place }));
}
