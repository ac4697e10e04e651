import { foldCharacter } from '../tokens/foldCharacter.ts';

/** A stretch of the folded text. */
export interface Stretch {
  from: number;
  to: number;
}

/** A reply made ready for phrases: lower case, no accents, plain apostrophes, single spaces; and where each sentence is. */
export interface ReadReply {
  folded: string;
  sentences: readonly Stretch[];
  /** The stretch of the text as written that a stretch of the folded text stands for, without space around it. */
  written: (stretch: Stretch) => { start: number; end: number };
}

/** What is answered, read in the customer's own words. */
export interface ReadContext extends ReadReply {
  /** Whether it was a note on them. */
  isNote: boolean;
}

/** Longer replies are read up to here: time stays bounded. */
const longestRead = 20_000;
const apostrophes = /['’ʼ‘`´]/;

/** Folds a reply and finds its sentences, in time linear in its length. */
export function readReply(text: string): ReadReply {
  let folded = '';
  const places: number[] = [];
  const length = Math.min(text.length, longestRead);
  for (let at = 0; at < length; at++) {
    const character = foldOne(text, at);
    // Of a run of spaces one stays: a line break where the run breaks a sentence, a space where it only wraps a line.
    if (/\s/.test(character) && /\s$/.test(folded)) {
      if (character === '\n') folded = `${folded.slice(0, -1)}\n`;
      continue;
    }
    for (const unit of character) {
      folded += unit;
      places.push(at);
    }
  }
  places.push(length);
  return {
    folded,
    sentences: sentencesOf(folded),
    written: ({ from, to }) => trimmed(text, places[from] ?? length, places[to] ?? length),
  };
}

/** The clause around a place: as far as the marks that close it on either side, within its sentence. */
export function clauseAround({ folded, sentences }: ReadReply, { from, to }: Stretch): Stretch {
  const sentence = sentences.find((each) => each.from <= from && from < each.to) ?? { from, to };
  let start = from;
  let end = to;
  while (start > sentence.from && !closesClause(folded, start - 1)) start--;
  while (end < sentence.to && !closesClause(folded, end)) end++;
  while (start < from && folded[start] === ' ') start++;
  return { from: start, to: end };
}

/** A comma within a number closes nothing. */
function closesClause(folded: string, at: number): boolean {
  const character = folded[at] as string;
  return ',;:\n'.includes(character) && /[\s"»]|^$/.test(folded[at + 1] ?? '');
}

function foldOne(text: string, at: number): string {
  const raw = text[at] as string;
  if (raw === '\n') return isWrap(text, at) ? ' ' : '\n';
  if (/\s|\u00a0|\u202f/.test(raw)) return ' ';
  if (apostrophes.test(raw)) return "'";
  return foldCharacter(raw);
}

/** A line that goes on with a small letter is one sentence cut by its width. */
function isWrap(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 40);
  return /^[ \t]*\p{Ll}/u.test(next) && !/[.!?:;,]\s*$/.test(text.slice(Math.max(0, at - 3), at));
}

const abbreviations =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|st|no|m|mme|mlle|e\.g|i\.e|a\.m|p\.m|approx|art|n|tel|ref|env|cf|p)$/;

function sentencesOf(folded: string): Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < folded.length; at++) {
    const character = folded[at] as string;
    if (character !== '\n' && !isSentenceEnd(folded, at)) continue;
    pushSentence(folded, { from, to: at + 1 }, sentences);
    from = at + 1;
  }
  pushSentence(folded, { from, to: folded.length }, sentences);
  return sentences;
}

function isSentenceEnd(folded: string, at: number): boolean {
  const character = folded[at] as string;
  if (!'.!?…'.includes(character)) return false;
  const next = folded[at + 1];
  if (next !== undefined && !/[\s")»\]]/.test(next)) return false;
  return character !== '.' || !abbreviations.test(folded.slice(Math.max(0, at - 8), at));
}

function pushSentence(folded: string, { from, to }: Stretch, into: Stretch[]): void {
  let start = from;
  while (start < to && /[\s")»\].!?…]/.test(folded[start] as string)) start++;
  if (start < to) into.push({ from: start, to });
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let first = start;
  let last = end;
  while (first < last && /\s/.test(text[first] as string)) first++;
  while (last > first && /\s/.test(text[last - 1] as string)) last--;
  return { start: first, end: last };
}
