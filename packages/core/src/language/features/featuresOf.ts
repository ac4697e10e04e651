import type { Lexicon } from '../lexicon/compileLexicon.ts';
import type { FoundCue } from '../lexicon/findCues.ts';
import { isSmallWord } from '../lexicon/smallWords.ts';
import type { Token } from '../tokens/token.ts';
import { hashString, joinHashes } from './hash.ts';

/** Groups of features: each is brought to length one, then weighted, so that long texts and many n-grams do not shout. */
export const featureGroups = ['words', 'pairs', 'characters', 'style', 'cues', 'frames'] as const;
export type FeatureGroup = 0 | 1 | 2 | 3 | 4 | 5;

type Emit = (group: FeatureGroup, hash: number) => void;

/** A text made ready for the classifier. */
export interface PreparedText {
  text: string;
  tokens: readonly Token[];
  /** For each token, the tests of the lexicon it passes. */
  passed: readonly (readonly number[])[];
  cues: readonly FoundCue[];
  lexicon: Lexicon;
}

const wordSeed = 0x1001;
const characterSeed = 0x3003;
const styleSeed = 0x4004;
const cueSeed = 0x5005;
const setSeed = 0x6006;
const start = hashString('^', 1);
const skipMark = 7;

/**
 * The features of a text, by name (32 bits): stems; pairs of neighbours and of words one apart; runs of 3 to 5 characters within
 * words; length and punctuation; cues of the lexicon, its sets of words, and which of them meet; the frame of small words.
 */
export function featuresOf(prepared: PreparedText, emit: Emit): void {
  emitWords(prepared.tokens, emit);
  emitStyle(prepared, emit);
  emitCues(prepared, emit);
  emitFrame(prepared, emit);
}

function emitWords(tokens: readonly Token[], emit: Emit): void {
  let previous = start;
  let before = start;
  for (const token of tokens) {
    const hash = hashString(token.stem, wordSeed);
    emit(0, hash);
    emit(1, joinHashes(previous, hash));
    if (token.kind === 'word') {
      emit(1, joinHashes(joinHashes(before, hash), skipMark));
      emitCharacters(token.word, emit);
    }
    before = previous;
    previous = hash;
  }
}

function emitCharacters(word: string, emit: Emit): void {
  const framed = ` ${word} `;
  const length = framed.length;
  for (let from = 0; from < length; from++) {
    let hash = characterSeed ^ 0x811c9dc5;
    const end = Math.min(length, from + 5);
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ framed.charCodeAt(at), 0x01000193);
      if (at - from >= 2) emit(2, hash >>> 0);
    }
  }
}

function emitStyle({ text, tokens }: PreparedText, emit: Emit): void {
  const style = (name: string): void => emit(3, hashString(name, styleSeed));
  style(lengthClass(tokens.length));
  const counts = new Map<string, number>();
  let shouted = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') counts.set(token.word, (counts.get(token.word) ?? 0) + 1);
    if (token.isShouted) shouted++;
  }
  for (const [mark, count] of counts) {
    style(`mark ${mark}`);
    if (count > 1) style(`marks ${mark}`);
  }
  if (shouted > 0) style('shouted');
  if (shouted > 2) style('shouting');
  const first = text.charAt(0);
  if (first === first.toLowerCase()) style('lower');
}

function lengthClass(tokens: number): string {
  if (tokens < 6) return 'length 0';
  if (tokens < 12) return 'length 1';
  if (tokens < 25) return 'length 2';
  return tokens < 45 ? 'length 3' : 'length 4';
}

function emitCues({ tokens, passed, cues, lexicon }: PreparedText, emit: Emit): void {
  const present: number[] = [];
  for (const cue of cues) {
    const hash = joinHashes(cueSeed + cue.group, cue.isNegated ? 1 : 0);
    emit(4, hash);
    if (!present.includes(hash)) present.push(hash);
  }
  const sets = lexicon.setNames.length;
  let previous = -1;
  let previousAt = -9;
  for (let at = 0; at < tokens.length; at++) {
    for (const test of passed[at]!) {
      if (test >= sets) break;
      const hash = joinHashes(setSeed, test);
      emit(4, hash);
      if (previous >= 0 && at - previousAt <= 3) emit(4, joinHashes(previous, hash));
      previous = hash;
      previousAt = at;
    }
  }
  present.sort((a, b) => a - b);
  for (let i = 0; i < present.length; i++) {
    for (let j = i + 1; j < present.length; j++) emit(4, joinHashes(present[i]!, present[j]! ^ 0x77));
  }
}

/** The first sets are pronouns and negations, which the frame keeps as words. */
const pronounSets = 3;
const frameSeed = 0x7007;
const hole = hashString('_', frameSeed);

/** Runs of three in the frame of the text: small words and sets of words stay, what the sector brings is a hole. */
function emitFrame({ tokens, passed, lexicon }: PreparedText, emit: Emit): void {
  const sets = lexicon.setNames.length;
  let first = start;
  let second = start;
  for (const [at, token] of tokens.entries()) {
    const test = frameSetOf(passed[at]!, sets);
    let hash: number;
    if (test >= 0) hash = joinHashes(frameSeed, test);
    else if (token.kind !== 'word' || isSmallWord(token.word, lexicon.language))
      hash = hashString(token.word, frameSeed);
    else hash = hole;
    if (hash !== hole || second !== hole) {
      const pair = joinHashes(second, hash);
      emit(5, pair);
      emit(5, joinHashes(joinHashes(first, second), hash));
    }
    first = second;
    second = hash;
  }
}

/** The first set of the frame among the tests passed, or -1. */
function frameSetOf(tests: readonly number[], sets: number): number {
  for (const test of tests) if (test >= pronounSets) return test < sets ? test : -1;
  return -1;
}
