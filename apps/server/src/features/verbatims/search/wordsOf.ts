import { type IndexedText, indexTexts } from '@rapport/core/text-search';
import type { UnindexedText, WordRow } from './searchQueries.ts';

/** Where each stem is in texts given in the order of their numbers; other languages are read as French is. */
export function wordsOf(texts: readonly UnindexedText[]): ReturnType<typeof indexTexts> {
  return indexTexts(
    texts.map(
      ({ number, language, text }): IndexedText => ({
        number,
        language: language === 'en' ? 'en' : 'fr',
        text,
      }),
    ),
  );
}

/** As they are kept, in the order of the table. */
export function wordRows(words: ReturnType<typeof indexTexts>): WordRow[] {
  return [...words]
    .map(([stem, postings]) => ({ stem, texts: postings.texts, postings: postings.bytes() }))
    .sort((a, b) => (a.stem < b.stem ? -1 : 1));
}
