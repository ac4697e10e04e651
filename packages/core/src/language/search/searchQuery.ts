import { isSmallWord } from '../lexicon/smallWords.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { searchStem } from './searchStem.ts';

/** One word or one phrase asked for. */
export interface SearchTerm {
  /** For each word, the stems it may be known by (one a language), and its place from the first word of the term. */
  words: { stems: string[]; offset: number }[];
  isExcluded: boolean;
}

const mostTerms = 12;
const languages: readonly ReadLanguage[] = ['fr', 'en'];

/**
 * What was typed, as terms that must all be there: words, "phrases" (in their order, small words standing for any word),
 * -words to leave out.
 *
 * @example parseQuery('livraison "service client" -noël')
 */
export function parseQuery(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, minus, phrase, word] of typed.matchAll(/(-?)(?:["«“]([^"»”]*)["»”]|([^\s"«»“”]+))/g)) {
    const isExcluded = minus === '-';
    if (phrase !== undefined) addTerm(terms, phrase, isExcluded);
    else for (const part of partsOf(word ?? '')) addTerm(terms, part, isExcluded);
    if (terms.length >= mostTerms) break;
  }
  return terms.slice(0, mostTerms);
}

/** The terms of a text to find others like it: each stem once, the alternatives of no use. */
export function stemsOf(text: string, language: ReadLanguage): string[] {
  const stems = new Set<string>();
  for (const { kind, word } of tokenise(text, language))
    if (kind === 'word' && word.length > 1 && !isSmallWord(word, language))
      stems.add(searchStem(word, language));
  return [...stems];
}

/** "mont-blanc" and "l'accueil" are several words. */
function partsOf(word: string): string[] {
  return tokenise(word, 'fr')
    .filter(({ kind }) => kind === 'word')
    .map(({ word: part }) => part);
}

function addTerm(terms: SearchTerm[], text: string, isExcluded: boolean): void {
  const words: SearchTerm['words'] = [];
  let place = 0;
  let first: number | null = null;
  for (const { kind, word } of tokenise(text, 'fr')) {
    if (kind !== 'word') continue;
    const isSmall = languages.every((language) => isSmallWord(word, language)) || word.length < 2;
    if (!isSmall) {
      first ??= place;
      words.push({
        stems: [...new Set(languages.map((language) => searchStem(word, language)))],
        offset: place - first,
      });
    }
    place++;
  }
  if (words.length > 0) terms.push({ words, isExcluded });
}
