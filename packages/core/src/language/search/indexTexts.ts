import type { ReadLanguage } from '../tokens/stemWord.ts';
import { indexedWords } from './indexedWords.ts';
import { PostingsWriter } from './postings.ts';

/** A text to index. */
export interface IndexedText {
  number: number;
  language: ReadLanguage;
  text: string;
}

/** Where each stem is in texts given in the order of their numbers. */
export function indexTexts(texts: Iterable<IndexedText>): Map<string, PostingsWriter> {
  const index = new Map<string, PostingsWriter>();
  for (const { number, language, text } of texts) {
    const places = new Map<string, number[]>();
    for (const { stem, position } of indexedWords(text, language)) {
      const own = places.get(stem);
      if (!own) places.set(stem, [position]);
      else if (own.at(-1) !== position) own.push(position);
    }
    for (const [stem, own] of places) {
      const postings = index.get(stem) ?? new PostingsWriter();
      index.set(stem, postings);
      postings.add(number, own);
    }
  }
  return index;
}
