import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DelimitedReader } from './DelimitedReader.ts';
import { detectEncoding } from './detectEncoding.ts';
import { FixedReader } from './FixedReader.ts';
import { NdjsonReader } from './NdjsonReader.ts';
import type { RowReader } from './RowReader.ts';

function readIn(reader: RowReader, text: string, size: number) {
  const rows = [];
  for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)));
  return [...rows, ...reader.end()];
}

const cells = (reader: RowReader, text: string, size = 5) =>
  readIn(reader, text, size).map((row) => row.cells);

test('quoted commas, newlines and doubled quotes stay inside of their value', () => {
  const text = 'a,"b, c","d ""e"""\r\n"two\nlines",x,\r\n';
  expect(cells(new DelimitedReader(','), text)).toEqual([
    ['a', 'b, c', 'd "e"'],
    ['two\nlines', 'x', ''],
  ]);
});

test('lines are numbered as an editor does, over blank lines and newlines in quotes', () => {
  const rows = readIn(new DelimitedReader(';'), 'a;b\n\n"x\ny";1\nlast;2', 3);
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
});

test('a quote in the middle of a value is a plain character', () => {
  expect(cells(new DelimitedReader(','), '5,12" pipe,x\n')).toEqual([['5', '12" pipe', 'x']]);
});

test('a quote never closed costs its own line, not the rest of the file', () => {
  const rows = readIn(new DelimitedReader(','), 'a,b\n1,"oops\n2,fine\n3,fine too\n', 1_000);
  expect(rows.map((row) => [row.line, row.problem !== undefined])).toEqual([
    [1, false],
    [2, true],
    [3, false],
    [4, false],
  ]);
});

test('old Mac line ends, and the line by which Excel names its separator', () => {
  expect(cells(new DelimitedReader(','), 'a,b\r1,2\r', 100)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(cells(new DelimitedReader(';'), 'sep=;\r\na;b\r\n', 100)).toEqual([['a', 'b']]);
});

test('whatever values are written, cut anywhere, they are read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ', '7'), maxLength: 6 });
  const rowOf = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(rowOf, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, size) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(cells(new DelimitedReader(','), `${text}\n`, size)).toEqual(rows);
      },
    ),
  );
});

test('columns of fixed width', () => {
  expect(cells(new FixedReader([0, 3, 7]), ' A1  12 x\n B2 134 yy\n')).toEqual([
    ['A1', '12', 'x'],
    ['B2', '134', 'yy'],
  ]);
});

test('JSON lines: inner objects by path, lists whole, a broken line told alone', () => {
  const rows = readIn(
    new NdjsonReader(['a', 'b.c', 'items']),
    '{"a":1,"b":{"c":"x"},"items":[1]}\n{bad\n',
    4,
  );
  expect(rows[0]?.cells).toEqual(['1', 'x', '[1]']);
  expect(rows[1]?.problem).toMatch(/not a JSON object/);
});

test('encodings: marks, UTF-16 without one, UTF-8, and what is neither', () => {
  const encoder = new TextEncoder();
  const encodingOf = (bytes: Uint8Array) => detectEncoding(bytes).encoding;
  expect(encodingOf(encoder.encode('\uFEFFé'))).toBe('utf-8-bom');
  expect(encodingOf(encoder.encode('été'))).toBe('utf-8');
  expect(encodingOf(encoder.encode('été').subarray(0, 4))).toBe('utf-8');
  expect(encodingOf(new Uint8Array(Buffer.from('été', 'latin1')))).toBe('windows-1252');
  expect(encodingOf(new Uint8Array(Buffer.from('\uFEFFa;b', 'utf16le')))).toBe('utf-16le');
  expect(encodingOf(new Uint8Array(Buffer.from('date;client', 'utf16le')))).toBe('utf-16le');
});
