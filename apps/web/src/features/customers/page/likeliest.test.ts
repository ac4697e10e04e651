import { expect, test } from 'vitest';
import { likeliest } from './likeliest.ts';

test('the bar always adds up to everything: three types and the rest', () => {
  const { types, others } = likeliest({ a: 0.1, b: 0.5, c: 0.05, d: 0.3, e: 0.05 }, 3);
  expect(types.map(({ type }) => type)).toEqual(['b', 'd', 'a']);
  expect(others).toBeCloseTo(0.1, 12);
});

test('rounding never makes the rest negative', () => {
  expect(likeliest({ a: 0.7, b: 0.30000000000000004 }, 3).others).toBe(0);
});
