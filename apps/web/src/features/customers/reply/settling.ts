import type { ReplyBreak } from '@rapport/core/reply';

const sentenceMs = 700;
const halfSentenceMs = 3_000;

/** How long the hand rests before what it wrote is read, in milliseconds: half a sentence may still become a good one. */
export function pauseAfter(text: string): number {
  return /[.!?…:»”"]\s*$|\n\s*$/.test(text) ? sentenceMs : halfSentenceMs;
}

/** Breaks of words that have changed since: each where its excerpt stands now, without those written anew. */
export function stillThere(breaks: readonly ReplyBreak[], text: string): ReplyBreak[] {
  return breaks.flatMap((broken) => {
    const start = placeOf(broken, text);
    return start < 0 ? [] : [{ ...broken, start, end: start + broken.excerpt.length }];
  });
}

/** Where "…" stands for something that is still to be said. */
export function blanksIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/(?<=^|[\s(])…/g)].map(({ index }) => ({ start: index, end: index + 1 }));
}

/** Where it stood, else where it now stands for the first time; -1 when it is gone. */
function placeOf({ start, excerpt }: ReplyBreak, text: string): number {
  return text.startsWith(excerpt, start) ? start : text.indexOf(excerpt);
}
