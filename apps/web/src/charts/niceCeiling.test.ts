import { expect, test } from 'vitest';
import { niceCeiling } from './niceCeiling.ts';

test('no bar ever leaves its axis, and none is drawn shorter than two fifths of the largest', () => {
  for (const value of [0.3, 1, 1.01, 2.4, 9.9, 10, 312, 49_999, 1e6]) {
    const end = niceCeiling(value);
    expect(end).toBeGreaterThanOrEqual(value * (1 - 1e-9));
    expect(value / end).toBeGreaterThanOrEqual(0.4 - 1e-9);
  }
  expect(niceCeiling(0)).toBe(1);
});
