import { expect, test } from 'vitest';
import { hasFilters, orderOf, readCustomerSearch, toRequest, withoutFilters } from './customerSearch.ts';

test('a link with a filter opens the same list for whoever receives it', () => {
  const search = readCustomerSearch({
    q: 'rey',
    type: ['buddies'],
    family: 'romance',
    minProbability: 0.5,
    lastSeenBefore: '2026-01-01',
    sort: 'value',
    order: 'asc',
  });
  expect(search).toEqual({
    q: 'rey',
    type: ['buddies'],
    family: ['romance'],
    minProbability: 0.5,
    lastSeenBefore: '2026-01-01',
    sort: 'value',
    order: 'asc',
  });
  expect(readCustomerSearch({ ...search })).toEqual(search);
});

test('a phone number typed in the address stays what was typed', () => {
  expect(readCustomerSearch({ q: 33612345678 }).q).toBe('33612345678');
});

test('a broken address shows everyone rather than an error', () => {
  expect(readCustomerSearch({ q: '', type: [1, ''], sort: 'age', minValue: 'x', order: 'up' })).toEqual({});
});

test('clearing the filters keeps the words and the order', () => {
  const search = readCustomerSearch({ q: 'a', family: ['work'], sort: 'name', minValue: 0 });
  expect(hasFilters(search)).toBe(true);
  expect(withoutFilters(search)).toEqual({ q: 'a', sort: 'name' });
  expect(hasFilters(withoutFilters(search))).toBe(false);
});

test('names go from A to Z, the rest from most to least', () => {
  expect(orderOf({ sort: 'name' })).toEqual({ sort: 'name', order: 'asc' });
  expect(orderOf({})).toEqual({ sort: 'lastSeen', order: 'desc' });
  expect(toRequest({ q: 'a' })).toEqual({ q: 'a', sort: 'lastSeen', order: 'desc' });
});
