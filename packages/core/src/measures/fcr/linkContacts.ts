import type { CodedContacts } from './codeContacts.ts';
import type { FcrOptions } from './contact.ts';

/** Which contacts follow which: of the same key, within the window. */
export interface ContactLinks {
  /** Whether the contact repeats an earlier one. */
  isRepeat: Uint8Array;
  /** The contact that repeats this one, or -1. */
  repeatedBy: Int32Array;
}

/** Links each contact to the next of its key, in one pass in order of time. */
export function linkContacts(
  { order, atMs }: CodedContacts,
  keys: Int32Array,
  { asOfMs, windowDays = 7, windowFrom = 'latest' }: FcrOptions,
): ContactLinks {
  const windowMs = windowDays * dayMs;
  const isRepeat = new Uint8Array(keys.length);
  const repeatedBy = new Int32Array(keys.length).fill(-1);
  const latest = new Int32Array(keys.length).fill(-1);
  const since = new Float64Array(keys.length);
  for (const i of order) {
    const at = atMs[i]!;
    if (at > asOfMs) break;
    const key = keys[i]!;
    const before = latest[key]!;
    if (before >= 0 && at - atMs[before]! <= windowMs) repeatedBy[before] = i;
    if (before >= 0 && at - since[key]! <= windowMs) isRepeat[i] = 1;
    if (!isRepeat[i] || windowFrom === 'latest') since[key] = at;
    latest[key] = i;
  }
  return { isRepeat, repeatedBy };
}

export const dayMs = 86_400_000;
