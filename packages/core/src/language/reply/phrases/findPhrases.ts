import type { Stretch } from '../readReply.ts';

/** Where the phrases are within a stretch of a folded text, in order, none overlapping. */
export function findPhrases(phrases: RegExp, folded: string, { from, to }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (const match of folded.slice(from, to).matchAll(phrases))
    if (match[0].length > 0)
      found.push({ from: from + match.index, to: from + match.index + match[0].length });
  return found;
}

export function hasPhrase(phrases: RegExp, folded: string, { from, to }: Stretch): boolean {
  return folded.slice(from, to).search(phrases) >= 0;
}

/** The text with these phrases struck out: same length, so that places stay true. */
export function strikeOut(phrases: RegExp, folded: string): string {
  return folded.replace(phrases, (phrase) => '·'.repeat(phrase.length));
}
