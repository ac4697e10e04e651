import type { Stretch } from '../readReply.ts';

/** The phrases of a list, in as many expressions as they need (phrases.ts). */
export type PhraseList = readonly RegExp[];

/** Where the phrases are within a stretch of a folded text, in order, none overlapping. */
export function findPhrases(phrases: PhraseList, folded: string, { from, to }: Stretch): Stretch[] {
  const text = folded.slice(from, to);
  const found = phrases
    .flatMap((part) => placesOf(part, text))
    .map((place) => ({ from: from + place.from, to: from + place.to }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  let end = from;
  return found.filter((place) => {
    if (place.from < end) return false;
    end = place.to;
    return true;
  });
}

/** Whether a stretch of a folded text has a phrase of the list. */
export function hasPhrase(phrases: PhraseList, folded: string, { from, to }: Stretch): boolean {
  const text = folded.slice(from, to);
  return phrases.some((part) => text.search(part) >= 0);
}

/** The text with these phrases struck out: same length, so that places stay true. */
export function strikeOut(phrases: PhraseList, folded: string): string {
  let left = folded;
  for (const { from, to } of phrases.flatMap((part) => placesOf(part, folded)))
    left = left.slice(0, from) + '·'.repeat(to - from) + left.slice(to);
  return left;
}

function placesOf(part: RegExp, text: string): Stretch[] {
  return Array.from(text.matchAll(part), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  })).filter((place) => place.from < place.to);
}
