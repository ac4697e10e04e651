import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectDecimal } from './detectDecimal.ts';
import { readNumber } from './readNumber.ts';

test.each([
  ['1,234.56', '.', 1234.56],
  ['1 234,56', ',', 1234.56],
  ['1 234,56 €', ',', 1234.56],
  ['1.234,56', ',', 1234.56],
  ["CHF 1'234.50", '.', 1234.5],
  ['$12', '.', 12],
  ['-5 €', ',', -5],
  ['€ -5,10', ',', -5.1],
  ['(12.50)', '.', -12.5],
  ['12.50-', '.', -12.5],
  ['.5', '.', 0.5],
  ['0,5', ',', 0.5],
  ['17850.0', '.', 17850],
  ['12 EUR', '.', 12],
] as const)('%s with %s is %d', (text, decimal, expected) => {
  expect(readNumber(text, decimal)).toBe(expected);
});

test.each([
  ['1,23', '.'],
  ['12,34.5', '.'],
  ['1.2.3', '.'],
  ['abc', '.'],
  ['', '.'],
  ['12 apples and more', '.'],
  ['2025-01-01', '.'],
] as const)('%s with %s is not a number', (text, decimal) => {
  expect(readNumber(text, decimal)).toBeNaN();
});

test('what a Frenchman or an American writes is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e10, max: 1e10 }), (cents) => {
      const amount = cents / 100;
      for (const [locale, decimal] of [
        ['fr-FR', ','],
        ['en-US', '.'],
        ['de-DE', ','],
      ] as const) {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount);
        expect(readNumber(written, decimal)).toBeCloseTo(amount, 6);
      }
    }),
  );
});

test('no text makes reading slow', () => {
  expect(readNumber(`${'letters '.repeat(5_000)}.`, '.')).toBeNaN();
});

test('the decimal mark, from values that can only be read one way', () => {
  expect(detectDecimal(['1.234', '5.678', '9,99'], false).decimal).toBe(',');
  expect(detectDecimal(['1,234', '5,678', '9.99'], true).decimal).toBe('.');
  expect(detectDecimal(['1.234.567'], false).decimal).toBe(',');
  expect(detectDecimal(['12', '15'], true)).toMatchObject({ decimal: ',', because: 'no value has decimals' });
});
