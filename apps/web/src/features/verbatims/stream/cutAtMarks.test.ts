import { expect, test } from 'vitest';
import { cutAtMarks } from './cutAtMarks.ts';

test('no word of a customer is lost or said twice, however marks overlap', () => {
  const text = 'La livraison est en retard';
  const marks = [
    { start: 3, end: 12, says: 'a' },
    { start: 3, end: 26, says: 'b' },
    { start: 17, end: 40, says: 'c' },
  ];
  const pieces = cutAtMarks(text, marks);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.map((piece) => [piece.text, piece.marks.map(({ says }) => says).join('')])).toEqual([
    ['La ', ''],
    ['livraison', 'ab'],
    [' est ', 'b'],
    ['en retard', 'bc'],
  ]);
  expect(cutAtMarks('', [])).toEqual([{ start: 0, text: '', marks: [] }].slice(0, 0));
});
