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
 * The texts that hold every term of one of the readings of a query, and none that it excludes, by their postings. Linear in the
 * postings read.
 *
 * @param readings of parseQuery
 * @param postingsOf of a stem; numbers ascending
 * @param texts how many there are in all, for how rare a word is
 */
export function matchTexts(
  readings: readonly (readonly SearchTerm[])[],
  postingsOf: (stem: string) => Postings | undefined,
  texts: number,
): TextMatch[] {
  const best = new Map<number, number>();
  for (const terms of readings)
    for (const [number, score] of matchAll(terms, postingsOf, texts))
      best.set(number, Math.max(score, best.get(number) ?? 0));
  // Left out in any language: a reading may find a text of the other one, whose stems are others.
  for (const term of readings.flat())
    if (term.isExcluded) for (const number of textsOf(term, postingsOf).keys()) best.delete(number);
  return [...best].map(([number, score]) => ({ number, score }));
}

function matchAll(
  terms: readonly SearchTerm[],
  postingsOf: (stem: string) => Postings | undefined,
  texts: number,
): Map<number, number> {
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
    if (found.size === 0) return found;
  }
  return found ?? new Map();
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
  // From the word that fewest texts hold: the others are looked for in these alone.
  const known = words
    .map(({ stem, offset }) => ({ postings: postingsOf(stem), offset }))
    .sort((a, b) => (a.postings?.numbers.length ?? 0) - (b.postings?.numbers.length ?? 0));
  const rarest = known[0];
  if (!rarest?.postings) return new Map();
  const { numbers, positions } = rarest.postings;
  if (known.length === 1) return timesOf(rarest.postings);
  let starts = new Map<number, number[]>();
  for (let i = 0; i < numbers.length; i++)
    starts.set(
      numbers[i]!,
      positions[i]!.map((place) => place - rarest.offset),
    );
  for (const { postings, offset } of known.slice(1)) {
    if (!postings || starts.size === 0) return new Map();
    const next = new Map<number, number[]>();
    for (let i = 0; i < postings.numbers.length; i++) {
      const before = starts.get(postings.numbers[i]!);
      if (!before) continue;
      const there = postings.positions[i]!;
      const kept = before.filter((start) => there.includes(start + offset));
      if (kept.length > 0) next.set(postings.numbers[i]!, kept);
    }
    starts = next;
  }
  return new Map([...starts].map(([number, places]) => [number, places.length]));
}

function timesOf({ numbers, positions }: Postings): Map<number, number> {
  const times = new Map<number, number>();
  for (let i = 0; i < numbers.length; i++) times.set(numbers[i]!, positions[i]!.length);
  return times;
}

function rarityOf(holding: number, texts: number): number {
  return Math.log(1 + (Math.max(texts, holding) - holding + 0.5) / (holding + 0.5));
}
