import type { CodedContacts } from './codeContacts.ts';
import type { FcrOptions } from './contact.ts';
import { dayMs, linkContacts } from './linkContacts.ts';

/** The units whose window has closed and whose past is known. */
export function judgeContacts(coded: CodedContacts, keys: Int32Array, options: FcrOptions) {
  const { asOfMs, sinceMs = Number.NEGATIVE_INFINITY, windowDays = 7, unit = 'issues' } = options;
  const windowMs = windowDays * dayMs;
  const { isRepeat, repeatedBy } = linkContacts(coded, keys, options);
  const judged: number[] = [];
  let [seen, censored, unseenBefore] = [0, 0, 0];
  for (let i = 0; i < keys.length; i++) {
    const at = coded.atMs[i]!;
    if (at > asOfMs) continue;
    seen++;
    if (unit === 'issues' && isRepeat[i]) continue;
    if (unit === 'issues' && at - sinceMs < windowMs) unseenBefore++;
    else if (at + windowMs > asOfMs) censored++;
    else judged.push(i);
  }
  return { judged, repeatedBy, censored, unseenBefore, seen };
}
