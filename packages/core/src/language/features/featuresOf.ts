import type { Token } from '../tokens/token.ts';
import { hashString, joinHashes } from './hash.ts';

/** Groups of features: each is brought to length one, then weighted, so that long texts and many n-grams do not shout. */
export const featureGroups = ['words', 'pairs', 'characters', 'style'] as const;
export type FeatureGroup = 0 | 1 | 2 | 3;

const seeds = [0x1001, 0x2002, 0x3003, 0x4004] as const;

export function featuresOf(
  text: string,
  tokens: readonly Token[],
  emit: (group: FeatureGroup, hash: number) => void,
): void {
  let previous = hashString('^', 1);
  let before = previous;
  for (const token of tokens) {
    const hash = hashString(token.stem, seeds[0]);
    emit(0, hash);
    emit(1, joinHashes(previous, hash));
    if (token.kind === 'word') {
      emit(1, joinHashes(joinHashes(before, hash), 7));
      emitCharacters(token.word, emit);
    }
    before = previous;
    previous = hash;
  }
  const style = (name: string) => emit(3, hashString(name, seeds[3]));
  const words = tokens.length;
  style(words < 6 ? 'l0' : words < 12 ? 'l1' : words < 25 ? 'l2' : words < 45 ? 'l3' : 'l4');
  const marks = new Map<string, number>();
  let shouted = 0;
  for (const t of tokens) {
    if (t.kind !== 'word') marks.set(t.word, (marks.get(t.word) ?? 0) + 1);
    if (t.isShouted) shouted++;
  }
  for (const [mark, count] of marks) {
    style(`m${mark}`);
    if (count > 1) style(`m2${mark}`);
  }
  if (shouted) style('shout');
  if (shouted > 2) style('shouts');
  const first = text.charAt(0);
  if (first === first.toLowerCase()) style('lower');
}

function emitCharacters(word: string, emit: (group: FeatureGroup, hash: number) => void): void {
  const framed = ` ${word} `;
  const length = framed.length;
  for (let start = 0; start < length; start++) {
    let hash = seeds[2] ^ 0x811c9dc5;
    const end = Math.min(length, start + 5);
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ framed.charCodeAt(at), 0x01000193);
      if (at - start >= 2) emit(2, hash >>> 0);
    }
  }
}
