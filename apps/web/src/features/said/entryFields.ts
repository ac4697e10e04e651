import type { SaidEntry, SaidPreviewAsked } from '@rapport/contracts/said';

/** An entry as it is being written; without an id until it is kept. */
export type Written = NonNullable<SaidPreviewAsked['entry']>;

export function writtenOf(entry: SaidEntry): Written {
  const { id, words, doneOn, people } = entry;
  return { id, words, doneOn, people };
}

export function newWritten(now: Date): Written {
  const none = { said: '', did: '' };
  return { id: null, words: { fr: none, en: none }, doneOn: now.toISOString().slice(0, 10), people: null };
}
