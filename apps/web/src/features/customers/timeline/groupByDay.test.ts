import { expect, test } from 'vitest';
import { groupByDay } from './groupByDay.ts';

test('an exchange late in the evening is told on the day the shop lived it', () => {
  const entries = [
    { at: '2026-05-13T10:00:00.000Z' },
    { at: '2026-05-12T22:30:00.000Z' },
    { at: '2026-05-12T21:30:00.000Z' },
  ];
  expect(groupByDay(entries, 'Europe/Paris').map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-05-13', 2],
    ['2026-05-12', 1],
  ]);
  expect(groupByDay(entries, 'UTC').map(({ day }) => day)).toEqual(['2026-05-13', '2026-05-12']);
});
