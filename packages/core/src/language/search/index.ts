export { holdsPhrase } from './holdsPhrase.ts';
export { type IndexedWord, indexedWords } from './indexedWords.ts';
export { type IndexedText, indexTexts } from './indexTexts.ts';
export { latestOf, Matches, nearestOf } from './matches.ts';
export { countTexts, matchAlike, matchSegment, rarityOf, type SegmentWords } from './matchSegment.ts';
export { parseQuery, type SearchTerm, stemsOf } from './searchQuery.ts';
