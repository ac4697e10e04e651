import { hashString } from '../features/hash.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import { tokenise } from '../tokens/tokenise.ts';

/** Blocks of features, each brought to length 1 by itself so that neither drowns the other. */
export const blocks = 2;
const words = 0;
const characters = 1;

/** How far apart the words of a pair may stand. */
const farthest = 5;
const shortestGram = 2;
const longestGram = 4;

/**
 * The features of a text as 32-bit hashes, one call each: stems, and pairs of those that stand within five words (block 0); runs
 * of 2 to 4 characters within words, with their edges (block 1). Case, accents, shorthand and punctuation do not count. Time is
 * linear in the text, which is read up to `longestRead`.
 */
export function eachFeature(
  text: string,
  language: ReadLanguage,
  take: (hash: number, block: number) => void,
): void {
  const before: number[] = [];
  for (const token of tokenise(text, language)) {
    if (token.kind === 'mark') continue;
    const word = hashString(token.stem, basis);
    take(finish(word), words);
    for (let back = 0; back < before.length; back++) take(finish(pairOf(before[back]!, word, back)), words);
    eachGram(token.word, take);
    before.unshift(word);
    if (before.length > farthest) before.pop();
  }
}

/** Neighbours in their order; farther words in either, since what matters is that they meet. */
function pairOf(earlier: number, word: number, between: number): number {
  if (between === 0 || earlier < word) return mix(mix(earlier, between === 0 ? 1 : 2), word);
  return mix(mix(word, 2), earlier);
}

function eachGram(word: string, take: (hash: number, block: number) => void): void {
  const last = word.length + 2;
  for (let i = 0; i < last - 1; i++) {
    let gram = mix(grams, i === 0 ? space : word.charCodeAt(i - 1));
    const end = Math.min(last, i + longestGram);
    for (let j = i + 1; j < end; j++) {
      gram = mix(gram, j === last - 1 ? space : word.charCodeAt(j - 1));
      if (j - i + 1 >= shortestGram) take(finish(gram), characters);
    }
  }
}

const space = 32;
const basis = 0x811c9dc5;
const grams = 0x5bd1e995;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15);
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return (Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 16)) >>> 0;
}
