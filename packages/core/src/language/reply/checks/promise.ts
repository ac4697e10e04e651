import { hasPhrase, strikeOut } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { ReadReply, Stretch } from '../readReply.ts';
import type { Found } from '../replyRules.ts';

/** Sentences that announce an action and neither they nor the next say when. */
export function checkPromise({ folded, sentences }: ReadReply, phrases: Phrases): Found[] {
  const text = [phrases.farewell, phrases.undone, phrases.hedged].reduce(
    (left, list) => strikeOut(list, left),
    folded,
  );
  const undated = sentences.filter((sentence, i) => {
    if (text[sentence.to - 1] === '?' || hasPhrase(phrases.definite, text, sentence)) return false;
    if (hasPhrase(phrases.vague, text, sentence)) return true;
    const next = sentences[i + 1];
    return isPromise(text, sentence, phrases) && !(next && hasPhrase(phrases.definite, text, next));
  });
  return undated.map((sentence) => ({ rule: 'no-owner-or-date', ...sentence }));
}

function isPromise(folded: string, sentence: Stretch, phrases: Phrases): boolean {
  return hasPhrase(phrases.promise, folded, sentence) && !hasPhrase(phrases.uponCustomer, folded, sentence);
}
