import { expect, test } from 'vitest';
import { wrapWords } from './wrapWords.ts';

const measure = (text: string) => text.length;

test('a name too long for its place is told whole, on several lines', () => {
  expect(wrapWords('Maître à penser et disciple', 15, measure)).toEqual(['Maître à penser', 'et disciple']);
  expect(wrapWords('Copains', 15, measure)).toEqual(['Copains']);
  expect(wrapWords('Marriage of convenience', 8, measure)).toEqual(['Marriage', 'of', 'convenience']);
});
