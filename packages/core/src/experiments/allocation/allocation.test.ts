import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../numeric/chiSquareTail.ts';
import { multinomialVariate } from '../../numeric/multinomialVariate.ts';
import { seededRandom } from '../../numeric/random.ts';
import { assignArm, placeOfUnit } from './assignArm.ts';
import { murmurHash3 } from './murmurHash3.ts';
import { sampleRatio } from './sampleRatio.ts';

describe('who is held out is the same on every machine', () => {
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['test', 0, 0xba6bd213],
    ['test', 0x9747b28c, 0x704b81dc],
    ['Hello, world!', 0, 0xc0363e43],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ])('the hash of "%s" by seed %i is the published one', (text, seed, expected) => {
    expect(murmurHash3(text, seed)).toBe(expected);
  });

  it('texts in any script are hashed as their UTF-8 bytes, one byte at a time', () => {
    const bytewise = (bytes: Uint8Array) =>
      murmurHash3([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
    expect(bytewise(new TextEncoder().encode('abc'))).toBe(murmurHash3('abc'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(murmurHash3(text)).toBe(hashOfBytes(new TextEncoder().encode(text)));
      }),
    );
  });

  it('a person stays where they are, and a change of one share moves nobody who need not move', () => {
    for (let i = 0; i < 2000; i++) {
      const arm = (share: number) =>
        assignArm('e', `c-${i}`, [
          { name: 'hold-out', share },
          { name: 'treated', share: 1 - share },
        ]);
      expect(arm(0.1)).toBe(arm(0.1));
      if (arm(0.1) === 'hold-out') expect(arm(0.2)).toBe('hold-out');
    }
  });

  it('a share of nothing, or no arm, is refused', () => {
    expect(() => assignArm('e', 'u', [{ name: 'a', share: 0 }])).toThrow(RangeError);
    expect(() => assignArm('e', 'u', [])).toThrow(RangeError);
  });
});

function hashOfBytes(bytes: Uint8Array): number {
  const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));
  const mix = (k: number) => Math.imul(rotate(Math.imul(k, 0xcc9e2d51), 15), 0x1b873593);
  let hash = 0;
  const whole = bytes.length - (bytes.length % 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < whole; i += 4)
    hash = (Math.imul(rotate(hash ^ mix(view.getUint32(i, true)), 13), 5) + 0xe6546b64) | 0;
  let rest = 0;
  for (let i = bytes.length - 1; i >= whole; i--) rest = (rest << 8) | bytes[i]!;
  hash ^= mix(rest) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

describe('arms are of people alike', () => {
  const cells = 64;
  const chiSquare = (counts: Float64Array, n: number) =>
    counts.reduce((sum, count) => sum + (count - n / counts.length) ** 2 / (n / counts.length), 0);

  it('identifiers in sequence fall evenly, under any experiment', () => {
    for (const experiment of ['a', 'b', 'welcome-2026', '']) {
      const counts = new Float64Array(cells);
      for (let i = 0; i < 64_000; i++) counts[Math.floor(placeOfUnit(experiment, `${i}`) * cells)]!++;
      expect(chiSquareTail(chiSquare(counts, 64_000), cells - 1)).toBeGreaterThan(0.001);
    }
  });

  it('two experiments divide people independently, as do neighbours', () => {
    const [two, next] = [new Float64Array(cells), new Float64Array(cells)];
    const eighth = (experiment: string, i: number) =>
      Math.floor(placeOfUnit(experiment, `customer-${i}`) * 8);
    for (let i = 0; i < 64_000; i++) {
      two[8 * eighth('spring', i) + eighth('spring2', i)]!++;
      if (i % 2 === 0) next[8 * eighth('spring', i) + eighth('spring', i + 1)]!++;
    }
    expect(chiSquareTail(chiSquare(two, 64_000), cells - 1)).toBeGreaterThan(0.001);
    expect(chiSquareTail(chiSquare(next, 32_000), cells - 1)).toBeGreaterThan(0.001);
  });
});

describe('arms of the wrong size are noticed', () => {
  it('a fraction of a percent is, among many people; even arms are not', () => {
    const lost = sampleRatio([821_588, 815_482], [1, 1]);
    expect(lost).toMatchObject({ ok: true, isMismatch: true, df: 1 });
    expect(lost.ok && lost.p).toBeCloseTo(1.8e-6, 7);
    expect(sampleRatio([501, 499], [0.5, 0.5])).toMatchObject({ isMismatch: false });
    expect(sampleRatio([100, 900], [0.1, 0.9])).toMatchObject({ p: 1, anytimeP: 1 });
  });

  it('someone who looks every day is misled by the sequential test in no more than 5 % of sound experiments', () => {
    const random = seededRandom(6);
    let misled = 0;
    for (let run = 0; run < 400; run++) {
      const counts = [0, 0, 0];
      let is = false;
      for (let day = 0; day < 60; day++) {
        const today = multinomialVariate(200, [0.5, 0.3, 0.2], random, new Float64Array(3));
        for (const [arm, count] of today.entries()) counts[arm]! += count;
        const check = sampleRatio(counts, [5, 3, 2]);
        if (check.ok && check.anytimeP < 0.05) is = true;
      }
      misled += Number(is);
    }
    expect(misled / 400).toBeLessThan(0.05);
  });

  it('too few to tell is said', () => {
    expect(sampleRatio([3, 2], [1, 1])).toMatchObject({ ok: false, reason: 'too-few-answers', needed: 10 });
    expect(sampleRatio([30], [1])).toMatchObject({ ok: false, reason: 'one-group' });
    expect(() => sampleRatio([30, 4], [1])).toThrow(RangeError);
  });
});
