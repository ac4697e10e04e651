import { expect, test } from 'vitest';
import { instantShown, wallTime } from './wallTime.ts';

test.each([
  ['2026-01-15T09:30:00.000Z', 'Europe/Paris', '2026-01-15T10:30'],
  ['2026-07-01T22:30:00.000Z', 'Europe/Paris', '2026-07-02T00:30'],
  ['2026-07-01T02:00:00.000Z', 'America/Montreal', '2026-06-30T22:00'],
])('%s in %s is shown and typed as %s', (instant, timeZone, wall) => {
  expect(wallTime(instant, timeZone)).toBe(wall);
  expect(instantShown(wall, timeZone)).toBe(instant);
});

test('no date is an empty field', () => {
  expect(wallTime(null, 'Europe/Paris')).toBe('');
});
