import type { ReadLanguage } from '../tokens/stemWord.ts';
import { stemWord } from '../tokens/stemWord.ts';
import type { Token } from '../tokens/token.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { cueGroupKeys } from './cueGroups.ts';

/** What a lexicon file holds. See docs/language.md for how phrases are written. */
export interface LexiconFile {
  sets: Readonly<Record<string, string>>;
  cues: Readonly<Record<string, readonly string[]>>;
}

/** A place of a phrase: a numbered test on a token, or a gap of up to four tokens. */
type Place = number;
export const gap: Place = -1;
/** Any one token. */
export const any: Place = -2;

export interface Phrase {
  group: number;
  places: readonly Place[];
}

/** Tests are numbered; what a word passes is worked out once and remembered. */
export interface Lexicon {
  language: ReadLanguage;
  setNames: readonly string[];
  /** Numbers of the tests a token passes, ascending. The first `setNames.length` tests are the sets. */
  passed: (token: Token) => readonly number[];
  /** Phrases by the test of their first place. */
  phrasesFrom: readonly (readonly Phrase[])[];
}

/** Which tests a word, a stem or a beginning of words passes. */
interface Tests {
  byWord: Map<string, number[]>;
  byStem: Map<string, number[]>;
  byPrefix: Map<string, number[]>;
}

const mostRemembered = 20_000;
const mostWays = 500;

/** @param groups the groups of phrases, in the order of their numbers; those of relationship cues unless told */
export function compileLexicon(
  file: LexiconFile,
  language: ReadLanguage,
  groups: readonly string[] = cueGroupKeys,
): Lexicon {
  const tests: Tests = { byWord: new Map(), byStem: new Map(), byPrefix: new Map() };
  const numberOf = new Map<string, number>();
  const setNames = Object.keys(file.sets);
  const testOf = (written: string): number => {
    let number = numberOf.get(written);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(written, number);
      addTest(tests, number, written, file.sets, language);
    }
    return number;
  };
  for (const name of setNames) testOf(`@${name}`);
  const phrases: Phrase[] = [];
  for (const [group, key] of groups.entries()) {
    for (const written of file.cues[key] ?? []) {
      for (const places of waysOf(written, file, language, testOf)) phrases.push({ group, places });
    }
  }
  const phrasesFrom: Phrase[][] = Array.from(numberOf, () => []);
  for (const phrase of phrases) {
    const first = phrase.places[0];
    if (first === undefined || first < 0)
      throw new Error(`lexicon ${language}: a phrase of "${groups[phrase.group]}" starts with a gap`);
    phrasesFrom[first]!.push(phrase);
  }
  const remembered = new Map<string, readonly number[]>();
  const passed = (token: Token): readonly number[] => {
    const key = token.kind === 'word' ? token.word : `${token.kind} ${token.word}`;
    let numbers = remembered.get(key);
    if (!numbers) {
      numbers = testsPassed(tests, token);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(key, numbers);
    }
    return numbers;
  };
  return { language, setNames, passed, phrasesFrom };
}

/** The ways a phrase can be said: one, unless an alternative of a piece is several words ("d'arreter|partir"). */
function waysOf(
  written: string,
  { sets }: LexiconFile,
  language: ReadLanguage,
  testOf: (written: string) => number,
): Place[][] {
  let ways: Place[][] = [[]];
  for (const piece of written.split(' ')) {
    const next = placesOf(piece, sets, language, testOf);
    ways = ways.flatMap((way) => next.map((places) => [...way, ...places]));
    if (ways.length > mostWays)
      throw new Error(`lexicon ${language}: "${written}" can be said in too many ways`);
  }
  return ways;
}

/** What a piece stands for: alternatives of one word are one test, each of several words is a way of its own. */
function placesOf(
  piece: string,
  sets: LexiconFile['sets'],
  language: ReadLanguage,
  testOf: (written: string) => number,
): Place[][] {
  if (piece === '..') return [[gap]];
  if (piece === '_' || piece === '*') return [[any]];
  if (!/[|@#*]/.test(piece)) return [wordsOf(piece, language).map(testOf)];
  const alternatives = piece.split('|');
  const single = alternatives.filter((one) => wordsOf(one, language).length === 1);
  const several = [...single.flatMap((one) => membersOf(one, sets, language)), ...alternatives]
    .map((one) => wordsOf(one, language))
    .filter((words) => words.length > 1);
  return [...(single.length > 0 ? [[testOf(single.join('|'))]] : []), ...several.map((w) => w.map(testOf))];
}

function membersOf(alternative: string, sets: LexiconFile['sets'], language: ReadLanguage): string[] {
  if (!alternative.startsWith('@')) return [];
  const members = sets[alternative.slice(1)];
  if (members === undefined) throw new Error(`lexicon ${language}: no set ${alternative}`);
  return members.split(' ').flatMap((one) => [one, ...membersOf(one, sets, language)]);
}

/** An alternative as texts are read: "d'avis" is two words, "l'" and "arret*" one, the last of "d'arret*" a beginning. */
function wordsOf(alternative: string, language: ReadLanguage): string[] {
  if (/^[@#]/.test(alternative)) return [alternative];
  const isBeginning = alternative.endsWith('*');
  if (isBeginning && !/['’-]/.test(alternative)) return [alternative];
  const words = tokensOf(alternative.replace(/\*$/, ''), language).map((token) => token.word);
  return isBeginning ? [...words.slice(0, -1), `${words.at(-1)}*`] : words;
}

/** An article that lost its vowel is only read as one before a word, and "n't" as "not" after one. */
function tokensOf(alternative: string, language: ReadLanguage): Token[] {
  if (/['’]$/.test(alternative)) return tokenise(`${alternative}a`, language).slice(0, -1);
  return tokenise(alternative, language).filter(({ word }) => word !== '');
}

function addTest(
  { byWord, byStem, byPrefix }: Tests,
  number: number,
  written: string,
  sets: LexiconFile['sets'],
  language: ReadLanguage,
): void {
  const add = (alternative: string): void => {
    if (alternative.startsWith('@')) {
      for (const member of membersOf(alternative, sets, language)) if (!member.startsWith('@')) add(member);
    } else if (alternative.startsWith('#')) addTo(byWord, alternative, number);
    else if (alternative.endsWith('*')) addTo(byPrefix, alternative.slice(0, -1), number);
    else {
      const [token, ...others] = tokensOf(alternative, language);
      // A member of a set that is several words is no test: phrases hold it as a way of its own.
      if (!token || others.length > 0) return;
      if (token.kind !== 'word' || token.word.length <= 4) addTo(byWord, token.word, number);
      else addTo(byStem, stemWord(token.word, language), number);
    }
  };
  for (const alternative of written.split('|')) add(alternative);
}

function addTo(tests: Map<string, number[]>, key: string, number: number): void {
  const numbers = tests.get(key);
  if (numbers) numbers.push(number);
  else tests.set(key, [number]);
}

/** Looked up by what the token is, as most words of customers pass none of a thousand tests. */
function testsPassed({ byWord, byStem, byPrefix }: Tests, { kind, word, stem }: Token): number[] {
  const numbers = [...(byWord.get(word) ?? [])];
  if (kind === 'word') {
    numbers.push(...(byStem.get(stem) ?? []));
    for (let length = 0; length <= word.length; length++)
      numbers.push(...(byPrefix.get(word.slice(0, length)) ?? []));
  }
  return [...new Set(numbers)].sort((a, b) => a - b);
}
