import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningsOf } from './beginnings.ts';
import { oneErrorAway, typingErrors } from './typingErrors.ts';

test('a name is found whatever its accents, capitals and hyphens', () => {
  expect(beginningsOf('  Jean-Pierre  DUPRÉ ', 'FR')).toEqual([['jean'], ['pierre'], ['dupre']]);
  expect(beginningsOf("O'Neil", 'FR')).toEqual([['o'], ['neil']]);
});

test('an email is looked for whole, from its beginning', () => {
  expect(beginningsOf('Jean.Dupont@gma', 'FR')).toEqual([['@jean.dupont@gma']]);
  expect(beginningsOf('jean.dup', 'FR')).toEqual([['jean'], ['dup']]);
});

test('a phone number is found as it is dialled at home, abroad, or partly typed', () => {
  expect(beginningsOf('06 12.34', 'FR')).toEqual([['061234', '3361234']]);
  expect(beginningsOf('+33 6 12', 'FR')).toEqual([['33612']]);
  expect(beginningsOf('0033612', 'FR')).toEqual([['0033612', '33612']]);
  expect(beginningsOf('020 7946', 'GB')).toEqual([['0207946', '44207946']]);
});

test('nothing typed looks for nothing', () => {
  for (const typed of ['', '  ', '--', "'"]) expect(beginningsOf(typed, 'FR')).toEqual([]);
});

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 6 });

test('words one error away are those at a distance of one, and no others', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(oneErrorAway(a).includes(b)).toBe(typingErrors(a, b) === 1);
    }),
  );
});

test('the distance is symmetric, zero for the same word, and two at most for two errors', () => {
  fc.assert(
    fc.property(word, word, fc.nat(), fc.nat(), (a, b, i, j) => {
      expect(typingErrors(a, b)).toBe(typingErrors(b, a));
      expect(typingErrors(a, a)).toBe(0);
      const once = oneErrorAway(a);
      const first = once[i % once.length]!;
      const twice = oneErrorAway(first);
      if (first !== '') expect(typingErrors(a, twice[j % twice.length]!)).toBeLessThanOrEqual(3);
    }),
  );
  expect(typingErrors('stefanie', 'stephanie')).toBe(2);
  expect(typingErrors('matrin', 'martin')).toBe(1);
});
