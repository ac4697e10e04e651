import { hasPhrase } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { ReadContext, ReadReply, Stretch } from '../readReply.ts';
import type { Found } from '../replyRules.ts';
import { denies, withoutHarmless, wordsIn } from './clauses.ts';
import { type Implied, isImplied, readImplied } from './impliedRefusal.ts';
import { isDeadEnd, type WayForward, wayForwardOf } from './wayForward.ts';

const rule = 'refusal-without-alternative';

/** Sentences that say no, or that leave a request without a yes, in a reply that opens no other way. */
export function checkRefusal(reply: ReadReply, context: ReadContext | undefined, phrases: Phrases): Found[] {
  const { refusals, way, implied } = readRefusal(reply, context, phrases);
  if (way) return isDeadEnd(way) ? refusals.map((sentence) => ({ rule, ...sentence })) : [];
  if (!implied || !isImplied(implied)) return [];
  const sentence = mostRefusing(reply, phrases);
  return sentence ? [{ rule, ...sentence }] : [];
}

/** What of a reply tells whether it refuses: one of both at most. */
export interface ReadRefusal {
  /** The sentences that say no. */
  refusals: Stretch[];
  /** What tells whether there is another way, where something is refused. */
  way: WayForward | null;
  /** What tells whether it is refused without a word, where nothing else is. */
  implied: Implied | null;
}

/** Reads what `checkRefusal` decides by, and what its two models are fitted on. */
export function readRefusal(
  reply: ReadReply,
  context: ReadContext | undefined,
  phrases: Phrases,
): ReadRefusal {
  const { folded, sentences } = reply;
  const refusing = withoutHarmless(folded, phrases);
  const refusals = sentences.filter((sentence) => isRefusal(folded, refusing, sentence, phrases));
  if (refusals.length > 0)
    return { refusals, way: wayForwardOf(folded, refusing, refusals, phrases), implied: null };
  return { refusals, way: null, implied: readImplied(reply, context, phrases) };
}

/** Not knowing refuses nothing, and a system refuses only where something is denied. */
function isRefusal(folded: string, refusing: string, sentence: Stretch, phrases: Phrases): boolean {
  if (hasPhrase(phrases.notAllowed, refusing, sentence)) return true;
  if (hasPhrase(phrases.dontKnow, folded, sentence)) return false;
  return (
    hasPhrase(phrases.refusal, refusing, sentence) ||
    (hasPhrase(phrases.systemSaysNo, refusing, sentence) && hasPhrase(phrases.negation, folded, sentence))
  );
}

/** Where nobody says no: the first sentence that denies or limits something, else the first that is more than a greeting. */
function mostRefusing({ folded, sentences }: ReadReply, phrases: Phrases): Stretch | undefined {
  const refusing = withoutHarmless(folded, phrases);
  const said = sentences.filter((sentence) => wordsIn(folded, sentence) > 2);
  return (
    said.find((sentence) => denies(folded, refusing, sentence, phrases)) ??
    said.find((sentence) => hasPhrase(phrases.restricts, refusing, sentence)) ??
    said[0] ??
    sentences[0]
  );
}
