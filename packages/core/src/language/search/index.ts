export { type IndexedWord, indexedWords } from './indexedWords.ts';
export { matchAlike, matchTexts, type TextMatch } from './matchTexts.ts';
export { decodePostings, encodePostings, type Postings } from './postings.ts';
export { parseQuery, type SearchTerm, stemsOf } from './searchQuery.ts';
