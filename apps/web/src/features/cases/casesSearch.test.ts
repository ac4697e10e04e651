import { expect, test } from 'vitest';
import { hasFilters, readCasesSearch, toCasesQuery } from './casesSearch.ts';

test('an address that somebody typed shows what it can and ignores the rest', () => {
  expect(readCasesSearch({ status: 'open', owner: 'me', sort: 'x', late: 'true', priority: 3 })).toEqual({
    status: 'open',
    owner: 'me',
    late: true,
  });
  expect(readCasesSearch({ problem: '; drop', view: 'cards' })).toEqual({});
});

test('those in which I am mentioned are asked for as such, not as an owner', () => {
  expect(toCasesQuery({ owner: 'mentioned' })).toMatchObject({ owner: undefined, mentioned: true });
  expect(hasFilters({ view: 'board', sort: 'newest' })).toBe(false);
  expect(hasFilters({ late: true })).toBe(true);
});
