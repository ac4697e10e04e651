import { expect, test } from 'vitest';
import { numberIn, plainNumber, typedNumber } from './numberFields.ts';

test.each([
  ['12,50', '12.50'],
  ['12.50', '12.50'],
  ['1 234,50 €', '1234.50'],
  ['1.234.567', '1234567'],
  ['1,234,567.8', '1234567.8'],
  ['1.234,5', '1234.5'],
  ['50 %', '50'],
  ['0,5 %', '0.5'],
  ['-3,2', '-3.2'],
  [',5', '0.5'],
  ['', ''],
  ['€', ''],
])('%s is %s', (text, plain) => {
  expect(plainNumber(text)).toBe(plain);
});

test('a field of a form is read whatever is written around it', () => {
  const form = new FormData();
  form.set('share', '12,5 %');
  expect([numberIn(form, 'share'), numberIn(form, 'nothing')]).toEqual([12.5, 0]);
});

test('a number being typed is one already', () => {
  expect([12.5, '12.', '12.50', '', '-'].map(typedNumber)).toEqual([12.5, 12, 12.5, '', '']);
});
