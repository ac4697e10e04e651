import { findPhrases, strikeOut } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { ReadReply } from '../readReply.ts';
import type { Found } from '../replyRules.ts';

/** Phrases that put the fault on the customer. */
export function checkBlame({ folded }: ReadReply, phrases: Phrases): Found[] {
  const text = strikeOut(phrases.exonerates, folded);
  return findPhrases(phrases.blames, text, { from: 0, to: text.length }).map((place) => ({
    rule: 'blames-customer',
    ...place,
  }));
}
