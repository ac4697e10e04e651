import type { Postings } from './postings.ts';
import type { SearchTerm } from './searchQuery.ts';

export interface TextMatch {
  number: number;
  /** Higher is nearer to what was asked (BM25 without length: these texts are short). */
  score: number;
}

/** How soon saying a word more often stops counting; the usual value. */
const saturation = 1.2;

/**
 * The texts that hold every term, and none of those excluded, by their postings. Linear in the postings read.
 *
 * @param postingsOf of a stem; numbers ascending
 * @param texts how many there are in all, for how rare a word is
 */
export function matchTexts(
  terms: readonly SearchTerm[],
  postingsOf: (stem: string) => Postings | undefined,
  texts: number,
): TextMatch[] {
  let found: Map<number, number> | null = null;
  for (const term of terms.filter(({ isExcluded }) => !isExcluded)) {
    const held = textsOf(term, postingsOf);
    const rarity = rarityOf(held.size, texts);
    const next = new Map<number, number>();
    for (const [number, times] of held) {
      const before: number | undefined = found === null ? 0 : found.get(number);
      if (before !== undefined) next.set(number, before + (rarity * times) / (times + saturation));
    }
    found = next;
    if (found.size === 0) return [];
  }
  if (found === null) return [];
  for (const term of terms.filter(({ isExcluded }) => isExcluded))
    for (const number of textsOf(term, postingsOf).keys()) found.delete(number);
  return [...found].map(([number, score]) => ({ number, score }));
}

/** Texts that share words with one, by how rare what they share is. Best first. */
export function matchAlike(
  stems: readonly string[],
  postingsOf: (stem: string) => Postings | undefined,
  texts: number,
): TextMatch[] {
  const scores = new Map<number, number>();
  for (const stem of stems) {
    const postings = postingsOf(stem);
    if (!postings) continue;
    const rarity = rarityOf(postings.numbers.length, texts);
    for (const number of postings.numbers) scores.set(number, (scores.get(number) ?? 0) + rarity);
  }
  return [...scores].map(([number, score]) => ({ number, score })).sort((a, b) => b.score - a.score);
}

/** How often each text holds the term. */
function textsOf(
  { words }: SearchTerm,
  postingsOf: (stem: string) => Postings | undefined,
): Map<number, number> {
  const [first, ...rest] = words;
  if (!first) return new Map();
  if (rest.length === 0) {
    const times = new Map<number, number>();
    for (const stem of first.stems) {
      const postings = postingsOf(stem);
      postings?.numbers.forEach((number, i) => {
        times.set(number, (times.get(number) ?? 0) + postings.positions[i]!.length);
      });
    }
    return times;
  }
  let starts = placesOf(first.stems, postingsOf);
  for (const { stems, offset } of rest) {
    const places = placesOf(stems, postingsOf);
    const next = new Map<number, number[]>();
    for (const [number, from] of starts) {
      const there = places.get(number);
      const kept = there ? from.filter((start) => there.includes(start + offset)) : [];
      if (kept.length > 0) next.set(number, kept);
    }
    starts = next;
  }
  return new Map([...starts].map(([number, places]) => [number, places.length]));
}

function placesOf(
  stems: readonly string[],
  postingsOf: (stem: string) => Postings | undefined,
): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const stem of stems) {
    const postings = postingsOf(stem);
    postings?.numbers.forEach((number, i) => {
      const before = places.get(number);
      places.set(number, before ? [...before, ...postings.positions[i]!] : postings.positions[i]!);
    });
  }
  return places;
}

function rarityOf(holding: number, texts: number): number {
  return Math.log(1 + (Math.max(texts, holding) - holding + 0.5) / (holding + 0.5));
}
