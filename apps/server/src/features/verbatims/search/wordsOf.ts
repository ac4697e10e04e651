import { encodePostings, indexedWords, type Postings } from '@rapport/core/text-search';
import type { UnindexedText, WordRow } from './searchQueries.ts';

/** Where each stem is in texts given in the order of their numbers. */
export function postingsOf(texts: readonly UnindexedText[]): Map<string, Postings> {
  const found = new Map<string, Postings>();
  for (const { number, language, text } of texts) {
    const positions = new Map<string, number[]>();
    for (const { stem, position } of indexedWords(text, language === 'en' ? 'en' : 'fr')) {
      const own = positions.get(stem);
      if (!own) positions.set(stem, [position]);
      else if (own.at(-1) !== position) own.push(position);
    }
    for (const [stem, own] of positions) {
      let postings = found.get(stem);
      if (!postings) {
        postings = { numbers: [], positions: [] };
        found.set(stem, postings);
      }
      postings.numbers.push(number);
      postings.positions.push(own);
    }
  }
  return found;
}

/** As they are kept, in the order of the table. */
export function wordRows(found: ReadonlyMap<string, Postings>): WordRow[] {
  return [...found]
    .map(([stem, postings]) => ({ stem, texts: postings.numbers.length, postings: encodePostings(postings) }))
    .sort((a, b) => (a.stem < b.stem ? -1 : 1));
}
