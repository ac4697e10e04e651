import { codeContacts } from './codeContacts.ts';
import type { Contact, FcrOptions } from './contact.ts';
import { judgeContacts } from './judgeContacts.ts';

/** A contact of which it can be said whether it resolved the matter. */
export interface ContactOutcome {
  /** Its position among the contacts given. */
  contact: number;
  isResolved: boolean;
}

/**
 * The contacts that `firstContactResolution` counts (net: those that could not be resolved there left out), each with its
 * outcome, for those who keep them and count by day or group. Their share resolved is the value of that function.
 *
 * @throws RangeError when the window is not above 0
 * @example contactOutcomes([{ customer: 'a', issue: 'bill', atMs: 0 }], { asOfMs: 8 * 86_400_000 }) // [{ contact: 0, isResolved: true }]
 */
export function contactOutcomes(contacts: readonly Contact[], options: FcrOptions): ContactOutcome[] {
  const { windowDays = 7 } = options;
  if (!(windowDays > 0))
    throw new RangeError(`A window is a number of days above 0; this one is ${windowDays}.`);
  const coded = codeContacts(contacts);
  const { judged, repeatedBy } = judgeContacts(coded, coded.issues, options);
  return judged
    .filter((i) => contacts[i]!.isResolvable !== false)
    .map((i) => ({ contact: i, isResolved: repeatedBy[i]! < 0 }));
}
