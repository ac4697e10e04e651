import { expect, test } from 'vitest';
import { csvLine, csvStart } from '../../platform/http/csv.ts';
import { handedBackInFrench } from './handedBackInFrench.ts';

const rows = [
  ['line', 'column', 'problem', 'note', 'montant'],
  [2, 'montant', '"1,2,3" is not a number', 'dit "oui",\r\npuis non', '1,2,3'],
  [3, '', '-9 is no amount', '=A1', '-9'],
  [4, 'a,"b"', '"1,2,3" is not a number', '', ''],
];
const written = csvStart + rows.map(csvLine).join('');
const expected =
  csvStart +
  [
    ['ligne', 'colonne', 'problème', 'note', 'montant'],
    [2, 'montant', '["1,2,3" is not a number]', 'dit "oui",\r\npuis non', '1,2,3'],
    [3, '', '[-9 is no amount]', '=A1', '-9'],
    [4, 'a,"b"', '["1,2,3" is not a number]', '', ''],
  ]
    .map(csvLine)
    .join('');

test.each([1, 7, 64, 10_000])(
  'cells with quotes, commas and line breaks come back as they were, pieces of %i',
  async (size) => {
    async function* pieces(): AsyncGenerator<string> {
      for (let at = 0; at < written.length; at += size) yield written.slice(at, at + size);
    }
    let read = '';
    for await (const piece of handedBackInFrench(pieces(), 'refused', (sentence) => `[${sentence}]`))
      read += piece;
    expect(read).toBe(expected);
  },
);
