import { expect, test } from 'vitest';
import { RecentMap } from './RecentMap.ts';

test('memory stays within its bound, and what is in use stays known', () => {
  const map = new RecentMap<{ bytes: number }>(100, (value) => value.bytes);
  map.set('used', { bytes: 1 });
  for (let i = 0; i < 1_000; i++) {
    map.set(`k${i}`, { bytes: 10 });
    expect(map.get('used')).toBeDefined();
  }
  const kept = Array.from({ length: 1_000 }, (_, i) => map.get(`k${i}`)).filter(Boolean);
  expect(kept.length).toBeLessThanOrEqual(11);
});

test('what was deleted or cleared is unknown, in either half', () => {
  const map = new RecentMap<number>(4);
  for (let i = 0; i < 4; i++) map.set(`k${i}`, i);
  map.delete('k0');
  map.delete('k3');
  expect(['k0', 'k1', 'k2', 'k3'].map((key) => map.get(key))).toEqual([undefined, 1, 2, undefined]);
  map.clear();
  expect(map.get('k1')).toBeUndefined();
});

test('writing one key again and again does not push the others out', () => {
  const map = new RecentMap<number>(10);
  map.set('other', 1);
  for (let i = 0; i < 100; i++) map.set('same', i);
  expect(map.get('other')).toBe(1);
});
