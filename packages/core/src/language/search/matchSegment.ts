import type { Matches } from './matches.ts';
import { meet } from './meet.ts';
import { PhraseCursor } from './phraseCursor.ts';
import { PostingsCursor, type TextCursor } from './postings.ts';
import type { SearchTerm } from './searchQuery.ts';

/** Of one segment of texts, the postings of a stem. A text is in one segment alone. */
export type SegmentWords = (stem: string) => Uint8Array | undefined;

/** How rare each term is, as `rarityOf` tells. */
export type Rarities = ReadonlyMap<SearchTerm, number>;

/** How soon saying a word more often stops counting; the usual value. */
const saturation = 1.2;

/**
 * Adds the texts of a segment that hold every term of one of the readings of a query, and none that it excludes, to `found`. Linear
 * in the postings read, which are walked through together; with one reading, numbers come ascending.
 *
 * @param readings of parseQuery
 * @param rarities of the terms that are not excluded; null where nearness is of no use. Nearness is BM25 without length, as
 * these texts are short; the best of the readings.
 */
export function matchSegment(
  readings: readonly (readonly SearchTerm[])[],
  words: SegmentWords,
  rarities: Rarities | null,
  found: Matches,
): void {
  // Left out in any language: a reading may find a text of the other one, whose stems are others.
  const excluded = readings
    .flat()
    .filter(({ isExcluded }) => isExcluded)
    .flatMap((term) => cursorOf(term, words) ?? []);
  const walks = readings.flatMap((terms) => Walk.of(terms, words, rarities) ?? []);
  for (const walk of walks) walk.next();
  for (;;) {
    let number = Number.POSITIVE_INFINITY;
    for (const walk of walks) if (walk.number < number) number = walk.number;
    if (number === Number.POSITIVE_INFINITY) return;
    let score = 0;
    for (const walk of walks) {
      if (walk.number !== number) continue;
      if (rarities) score = Math.max(score, walk.score());
      walk.next();
    }
    if (!excluded.some((cursor) => isAt(cursor, number))) found.push(number, score);
  }
}

/** How many texts of a segment hold a term. */
export function countTexts(term: SearchTerm, words: SegmentWords): number {
  const cursor = cursorOf(term, words);
  if (!cursor) return 0;
  let count = 0;
  for (cursor.next(); cursor.number !== Number.POSITIVE_INFINITY; cursor.next()) count++;
  return count;
}

/** Adds the texts of a segment that share words with one, by how rare what they share is. */
export function matchAlike(
  stems: readonly { stem: string; rarity: number }[],
  words: SegmentWords,
  found: Matches,
): void {
  const held = stems.flatMap(({ stem, rarity }) => {
    const bytes = words(stem);
    return bytes ? { cursor: new PostingsCursor(bytes), rarity } : [];
  });
  for (const { cursor } of held) cursor.next();
  for (;;) {
    let number = Number.POSITIVE_INFINITY;
    for (const { cursor } of held) if (cursor.number < number) number = cursor.number;
    if (number === Number.POSITIVE_INFINITY) return;
    let score = 0;
    for (const { cursor, rarity } of held) {
      if (cursor.number !== number) continue;
      score += rarity;
      cursor.next();
    }
    found.push(number, score);
  }
}

/** How rare what so many of all texts hold is. */
export function rarityOf(holding: number, texts: number): number {
  return Math.log(1 + (Math.max(texts, holding) - holding + 0.5) / (holding + 0.5));
}

interface WalkedTerm {
  cursor: TextCursor;
  rarity: number;
  /** Of its word that fewest tell of. */
  bytes: number;
}

/** Walks through the texts of a segment that hold every term of a reading. */
class Walk {
  number = -1;
  /** In the order asked: sums in any other would differ by a hair from one segment to the next. */
  readonly #terms: readonly WalkedTerm[];
  /** From the one that fewest texts hold. */
  readonly #cursors: readonly TextCursor[];

  private constructor(terms: readonly WalkedTerm[]) {
    this.#terms = terms;
    this.#cursors = terms.toSorted((a, b) => a.bytes - b.bytes).map(({ cursor }) => cursor);
  }

  /** Null where no text of the segment can hold them all. */
  static of(terms: readonly SearchTerm[], words: SegmentWords, rarities: Rarities | null): Walk | null {
    const walked: WalkedTerm[] = [];
    for (const term of terms) {
      if (term.isExcluded) continue;
      const cursor = cursorOf(term, words);
      if (!cursor) return null;
      const bytes = Math.min(...term.words.map(({ stem }) => words(stem)?.length ?? 0));
      walked.push({ cursor, rarity: rarities?.get(term) ?? 0, bytes });
    }
    return walked.length > 0 ? new Walk(walked) : null;
  }

  next(): void {
    this.#cursors[0]!.next();
    this.number = meet(this.#cursors);
  }

  score(): number {
    let score = 0;
    for (const { cursor, rarity } of this.#terms)
      score += (rarity * cursor.times) / (cursor.times + saturation);
    return score;
  }
}

function cursorOf({ words: asked }: SearchTerm, words: SegmentWords): TextCursor | null {
  const held: { cursor: PostingsCursor; offset: number; bytes: number }[] = [];
  for (const { stem, offset } of asked) {
    const bytes = words(stem);
    if (!bytes) return null;
    held.push({ cursor: new PostingsCursor(bytes), offset, bytes: bytes.length });
  }
  if (held.length === 1) return held[0]!.cursor;
  return new PhraseCursor(held.sort((a, b) => a.bytes - b.bytes));
}

function isAt(cursor: TextCursor, number: number): boolean {
  cursor.seek(number);
  return cursor.number === number;
}
