import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodePostings,
  encodePostings,
  indexedWords,
  matchAlike,
  matchTexts,
  type Postings,
  parseQuery,
} from './index.ts';

function indexOf(texts: readonly { text: string; language: 'fr' | 'en' }[]): Map<string, Postings> {
  const index = new Map<string, Postings>();
  for (const [number, { text, language }] of texts.entries())
    for (const { stem, position } of indexedWords(text, language)) {
      const postings = index.get(stem) ?? { numbers: [], positions: [] };
      index.set(stem, postings);
      if (postings.numbers.at(-1) === number) postings.positions.at(-1)!.push(position);
      else {
        postings.numbers.push(number);
        postings.positions.push([position]);
      }
    }
  return index;
}

const texts = [
  { text: 'Le service client ne répond jamais, livraison perdue', language: 'fr' },
  { text: 'Le client du service après-vente est content de la livraison', language: 'fr' },
  { text: 'LIVRAISONS toujours en retard', language: 'fr' },
  { text: 'Customer service never answered about my deliveries', language: 'en' },
  { text: 'Élégant et léger', language: 'fr' },
] as const;
const index = indexOf(texts);
const found = (typed: string) =>
  matchTexts(parseQuery(typed), (stem) => index.get(stem), texts.length)
    .map(({ number }) => number)
    .sort();

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
    const [best] = matchAlike(['livraison', 'retard'], (stem) => index.get(stem), texts.length);
    expect(best?.number).toBe(2);
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
        const postings = { numbers: unique.map(([n]) => n), positions: unique.map(([, p]) => p) };
        expect(decodePostings(encodePostings(postings))).toEqual(postings);
      },
    ),
  );
});
