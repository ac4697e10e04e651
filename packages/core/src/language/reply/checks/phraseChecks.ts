import { findPhrases } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { ReadReply } from '../readReply.ts';
import type { Found } from '../replyRules.ts';

/** Rules that a phrase alone breaks, whatever stands around it. */
export function checkPhrases({ folded }: ReadReply, phrases: Phrases): Found[] {
  const whole = { from: 0, to: folded.length };
  return [
    ...findPhrases(phrases.notAllowed, folded, whole).map((place) => ({ rule: 'not-allowed', ...place })),
    ...findPhrases(phrases.systemSaysNo, folded, whole).map((place) => ({
      rule: 'system-says-no',
      ...place,
    })),
    ...findPhrases(phrases.noReply, folded, whole).map((place) => ({ rule: 'no-reply', ...place })),
  ];
}
