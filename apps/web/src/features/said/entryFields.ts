import type { SaidEntry, SaidPreviewAsked } from '@rapport/contracts/said';

/** An entry as it is being written; without an id until it is kept. */
export type Written = NonNullable<SaidPreviewAsked['entry']>;

export function writtenOf(entry: SaidEntry): Written {
  const { id, words, doneOn, people } = entry;
  return { id, words, doneOn, people };
}

/** @param today the day it is where the workspace is, as 2026-11-28 */
export function newWritten(today: string): Written {
  const none = { said: '', did: '' };
  return { id: null, words: { fr: none, en: none }, doneOn: today, people: null };
}
