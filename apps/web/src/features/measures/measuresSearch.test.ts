import { expect, test } from 'vitest';
import { filterOf, hasFilters, readMeasuresSearch, withoutFilters } from './measuresSearch.ts';

test('an address anyone typed is read as far as it means something', () => {
  expect(
    readMeasuresSearch({
      from: '2026-01-01',
      to: 'soon',
      channel: 'shop',
      site: ['Paris', 75001, null],
      step: 'hour',
      by: 'site',
    }),
  ).toEqual({ from: '2026-01-01', channel: ['shop'], site: ['Paris', '75001'], by: 'site' });
});

test('filters are what narrows figures; the rest is how they are shown, and outlives clearing', () => {
  const search = readMeasuresSearch({ channel: ['web'], by: 'type', step: 'week', day: '2026-01-01' });
  expect(hasFilters(search)).toBe(true);
  expect(withoutFilters(search)).toEqual({ by: 'type', step: 'week' });
  expect(hasFilters(withoutFilters(search))).toBe(false);
  expect(filterOf(search)).toMatchObject({ channel: ['web'] });
});
