import { expect, test } from 'vitest';
import { monthsBefore } from './monthsBefore.ts';

test('a period of so many months begins the day after the same day of the month', () => {
  expect(monthsBefore('2026-11-28', 12)).toBe('2025-11-29');
  expect(monthsBefore('2026-03-31', 1)).toBe('2026-03-01');
  expect(monthsBefore('2026-05-31', 3)).toBe('2026-03-01');
  expect(monthsBefore('2024-12-31', 12)).toBe('2024-01-01');
});
