/** An exchange's identity on four 32-bit words. */
export type Identifier = Uint32Array;

/** A uuid's own 16 bytes; any other string is hashed to 128 bits, so that tallies hold ids of one size. */
export function writeIdentifier(id: string, into: Identifier): void {
  if ((id.length === 36 || id.length === 32) && readUuid(id, into)) return;
  for (let i = 0; i < 4; i++) into[i] = hash32(id, Math.imul(i + 1, 0x9e3779b1));
}

/** Digit by digit: this runs for every exchange. False, with `into` spoilt, when it is no uuid. */
function readUuid(id: string, into: Identifier): boolean {
  const hasHyphens = id.length === 36;
  let digit = 0;
  let word = 0;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (code === 45) {
      if (!hasHyphens || (at !== 8 && at !== 13 && at !== 18 && at !== 23)) return false;
      continue;
    }
    const value = code < 128 ? hexadecimalValues[code]! : -1;
    if (value < 0) return false;
    word = (word << 4) | value;
    if ((++digit & 7) === 0) into[(digit >> 3) - 1] = word;
  }
  return digit === 32;
}

const hexadecimalValues = new Int8Array(128).fill(-1);
for (let value = 0; value < 16; value++) {
  hexadecimalValues[value.toString(16).charCodeAt(0)] = value;
  hexadecimalValues[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

/** MurmurHash3 (Appleby) over UTF-16 units, 32 bits: spreads short strings evenly enough for sketches and identities. */
export function hash32(text: string, seed = 0): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  }
  h ^= text.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** As a uuid string. */
export function formatIdentifier(id: Identifier): string {
  let hexadecimal = '';
  for (let i = 0; i < 4; i++) hexadecimal += id[i]!.toString(16).padStart(8, '0');
  return `${hexadecimal.slice(0, 8)}-${hexadecimal.slice(8, 12)}-${hexadecimal.slice(12, 16)}-${hexadecimal.slice(16, 20)}-${hexadecimal.slice(20)}`;
}

/** Negative, zero or positive, by unsigned words: a total order, so that ties between exchanges have one winner. */
export function compareIdentifiers(a: Identifier, b: Identifier): number {
  for (let i = 0; i < 4; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
