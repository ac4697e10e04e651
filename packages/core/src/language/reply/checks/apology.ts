import { findPhrases, hasPhrase } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { clauseAround, type ReadContext, type ReadReply, type Stretch } from '../readReply.ts';
import type { Found } from '../replyRules.ts';

/** A customer whom the brand failed, and no apology at all; or one that hides behind an "if". */
export function checkApology(reply: ReadReply, context: ReadContext | undefined, phrases: Phrases): Found[] {
  const { folded, sentences } = reply;
  const whole = { from: 0, to: folded.length };
  const first = sentences[0];
  if (!first) return [];
  const conditional = findPhrases(phrases.conditionalApology, folded, whole);
  if (conditional.length > 0)
    return conditional.map((place) => ({ rule: 'conditional-apology', ...clauseAround(reply, place) }));
  if (hasPhrase(phrases.apology, folded, whole) || !wasFailed(folded, context, phrases)) return [];
  return [{ rule: 'no-apology', ...first }];
}

/** What was said to the brand decides; when it is not known, what the reply itself owns. */
function wasFailed(folded: string, context: ReadContext | undefined, phrases: Phrases): boolean {
  if (!context) return hasPhrase(phrases.admission, folded, { from: 0, to: folded.length });
  return complains(context, phrases);
}

/** Whether what is answered tells a failure of the brand. */
export function complains(context: ReadContext, phrases: Phrases): boolean {
  const { folded, sentences, isNote } = context;
  const whole = { from: 0, to: folded.length };
  if (hasPhrase(phrases.grievance, folded, whole)) return true;
  if (hasPhrase(phrases.ownDoing, folded, whole)) return false;
  if (isNote && hasPhrase(phrases.notedDoing, folded, whole)) return false;
  const told = sentences.filter((sentence) => isTold(context, sentence, phrases));
  const signs =
    isNote || told.length === sentences.length ? [phrases.failure, phrases.befell] : [phrases.failure];
  return told.some((sentence) => signs.some((sign) => hasPhrase(sign, folded, sentence)));
}

/** A question or a request asks, it does not complain; asking the brand itself why does. */
function isTold({ folded, isNote }: ReadContext, sentence: Stretch, phrases: Phrases): boolean {
  if (isNote && hasPhrase(phrases.noted, folded, sentence)) return false;
  if (hasPhrase(phrases.asksWhy, folded, sentence)) return true;
  return folded[sentence.to - 1] !== '?' && !hasPhrase(phrases.requests, folded, sentence);
}
