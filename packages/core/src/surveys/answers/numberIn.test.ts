import { expect, it } from 'vitest';
import { numberIn } from './numberIn.ts';

it.each([
  ['1,05', 'fr', 1.05],
  ['0,05', 'fr', 0.05],
  ['1 234,5', 'fr', 1234.5],
  ['1\u202f200', 'fr', 1200],
  ['−3', 'fr', -3],
  ['1,200', 'fr', 1.2],
  ['1,200', 'en', 1200],
  ['1,234,567.8', 'en', 1234567.8],
  ['1,5', 'en', 1.5],
  ['1,', 'fr', null],
  ['1,2,3', 'fr', null],
  ['1e5', 'en', null],
  ['douze', 'fr', null],
] as const)(
  'the number written %s in %s is %s: nobody’s figure is taken for another',
  (text, language, number) => {
    expect(numberIn(text, language)).toBe(number);
  },
);
