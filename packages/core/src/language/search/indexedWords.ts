import { isSmallWord } from '../lexicon/smallWords.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { searchStem } from './searchStem.ts';

/** A word that search counts, and its place among the words of the text, small ones included. */
export interface IndexedWord {
  stem: string;
  position: number;
}

/** Places past this are kept as this one: phrases are looked for in what comes before. */
const lastPosition = 2_000;

/** The stems of a text but for small words ("the", "est"), which are in every text and tell none apart. */
export function indexedWords(text: string, language: ReadLanguage): IndexedWord[] {
  const words: IndexedWord[] = [];
  let position = 0;
  for (const { kind, word } of tokenise(text, language)) {
    if (kind !== 'word') continue;
    if (word.length > 1 && !isSmallWord(word, language))
      words.push({ stem: searchStem(word, language), position: Math.min(position, lastPosition) });
    position++;
  }
  return words;
}
