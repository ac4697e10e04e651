import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countTexts,
  type IndexedText,
  indexedWords,
  indexTexts,
  latestOf,
  Matches,
  matchAlike,
  matchSegment,
  nearestOf,
  parseQuery,
  rarityOf,
  type SearchTerm,
  type SegmentWords,
  stemsOf,
} from './index.ts';
import { PostingsCursor, PostingsWriter } from './postings.ts';

function segmentOf(texts: readonly IndexedText[]): SegmentWords {
  const index = indexTexts(texts);
  return (stem) => index.get(stem)?.bytes();
}

function search(typed: string, segments: readonly SegmentWords[], texts: number): Matches {
  const readings = parseQuery(typed);
  const rarities = new Map(
    readings.flat().map((term) => {
      const count = segments.reduce((sum, words) => sum + countTexts(term, words), 0);
      return [term, rarityOf(count, texts)];
    }),
  );
  const found = new Matches({ hasScores: true });
  for (const words of segments) matchSegment(readings, words, rarities, found);
  return found;
}

const texts = [
  { text: 'Le service client ne répond jamais, livraison perdue', language: 'fr' },
  { text: 'Le client du service après-vente est content de la livraison', language: 'fr' },
  { text: 'LIVRAISONS toujours en retard', language: 'fr' },
  { text: 'Customer service never answered about my deliveries', language: 'en' },
  { text: 'Élégant et léger', language: 'fr' },
] as const;
const segment = segmentOf(texts.map((text, number) => ({ ...text, number })));
const found = (typed: string) => [...latestOf(search(typed, [segment], texts.length), texts.length)];

describe('search in what customers wrote', () => {
  test('finds a word whatever its number, case or accents', () => {
    expect(found('livraison')).toEqual([0, 1, 2]);
    expect(found('delivery')).toEqual([3]);
    expect(found('elegant')).toEqual([4]);
  });
  test('finds a phrase in its order alone', () => {
    expect(found('service client')).toEqual([0, 1]);
    expect(found('"service client"')).toEqual([0]);
  });
  test('small words of the language asked in don’t hide the texts that leave them unindexed', () => {
    expect(found('le service de la livraison')).toEqual([0, 1]);
    expect(found('livraison en retard')).toEqual([2]);
    expect(found('"client ne répond"')).toEqual([0]);
    expect(found('"CLIENT DU SERVICE APRES VENTE"')).toEqual([1]);
    expect(found('customer service about my deliveries')).toEqual([3]);
    expect(found('"never answered about my deliveries"')).toEqual([3]);
  });
  test('finds nothing where one word is nowhere', () => {
    expect(found('livraison introuvable')).toEqual([]);
    expect(found('"service introuvable"')).toEqual([]);
  });
  test('leaves out what follows a minus', () => {
    expect(found('livraison -retard')).toEqual([0, 1]);
    expect(found('service -content')).toEqual([0, 3]);
  });
  test('says nothing when nothing was asked', () => {
    expect(found('  "" - ')).toEqual([]);
  });
  test('texts alike share rare words', () => {
    const alike = new Matches({ hasScores: true });
    const stems = ['livraison', 'retard'].map((stem) => ({ stem, rarity: 1 }));
    matchAlike(stems, segment, alike);
    expect(nearestOf(alike, 1)).toEqual([{ number: 2, score: 2 }]);
  });
});

test('postings come back as they were written', () => {
  const ascending = fc
    .uniqueArray(fc.nat(2_000), { minLength: 1, maxLength: 20 })
    .map((a) => a.sort((x, y) => x - y));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: Number.MAX_SAFE_INTEGER }), ascending), { maxLength: 50 }),
      (entries) => {
        const unique = [...new Map(entries)].sort(([a], [b]) => a - b);
        const writer = new PostingsWriter();
        for (const [number, places] of unique) writer.add(number, places);
        const cursor = new PostingsCursor(writer.bytes());
        for (const [number, places] of unique) {
          cursor.next();
          expect([cursor.number, cursor.times, cursor.places()]).toEqual([number, places.length, places]);
        }
        cursor.next();
        expect([cursor.number, writer.texts]).toEqual([Number.POSITIVE_INFINITY, unique.length]);
      },
    ),
  );
});

/** Every text looked at, word by word. */
function obviousSearch(typed: string, texts: readonly IndexedText[]): Map<number, number> {
  const held = texts.map((text) => ({ ...text, words: indexedWords(text.text, text.language) }));
  const timesIn = ({ words: asked }: SearchTerm, { words }: (typeof held)[number]): number => {
    const starts = new Set(
      words.filter(({ stem }) => stem === asked[0]?.stem).map(({ position }) => position - asked[0]!.offset),
    );
    return [...starts].filter((start) =>
      asked.every(({ stem, offset }) =>
        words.some((word) => word.stem === stem && word.position === start + offset),
      ),
    ).length;
  };
  const readings = parseQuery(typed);
  const isLeftOut = (text: (typeof held)[number]): boolean =>
    readings.flat().some((term) => term.isExcluded && timesIn(term, text) > 0);
  const found = new Map<number, number>();
  for (const reading of readings) {
    const terms = reading.filter(({ isExcluded }) => !isExcluded);
    for (const text of held) {
      if (isLeftOut(text) || terms.some((term) => timesIn(term, text) === 0)) continue;
      const score = terms.reduce((sum, term) => {
        const holding = held.filter((other) => timesIn(term, other) > 0).length;
        const times = timesIn(term, text);
        return sum + (rarityOf(holding, texts.length) * times) / (times + 1.2);
      }, 0);
      found.set(text.number, Math.max(score, found.get(text.number) ?? 0));
    }
  }
  return found;
}

const words = {
  fr: 'livraison livraisons Élégant elegant retard le la de du ne pas merci colis service client l’accueil après-vente adooore'.split(
    ' ',
  ),
  en: 'delivery deliveries DELIVERED late the of not refund refunded service client don’t shop thanks customer'.split(
    ' ',
  ),
};
const anyText = fc
  .constantFrom('fr' as const, 'en' as const)
  .chain((language) =>
    fc
      .array(fc.constantFrom(...words[language]), { minLength: 1, maxLength: 12 })
      .map((list) => ({ language, text: list.join(' ') })),
  );
const anyWords = (most: number) =>
  fc.array(fc.constantFrom(...words.fr, ...words.en), { minLength: 1, maxLength: most });
const anyTerm = fc
  .tuple(fc.constantFrom('', '', '', '-'), anyWords(4), fc.boolean())
  .map(([minus, list, isPhrase]) => minus + (isPhrase ? `"${list.join(' ')}"` : list[0]));
const anyQuery = fc.array(anyTerm, { minLength: 1, maxLength: 4 }).map((terms) => terms.join(' '));
/** Texts in segments, whose numbers need not follow one another: those of a segment taken apart come again in a later one. */
const anySegments = fc.array(fc.tuple(anyText, fc.nat(3)), { minLength: 1, maxLength: 40 }).map((list) => {
  const texts = list.map(([text, part], i) => ({ ...text, number: i * 7_000_000_000 + part, part }));
  const parts = [3, 0, 1, 2].map((part) => texts.filter((text) => text.part === part));
  return { texts, segments: parts.map(segmentOf) };
});

test('finds in segments, and scores, what looking at every text does', () => {
  fc.assert(
    fc.property(anySegments, anyQuery, ({ texts, segments }, typed) => {
      const matches = search(typed, segments, texts.length);
      const { numbers, scores, length } = matches;
      const expected = obviousSearch(typed, texts);
      expect([...numbers.slice(0, length)].sort((a, b) => a - b)).toEqual(
        [...expected.keys()].sort((a, b) => a - b),
      );
      for (let i = 0; i < length; i++) expect(scores?.[i]).toBeCloseTo(expected.get(numbers[i]!) ?? -1, 9);
    }),
    { numRuns: 500 },
  );
});

test('texts alike are those that share most of what is rare', () => {
  fc.assert(
    fc.property(anySegments, anyText, ({ texts, segments }, { text, language }) => {
      const asked = stemsOf(text, language).map((stem, i) => ({ stem, rarity: 1 + i / 8 }));
      const matches = new Matches({ hasScores: true });
      for (const words of segments) matchAlike(asked, words, matches);
      const expected = texts.flatMap(({ number, text, language }) => {
        const own = new Set(indexedWords(text, language).map(({ stem }) => stem));
        const score = asked.reduce((sum, { stem, rarity }) => sum + (own.has(stem) ? rarity : 0), 0);
        return score > 0 ? [{ number, score }] : [];
      });
      expected.sort((a, b) => b.score - a.score || b.number - a.number);
      expect(nearestOf(matches, 10)).toEqual(expected.slice(0, 10));
    }),
  );
});

test('the latest and the nearest are told apart from the rest as sorting them all would', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(1_000), { maxLength: 300 }),
      fc.array(fc.nat(5), { minLength: 300, maxLength: 300 }),
      fc.integer({ min: 1, max: 320 }),
      (numbers, scores, count) => {
        const matches = new Matches({ hasScores: true });
        for (const [i, number] of numbers.entries()) matches.push(number, scores[i]!);
        const latest = numbers.toSorted((a, b) => a - b).slice(-count);
        expect([...latestOf(matches, count)].sort((a, b) => a - b)).toEqual(latest);
        const nearest = numbers
          .map((number, i) => ({ number, score: scores[i]! }))
          .sort((a, b) => b.score - a.score || b.number - a.number);
        expect(nearestOf(matches, count)).toEqual(nearest.slice(0, count));
      },
    ),
  );
});
