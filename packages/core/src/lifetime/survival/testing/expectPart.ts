import { expect } from 'vitest';

/** Every number told in `expected` is within `tolerance` of the one at the same place in `actual`; words are the same. */
export function expectPart(actual: unknown, expected: unknown, tolerance: number, path = ''): void {
  if (typeof expected === 'number') {
    expect(typeof actual, `${path} is a number`).toBe('number');
    expect(
      Math.abs((actual as number) - expected),
      `${path}: ${actual} against ${expected}`,
    ).toBeLessThanOrEqual(tolerance);
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected))
      expectPart((actual as Record<string, unknown>)?.[key], value, tolerance, `${path}.${key}`);
  } else expect(actual, path).toBe(expected);
}
