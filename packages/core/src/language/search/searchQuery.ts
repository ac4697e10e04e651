import { isSmallWord } from '../lexicon/smallWords.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { indexedWords } from './indexedWords.ts';
import { searchStem } from './searchStem.ts';

/** One word or one phrase asked for, as one language reads it. */
export interface SearchTerm {
  /** Their stems, each with its place from the first word of the term. */
  words: { stem: string; offset: number }[];
  isExcluded: boolean;
}

const mostTerms = 12;
const languages: readonly ReadLanguage[] = ['fr', 'en'];

/**
 * What was typed, as each language reads it: terms that must all be there, words, "phrases" (in their order, small words standing
 * for any word), -words to leave out. What is a small word of one language ("en", "the") is asked for in texts of the other alone.
 * A language in which nothing is asked for is left out, and one that reads it as another does.
 *
 * @example parseQuery('livraison "service client" -noël')
 */
export function parseQuery(typed: string): SearchTerm[][] {
  const asked = [...typed.matchAll(/(-?)(?:["«“]([^"»”]*)["»”]|([^\s"«»“”]+))/g)].slice(0, mostTerms);
  const readings = languages
    .map((language) =>
      asked
        .flatMap(([, minus, phrase, word]): SearchTerm[] => {
          const isExcluded = minus === '-';
          const words = indexedWords(phrase ?? word ?? '', language);
          if (phrase === undefined)
            // "mont-blanc" and "l'accueil" are several words.
            return words.map(({ stem }) => ({ words: [{ stem, offset: 0 }], isExcluded }));
          const first = words[0]?.position ?? 0;
          const placed = words.map(({ stem, position }) => ({ stem, offset: position - first }));
          return placed.length > 0 ? [{ words: placed, isExcluded }] : [];
        })
        .slice(0, mostTerms),
    )
    .filter((terms) => terms.some(({ isExcluded }) => !isExcluded));
  return [...new Map(readings.map((terms) => [JSON.stringify(terms), terms])).values()];
}

/** The terms of a text to find others like it: each stem once, the alternatives of no use. */
export function stemsOf(text: string, language: ReadLanguage): string[] {
  const stems = new Set<string>();
  for (const { kind, word } of tokenise(text, language))
    if (kind === 'word' && word.length > 1 && !isSmallWord(word, language))
      stems.add(searchStem(word, language));
  return [...stems];
}
