import betainc from '@stdlib/math-base-special-betainc';
import { adjustP } from '../../numeric/adjustP.ts';
import { isSmallWord } from '../lexicon/smallWords.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import { tokenise } from '../tokens/tokenise.ts';

export interface DatedText {
  text: string;
  language: ReadLanguage;
  /** Whether it is of the period looked at; of those before otherwise. */
  isRecent: boolean;
  /** Code of who wrote it: a person counts once a phrase and period. */
  writer: number;
}

export interface EmergingPhrase {
  /** As it is most often written. */
  phrase: string;
  language: ReadLanguage;
  /** People who wrote it in the period, and in those before. */
  recent: number;
  before: number;
  /** How many times its share of the people who wrote was multiplied; null when it is new. */
  rise: number | null;
  /** That so many would fall in the period by chance (binomial, one-sided), and the same allowing for all phrases looked at. */
  p: number;
  adjustedP: number;
  /** Places in the texts given, at most five of the period. */
  examples: number[];
}

export interface EmergingOptions {
  /** Phrases of fewer people in the period are not looked at. */
  leastPeople?: number;
  /** Level of the false discovery rate (Benjamini & Hochberg). */
  level?: number;
  /** Whether the taxonomy speaks of it already. */
  isKnown: (phrase: string, language: ReadLanguage) => boolean;
  most?: number;
}

interface Counted {
  language: ReadLanguage;
  recent: Set<number>;
  before: Set<number>;
  written: Map<string, number>;
  examples: number[];
}

const longest = 3;

/**
 * Phrases of one to three words that rose in a period against those before, without any label: each is tested against the share
 * of people of the period among all (given how many wrote it in all), the p values are corrected for all phrases looked at, and of
 * phrases that lie in one another only the longest that keeps most of its people stays. Linear in the texts.
 */
export function emergingPhrases(
  texts: readonly DatedText[],
  { leastPeople = 4, level = 0.05, isKnown, most = 20 }: EmergingOptions,
): EmergingPhrase[] {
  const people = { recent: new Set<number>(), before: new Set<number>() };
  const counts = new Map<string, Counted>();
  for (const [i, text] of texts.entries()) {
    const period = text.isRecent ? 'recent' : 'before';
    people[period].add(text.writer);
    for (const [key, written] of phrasesOf(text)) {
      let counted = counts.get(key);
      if (!counted) {
        counted = newCount(text.language);
        counts.set(key, counted);
      }
      counted[period].add(text.writer);
      if (!text.isRecent) continue;
      counted.written.set(written, (counted.written.get(written) ?? 0) + 1);
      if (counted.examples.length < 5) counted.examples.push(i);
    }
  }
  const inRecent = people.recent.size;
  const inAll = inRecent + people.before.size;
  if (inRecent === 0 || people.before.size === 0) return [];
  const share = inRecent / inAll;
  const tested = [...counts].filter(([, { recent }]) => recent.size >= leastPeople);
  const pValues = tested.map(([, { recent, before }]) =>
    atLeast(recent.size, recent.size + before.size, share),
  );
  const adjusted = adjustP(pValues, 'benjamini-hochberg');
  const risen = tested
    .map(([key, counted], i) => ({ key, counted, p: pValues[i]!, adjustedP: adjusted[i]! }))
    .filter(({ adjustedP }) => adjustedP <= level)
    .filter(({ counted }) => !isKnown(mostWritten(counted), counted.language));
  return withoutParts(risen)
    .sort((a, b) => a.p - b.p || b.counted.recent.size - a.counted.recent.size)
    .slice(0, most)
    .map(({ counted, p, adjustedP }) => ({
      phrase: mostWritten(counted),
      language: counted.language,
      recent: counted.recent.size,
      before: counted.before.size,
      rise:
        counted.before.size === 0
          ? null
          : counted.recent.size / inRecent / (counted.before.size / people.before.size),
      p,
      adjustedP,
      examples: counted.examples,
    }));
}

/** P(X >= k) of a binomial: the regularised incomplete beta. */
function atLeast(k: number, n: number, share: number): number {
  return k <= 0 ? 1 : betainc(share, k, n - k + 1);
}

function newCount(language: ReadLanguage): Counted {
  return { language, recent: new Set(), before: new Set(), written: new Map(), examples: [] };
}

function mostWritten({ written }: Counted): string {
  let best = '';
  let times = 0;
  for (const [form, count] of written) if (count > times) [best, times] = [form, count];
  return best;
}

/** Runs of words within a clause that begin and end with one that is not small: key, as written. */
function* phrasesOf({ text, language }: DatedText): Generator<[string, string]> {
  const tokens = tokenise(text, language);
  const seen = new Set<string>();
  for (let from = 0; from < tokens.length; from++) {
    if (!isFull(tokens[from]!, language)) continue;
    let key = language as string;
    let full = 0;
    for (let to = from; to < tokens.length && to < from + longest + 2; to++) {
      const token = tokens[to]!;
      if (token.kind !== 'word') break;
      key += ` ${token.stem}`;
      if (!isFull(token, language)) continue;
      full++;
      if (!seen.has(key)) {
        seen.add(key);
        yield [key, text.slice(tokens[from]!.start, token.end).toLowerCase()];
      }
      if (full === longest) break;
    }
  }
}

function isFull(token: { kind: string; word: string }, language: ReadLanguage): boolean {
  return token.kind === 'word' && token.word.length > 2 && !isSmallWord(token.word, language);
}

/** Of phrases that hold one another, a part goes when the whole keeps three quarters of its people, else the whole does. */
function withoutParts<T extends { key: string; counted: Counted; p: number }>(risen: readonly T[]): T[] {
  const gone = new Set<T>();
  const byLength = [...risen].sort((a, b) => b.key.length - a.key.length);
  for (const whole of byLength)
    for (const part of byLength) {
      if (part === whole || gone.has(part) || gone.has(whole) || !holds(whole.key, part.key)) continue;
      const keepsMost = whole.counted.recent.size >= 0.75 * part.counted.recent.size;
      gone.add(keepsMost ? part : whole);
    }
  return risen.filter((each) => !gone.has(each));
}

function holds(whole: string, part: string): boolean {
  return (
    whole !== part && `${whole} `.includes(`${part.slice(2)} `) && whole.slice(0, 2) === part.slice(0, 2)
  );
}
