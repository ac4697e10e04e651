/**
 * MurmurHash3 x86 32-bit (Appleby 2011, public domain) of the UTF-8 bytes of a text: the same everywhere, spread evenly, not
 * meant to keep secrets.
 *
 * @returns whole, from 0 to 2^32 - 1
 * @example murmurHash3('test') // 0xba6bd213
 */
export function murmurHash3(text: string, seed = 0): number {
  let hash = seed | 0;
  let block = 0;
  let length = 0;
  for (const character of text) {
    let point = character.codePointAt(0)!;
    // A lone surrogate has no UTF-8 form: the replacement character, as TextEncoder writes.
    if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;
    const extra = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    for (let i = extra; i >= 0; i--) {
      const byte = i === extra ? leadByte(point, extra) : 0x80 | ((point >> (6 * i)) & 0x3f);
      block |= byte << (8 * (length & 3));
      length++;
      if ((length & 3) !== 0) continue;
      hash ^= mixed(block);
      hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
      block = 0;
    }
  }
  if ((length & 3) !== 0) hash ^= mixed(block);
  hash ^= length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function leadByte(point: number, extra: number): number {
  return extra === 0 ? point : [0xc0, 0xe0, 0xf0][extra - 1]! | (point >> (6 * extra));
}

function mixed(block: number): number {
  const k = Math.imul(block, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}
