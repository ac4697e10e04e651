import { hasPhrase, strikeOut } from '../phrases/findPhrases.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { ReadReply, Stretch } from '../readReply.ts';
import type { Found } from '../replyRules.ts';
import { isDeadEnd, type WayForward, wayForwardOf } from './wayForward.ts';

/** Sentences that say no, in a reply that opens no other way. */
export function checkRefusal(reply: ReadReply, phrases: Phrases): Found[] {
  const read = readRefusal(reply, phrases);
  if (!read || !isDeadEnd(read.way)) return [];
  return read.refusals.map((sentence) => ({ rule: 'refusal-without-alternative', ...sentence }));
}

/** The sentences that say no, and what tells whether there is another way; null when nothing is refused. */
export function readRefusal(
  { folded, sentences }: ReadReply,
  phrases: Phrases,
): { refusals: Stretch[]; way: WayForward } | null {
  const refusing = strikeOut(phrases.harmless, strikeOut(phrases.noReply, folded));
  const refusals = sentences.filter((sentence) => isRefusal(folded, refusing, sentence, phrases));
  if (refusals.length === 0) return null;
  return { refusals, way: wayForwardOf(folded, refusing, refusals, phrases) };
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
