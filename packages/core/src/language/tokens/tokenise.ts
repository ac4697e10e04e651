import { emojiClass, emoticons } from './emoji.ts';
import { foldCharacter } from './foldCharacter.ts';
import { numberClass } from './numberClass.ts';
import { englishShorthand } from './shorthand.en.ts';
import { frenchShorthand } from './shorthand.fr.ts';
import { type ReadLanguage, stemWord } from './stemWord.ts';
import type { Token, TokenKind } from './token.ts';

/** Longer texts are read up to here: what matters is said before, and time stays bounded. */
export const longestRead = 4_000;

const letter = /\p{L}|\p{M}/u;
const pictograph = /\p{Extended_Pictographic}/u;
const shorthand = {
  fr: new Map(Object.entries(frenchShorthand).map(split)),
  en: new Map(Object.entries(englishShorthand).map(split)),
};
const frenchElided = new Set([
  'j',
  'l',
  'd',
  'qu',
  'n',
  's',
  'm',
  't',
  'c',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
  'quelqu',
]);
const elidedFull: Readonly<Record<string, string>> = {
  j: 'je',
  l: 'le',
  d: 'de',
  qu: 'que',
  n: 'ne',
  s: 'se',
  m: 'me',
  t: 'te',
  c: 'ce',
  jusqu: 'jusque',
  lorsqu: 'lorsque',
  puisqu: 'puisque',
};
const englishClitics: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  s: 's',
};

function split([written, full]: [string, string]): [string, readonly string[]] {
  return [written, full.split(' ')];
}

/**
 * The tokens of a text: words folded (case, accents, lengthening, shorthand, contractions written out) and stemmed, classes of
 * numbers and emoji, and marks that end a clause. Reads any string in time linear in its length, up to `longestRead`.
 *
 * @example tokenise("J'adooore 🔥", 'fr').map((t) => t.word) // ['je', 'adore', 'fire']
 */
export function tokenise(text: string, language: ReadLanguage): Token[] {
  const tokens: Token[] = [];
  const length = Math.min(text.length, longestRead);
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) at++;
    else if (isLetter(text, at)) at = readWord(text, at, length, language, tokens);
    else if (isDigit(code)) at = readNumber(text, at, length, tokens);
    else at = readSymbol(text, at, tokens);
  }
  return tokens;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && (code < 0x250 ? code !== 0xd7 && code !== 0xf7 : letter.test(text[at]!));
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc || code === 96;
}

function readWord(
  text: string,
  start: number,
  length: number,
  language: ReadLanguage,
  into: Token[],
): number {
  let at = plainEnd(text, start, length);
  let word = text.slice(start, at);
  let style = plainStyle;
  if (at < length && isLetter(text, at)) {
    const folded = foldWord(text, start, length);
    at = folded.end;
    word = folded.word;
    style = folded.style;
  }
  const next = text.charCodeAt(at);
  if (at < length && isApostrophe(next) && at + 1 < length && isLetter(text, at + 1)) {
    if (language === 'fr' && frenchElided.has(word)) {
      pushWord(into, elidedFull[word] ?? word, start, at + 1, language, style);
      return at + 1;
    }
    if (language === 'en') {
      let end = at + 1;
      while (end < length && end < at + 5 && isLetter(text, end)) end++;
      const suffix = text.slice(at + 1, end).toLowerCase();
      if (suffix === 't' && word.endsWith('n')) {
        pushWord(into, uncontract(word.slice(0, -1)), start, at - 1 > start ? at - 1 : at, language, style);
        pushWord(into, 'not', at - 1, end, language, style);
        return end;
      }
      const clitic = englishClitics[suffix];
      if (clitic) {
        pushWritten(into, word, start, at, language, style);
        if (clitic !== 's') pushWord(into, clitic, at, end, language, style);
        return end;
      }
    }
    pushWritten(into, word, start, at, language, style);
    return at + 1;
  }
  pushWritten(into, word, start, at, language, style);
  return at;
}

/** Where a run of small letters without accent, none held, ends: most words are such a run, and need no folding. */
function plainEnd(text: string, start: number, length: number): number {
  let at = start;
  let before = 0;
  let previous = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122 || (code === previous && code === before)) break;
    before = previous;
    previous = code;
    at++;
  }
  return at;
}

function foldWord(text: string, start: number, length: number): { word: string; end: number; style: Style } {
  let at = start;
  let word = '';
  let run = 0;
  let capitals = 0;
  let isLengthened = false;
  let previous = '';
  while (at < length && isLetter(text, at)) {
    const raw = text[at]!;
    const folded = foldCharacter(raw);
    if (folded !== raw && raw >= 'A' && raw !== raw.toLowerCase()) capitals++;
    run = folded === previous ? run + 1 : 1;
    if (run === 3) {
      isLengthened = true;
      word = word.slice(0, -1);
    }
    if (run < 3) word += folded;
    previous = folded;
    at++;
  }
  const isShouted = capitals >= 3 && capitals === at - start;
  return { word, end: at, style: isShouted || isLengthened ? { isShouted, isLengthened } : plainStyle };
}

function uncontract(stump: string): string {
  if (stump === 'ca') return 'can';
  if (stump === 'wo') return 'will';
  if (stump === 'ai') return 'is';
  return stump;
}

interface Style {
  isShouted: boolean;
  isLengthened: boolean;
}

const plainStyle: Style = { isShouted: false, isLengthened: false };

function pushWritten(
  into: Token[],
  word: string,
  start: number,
  end: number,
  language: ReadLanguage,
  style: Style,
): void {
  const full = shorthand[language].get(word);
  if (full) for (const part of full) pushWord(into, part, start, end, language, style);
  else pushWord(into, word, start, end, language, style);
}

function pushWord(
  into: Token[],
  word: string,
  start: number,
  end: number,
  language: ReadLanguage,
  style: Style,
): void {
  const short = word.length > 40 ? word.slice(0, 40) : word;
  const { isShouted, isLengthened } = style;
  const stem = stemWord(short, language);
  into.push({ kind: 'word', word: short, stem, start, end, isShouted, isLengthened });
}

function readNumber(text: string, start: number, length: number, into: Token[]): number {
  let at = start;
  while (at < length && (isDigit(text.charCodeAt(at)) || isDecimalMark(text, at))) at++;
  const name = numberClass(text.slice(start, at));
  push(into, 'number', name, start, at);
  return at;
}

function isDecimalMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 44 || code === 46) && isDigit(text.charCodeAt(at + 1));
}

const emoticonStarts = new Set(emoticons.map(([written]) => written[0]!));

function readSymbol(text: string, at: number, into: Token[]): number {
  const character = text[at]!;
  if (emoticonStarts.has(character)) {
    for (const [written, name] of emoticons) {
      if (text.startsWith(written, at)) {
        push(into, 'emoji', name, at, at + written.length);
        return at + written.length;
      }
    }
  }
  if ('.!?;:,…()\n«»"'.includes(character)) {
    push(into, 'mark', character === '…' ? '.' : character, at, at + 1);
    return at + 1;
  }
  if (character === '€' || character === '$' || character === '£') {
    push(into, 'number', '#money', at, at + 1);
    return at + 1;
  }
  if (character === '%') {
    push(into, 'number', '#percent', at, at + 1);
    return at + 1;
  }
  const code = text.codePointAt(at)!;
  const width = code > 0xffff ? 2 : 1;
  if (code > 0x203b) {
    const whole = String.fromCodePoint(code);
    if (pictograph.test(whole)) push(into, 'emoji', emojiClass(whole), at, at + width);
  }
  return at + width;
}

function push(into: Token[], kind: TokenKind, word: string, start: number, end: number): void {
  into.push({ kind, word, stem: word, start, end, isShouted: false, isLengthened: false });
}
