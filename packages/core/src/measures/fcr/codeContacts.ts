import { ascendingOrder } from '../../numeric/ascendingOrder.ts';
import type { Contact } from './contact.ts';

/** Contacts as numbers: words are compared once, and not each time that contacts are linked. */
export interface CodedContacts {
  /** Positions in order of time. */
  order: Uint32Array;
  atMs: Float64Array;
  /** The same number for the same customer and issue, from 0; then with the channel too. */
  issues: Int32Array;
  issuesByChannel: Int32Array;
}

export function codeContacts(contacts: readonly Contact[]): CodedContacts {
  const atMs = Float64Array.from(contacts, (contact) => contact.atMs);
  const issues = pairCodes(
    wordCodes(contacts, ({ customer }) => customer),
    wordCodes(contacts, ({ issue }) => issue),
  );
  const channels = wordCodes(contacts, ({ channel }) => channel ?? null);
  return { order: ascendingOrder(atMs), atMs, issues, issuesByChannel: pairCodes(issues, channels) };
}

function wordCodes(contacts: readonly Contact[], wordOf: (contact: Contact) => string | null): Int32Array {
  const codes = new Map<string | null, number>();
  return Int32Array.from(contacts, (contact) => {
    const word = wordOf(contact);
    let code = codes.get(word);
    if (code === undefined) {
      code = codes.size;
      codes.set(word, code);
    }
    return code;
  });
}

/** One number for each pair of codes that occurs, by sorting: with a million pairs, faster than looking each up. */
function pairCodes(first: Int32Array, second: Int32Array): Int32Array {
  const span = second.reduce((most, code) => Math.max(most, code), 0) + 1;
  const pairs = Float64Array.from(first, (code, i) => code * span + second[i]!);
  const codes = new Int32Array(pairs.length);
  let code = -1;
  let before = -1;
  for (const i of ascendingOrder(pairs)) {
    if (pairs[i] !== before) code++;
    before = pairs[i]!;
    codes[i] = code;
  }
  return codes;
}
