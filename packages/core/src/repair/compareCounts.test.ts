import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCounts } from './index.ts';

test('thirty after twelve is more; three after two says nothing yet', () => {
  expect(compareCounts(30, 12)).toMatchObject({ ok: true, ratio: 2.5, verdict: 'more' });
  expect(compareCounts(12, 30)).toMatchObject({ verdict: 'fewer' });
  expect(compareCounts(14, 12)).toMatchObject({ verdict: 'no-evidence-of-a-change' });
  expect(compareCounts(3, 2)).toEqual({ ok: false, reason: 'too-few', n: 5, needed: 6 });
  expect(compareCounts(9, 0)).toMatchObject({ ratio: null, interval: { high: null }, verdict: 'more' });
});

test('what is more one way is fewer the other way, and no figure is not a number', () => {
  const mirrored = { more: 'fewer', fewer: 'more', 'no-evidence-of-a-change': 'no-evidence-of-a-change' };
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (now, before) => {
      const [one, other] = [compareCounts(now, before), compareCounts(before, now)];
      expect(one.ok).toBe(other.ok);
      if (!one.ok || !other.ok) return;
      expect(mirrored[one.verdict]).toBe(other.verdict);
      expect(Number.isNaN(one.interval.low)).toBe(false);
    }),
  );
});
