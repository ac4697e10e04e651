import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseList } from '../analyseCommand.ts';
import { formatTable } from '../output/formatTable.ts';
import { toJson } from '../output/toJson.ts';
import { findColumn } from './findColumn.ts';
import { quoteEn, shellWord } from './quote.ts';
import { readPlainNumber } from './readPlainNumber.ts';

test.each([
  ['7', '.', 7],
  ['-1.5', '.', -1.5],
  ['.5', '.', 0.5],
  ['1e-5', '.', 1e-5],
  ['0,5', ',', 0.5],
  ['1 234,5', ',', 1234.5],
  ['1,234.5', '.', 1234.5],
  ['+3', ',', 3],
] as const)('a number is read as it is written: %s', (text, decimal, expected) => {
  expect(readPlainNumber(text, decimal)).toBe(expected);
});

test.each([
  'Q7',
  '7/10',
  '7 EUR',
  'NaN',
  'Infinity',
  '-inf',
  '1,5',
  '0x10',
  '',
  '1.2.3',
  '5%',
  '12-05',
  '--3',
])('what is not one is not bent into one: %s', (text) => expect(readPlainNumber(text, '.')).toBeNaN());

test('whatever number a tool writes is read back exactly', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readPlainNumber(String(value), '.')).toBe(value === 0 ? Math.abs(value) : value);
    }),
  );
});

test('a column is found by its name, then but for case and accents, then by its number', () => {
  const headers = ['Score NPS', 'Région', '3', 'score', 'age', 'age'];
  expect(findColumn('score', headers)).toBe(3);
  expect(findColumn('region', headers)).toBe(1);
  expect(findColumn('score_nps', headers)).toBe(0);
  expect(findColumn('3', headers)).toBe(2);
  expect(findColumn('4', headers)).toBe(3);
  expect(findColumn('age', headers)).toMatchObject({
    en: expect.stringMatching(/2 columns are called "age" \(5, 6\)/),
  });
  expect(findColumn('7', headers)).toMatchObject({ en: expect.stringMatching(/there is no column "7"/) });
});

test('a slip is answered with the name that was meant', () => {
  const meant = (asked: string, headers: string[]) =>
    (findColumn(asked, headers) as { en: string; fr: string }).en;
  expect(meant('scroe', ['id', 'score', 'shop'])).toMatch(/did you mean "score"\? It has: id, score, shop/);
  expect(meant('satisfaction', ['id', 'overall satisfaction'])).toMatch(
    /did you mean "overall satisfaction"/,
  );
  expect(meant('weight', ['id', 'score'])).toMatch(/no column "weight"; it has: id, score/);
  expect(
    meant(
      'x',
      Array.from({ length: 99 }, (_, i) => `column ${i}`),
    ),
  ).toMatch(/, …$/);
});

test('a list of names may quote those that hold a comma', () => {
  expect(parseList('a,b , c')).toEqual(['a', 'b', 'c']);
  expect(parseList('"Price, value",Service,"say ""hi"""')).toEqual(['Price, value', 'Service', 'say "hi"']);
  expect(parseList('c', ['a', 'b'])).toEqual(['a', 'b', 'c']);
  expect(() => parseList(' , ')).toThrow(/Give names/);
});

test('a cell shown in a message can do nothing to the terminal', () => {
  expect(quoteEn('a\u001b[31mred\nline')).toBe('"a [31mred line"');
  expect(quoteEn('x'.repeat(200)).length).toBeLessThan(50);
  expect(shellWord("don't know")).toBe("'don'\\''t know'");
});

test('a number that is none never leaves as null', () => {
  expect(() => toJson({ value: Number.NaN })).toThrow(/value came out as NaN/);
  expect(() => toJson({ list: [1, Number.POSITIVE_INFINITY] })).toThrow(/Infinity/);
  expect(JSON.parse(toJson({ values: Float64Array.of(1, 2) }))).toEqual({ values: [1, 2] });
});

test('columns of a table line up, whatever the letters', () => {
  const widths = formatTable([
    ['Name', 'n'],
    ['Élodie', '1,000'],
    ['a', '5'],
  ]).map((line) => line.length);
  expect(new Set(widths).size).toBe(1);
});
