import { findPhrases, hasPhrase, strikeOut } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { ReadReply, Stretch } from '../readReply.ts';
import type { Found } from '../replyRules.ts';

/** Sentences that say no, in a reply that nowhere opens another way. */
export function checkRefusal({ folded, sentences }: ReadReply, phrases: Phrases): Found[] {
  const refusing = [phrases.noReply, phrases.dontKnow, phrases.harmless].reduce(
    (text, phrase) => strikeOut(phrase, text),
    folded,
  );
  const isRefusal = (sentence: Stretch) =>
    hasPhrase(phrases.refusal, refusing, sentence) || hasPhrase(phrases.notAllowed, refusing, sentence);
  const refusals = sentences.filter(isRefusal);
  if (refusals.length === 0 || offersAnotherWay(folded, phrases)) return [];
  return refusals.map((sentence) => ({ rule: 'refusal-without-alternative', ...sentence }));
}

function offersAnotherWay(folded: string, phrases: Phrases): boolean {
  const open = strikeOut(phrases.emptyAlternative, folded);
  return findPhrases(phrases.alternative, open, { from: 0, to: open.length }).length > 0;
}
