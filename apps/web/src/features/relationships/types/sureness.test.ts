import { expect, test } from 'vitest';
import { surenessOf } from './sureness.ts';

test('a flat answer is never shown as a relationship', () => {
  expect(surenessOf(null)).toBe('unsure');
  expect(surenessOf(1 / 29)).toBe('unsure');
  expect(surenessOf(0.19)).toBe('unsure');
});

test('words grow with the probability, and 62 % is "probably"', () => {
  expect([0.2, 0.44, 0.45, 0.62, 0.84, 0.85, 1].map(surenessOf)).toEqual([
    'perhaps',
    'perhaps',
    'probably',
    'probably',
    'probably',
    'very',
    'very',
  ]);
});
