import { findPhrases, hasPhrase } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { clauseAround, type ReadReply, readReply, type Stretch } from '../readReply.ts';
import type { Found } from '../replyRules.ts';

/** A customer whom the brand failed, and no apology at all; or one that hides behind an "if". */
export function checkApology(reply: ReadReply, context: string | undefined, phrases: Phrases): Found[] {
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
function wasFailed(folded: string, context: string | undefined, phrases: Phrases): boolean {
  if (context === undefined || context.trim() === '')
    return hasPhrase(phrases.admission, folded, { from: 0, to: folded.length });
  const said = readReply(context);
  if (hasPhrase(phrases.ownDoing, said.folded, { from: 0, to: said.folded.length })) return false;
  return said.sentences.some(
    (sentence) => isTold(said.folded, sentence) && hasPhrase(phrases.failure, said.folded, sentence),
  );
}

/** A question asks, it does not complain. */
function isTold(folded: string, { to }: Stretch): boolean {
  return folded[to - 1] !== '?';
}
