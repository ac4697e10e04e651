import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder } from './testing/analyseFile.ts';

const { file, path, refusal, run, remove } = analyseFolder();
afterAll(remove);

const args = (name: string) => ['survival', path(name), '--time', 'months', '--event', 'left'];
const good = 'months,left\n3,1\n5,0\n';

describe.concurrent('a file that cannot be analysed is refused in one line that says where and what to do', () => {
  test.each<[string, string | Buffer, RegExp]>([
    ['empty.csv', '', /empty\.csv: the file is empty; give one with/],
    ['blank.csv', '\n\n', /blank\.csv: the file is empty/],
    ['header.csv', 'months,left\n', /header\.csv: there are column names and no row below them/],
    ['header-alone.csv', 'months,left', /header-alone\.csv: there are column names and no row/],
    [
      'column.csv',
      'month,left\n3,1\n',
      /column\.csv: --time: there is no column "months"; did you mean "month"\? It has: month, left/,
    ],
    [
      'twice.csv',
      'months,left,months\n3,1,4\n',
      /twice\.csv: --time: 2 columns are called "months" \(1, 3\); rename them, or name one by its number: 1 or 3/,
    ],
    [
      'text.csv',
      'months,left\n3,1\nlong,0\n4,1\n',
      /text\.csv:3: months: "long" is not a number; correct it, leave it empty, or .* --missing long/,
    ],
    [
      'texts.csv',
      'months,left\n3,1\nlong,0\nx,1\n',
      /texts\.csv:3: months: "long" is not a number.* \(and 1 more like this\)/,
    ],
    ['nan.csv', 'months,left\n3,1\nNaN,0\n', /nan\.csv:3: months: "NaN" is not a number/],
    ['infinity.csv', 'months,left\n3,1\nInfinity,0\n', /infinity\.csv:3: months: "Infinity" is not a number/],
    ['huge.csv', 'months,left\n3,1\n1e999,0\n', /huge\.csv:3: months: "1e999" is not a number/],
    ['negative.csv', 'months,left\n3,1\n-2,0\n', /negative\.csv:3: months: "-2" is below 0; correct it/],
    [
      'event.csv',
      'months,left\n3,1\n4,perhaps\n',
      /event\.csv:3: left: "perhaps" is neither yes nor no; write 1 or 0, or .* --event-is perhaps/,
    ],
    [
      'ragged.csv',
      'months,left\n3,1\n4,0,9\n',
      /ragged\.csv:3: this line has 3 cells where the first one has 2/,
    ],
    [
      'short.csv',
      'id,months,left\n1,3,1\n2,4\n3,4,0\n',
      /short\.csv:3: this line has 2 cells where the first one has 3/,
    ],
    [
      'quote.csv',
      'months,left\n3,1\n"4,0\n5,1\n',
      /quote\.csv:3: a quote is opened on this line and never closed/,
    ],
    [
      'nothing.csv',
      'months,left\n,1\n,0\n',
      /nothing\.csv: none of its 2 rows is filled in all of months, left/,
    ],
    [
      'picture.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 10]),
      /picture\.csv: This is not a file of rows/,
    ],
    [
      'old.xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]),
      /old\.xls: This is a spreadsheet of the old \.xls kind/,
    ],
    [
      'cut.csv.gz',
      gzipSync(good.repeat(500)).subarray(0, 40),
      /cut\.csv\.gz: the compressed file is damaged/,
    ],
    ['never.csv', 'months,left\n3,0\n4,0\n', /never\.csv: none of the 2 rows has the event/],
  ])('%s', async (name, content, expected) => {
    file(name, content);
    expect(await refusal(args(name))).toEqual({ code: 1, line: expect.stringMatching(expected) });
  });

  test('a file that is not there, a folder', async () => {
    expect(await refusal(args('nowhere.csv'))).toMatchObject({
      code: 1,
      line: expect.stringMatching(/nowhere\.csv: there is no such file/),
    });
    mkdirSync(path('folder'));
    expect(await refusal(args('folder'))).toMatchObject({
      code: 1,
      line: expect.stringMatching(/folder: is a folder; give a file/),
    });
  });

  test('weights of nothing or less', async () => {
    for (const weight of ['0', '-1']) {
      file('weights.csv', `months,left,w\n3,1,1\n4,0,${weight}\n`);
      const { code, line } = await refusal([...args('weights.csv'), '--weight', 'w']);
      expect({ code, line }).toEqual({
        code: 1,
        line: expect.stringMatching(/weights\.csv:3: w: "-?\d" is not above 0/),
      });
    }
  });

  test('one group to compare', async () => {
    file('group.csv', 'months,left,plan\n3,1,A\n4,0,A\n');
    expect(await refusal([...args('group.csv'), '--group', 'plan'])).toMatchObject({
      code: 1,
      line: expect.stringMatching(/group\.csv: plan: there is only one group \(A\); a comparison needs two/),
    });
  });

  test('a constant column, and one that others determine', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i + 1},${i % 2},7,${i % 5},${(i % 5) * 2 + 1}`);
    file('model.csv', `months,left,same,a,b\n${rows.join('\n')}\n`);
    expect((await refusal([...args('model.csv'), '--cox', 'same'])).line).toMatch(
      /same: every row has the same value.*leave this column out/,
    );
    expect((await refusal([...args('model.csv'), '--cox', 'a,b'])).line).toMatch(
      /b: it is exactly a combination of the other columns/,
    );
  });

  test('in French when the terminal is', async () => {
    file('texte.csv', 'months,left\n3,1\nlong,0\n');
    expect((await refusal(args('texte.csv'), { LANG: 'fr_FR.UTF-8' })).line).toMatch(
      /texte\.csv:3 : months : « long » n’est pas un nombre ; corrigez-le/,
    );
  });

  test('an option left out, or that makes no sense, ends with 2', async () => {
    file('good.csv', good);
    expect((await run(['survival', path('good.csv'), '--time', 'months'])).code).toBe(2);
    expect((await run([...args('good.csv'), '--level', '95'])).code).toBe(2);
    expect((await run(['nonsense', path('good.csv')])).code).toBe(2);
    expect((await refusal([...args('good.csv'), '--cox', 'months', '--weight', 'months'])).code).toBe(2);
  });
});

describe.concurrent('a file that can be analysed is, however it is written', () => {
  const found = async (name: string, content: string | Buffer, more: string[] = []) => {
    file(name, content);
    const { code, out, err } = await run([...args(name), '--json', ...more]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out) as { n: number; value: number; rows: object };
  };
  const plain = found('plain.csv', 'months,left\n3.5,1\n5,0\n7,1\n');

  test.each<[string, string | Buffer]>([
    ['semicolons and decimal commas', 'months;left\n3,5;oui\n5;non\n7;oui\n'],
    ['tabs, and CRLF', 'months\tleft\r\n3.5\tyes\r\n5\tno\r\n7\tyes\r\n'],
    ['gzip', gzipSync('months,left\n3.5,1\n5,0\n7,1\n')],
    ['a byte order mark', '\ufeffmonths,left\n3.5,1\n5,0\n7,1\n'],
    ['names in another case, blanks around cells', ' Months , LEFT\n 3.5 , TRUE \n5, false\n7,1\n'],
    ['NDJSON', '{"months":3.5,"left":true}\n{"months":5,"left":false}\n{"months":7,"left":1}\n'],
    ['blank lines and empty rows of a spreadsheet', 'months,left\n3.5,1\n\n,\n5,0\n7,1\n,\n'],
    ['trailing delimiters', 'months,left\n3.5,1,\n5,0,\n7,1,\n'],
  ])('%s', async (name, content) => {
    expect(await found(`${name}.csv`, content)).toEqual(await plain);
  });

  test('columns by their numbers, without a header', async () => {
    file('numbers.csv', '3.5,1\n5,0\n7,1\n');
    const { out } = await run(['survival', path('numbers.csv'), '--time', '1', '--event', '2', '--json']);
    expect(JSON.parse(out)).toEqual(await plain);
  });

  test('missing cells are left out and counted, and so are words that are said to mean missing', async () => {
    const { n, rows } = await found(
      'missing.csv',
      'months,left\n3.5,1\n,0\nNA,0\n5,0\nunknown,1\n7,\n7,1\n',
      ['--missing', 'unknown'],
    );
    expect(n).toBe(3);
    expect(rows).toEqual({ read: 7, used: 3, missing: { months: 3, left: 1 } });
    expect((await run([...args('missing.csv'), '--missing', 'unknown'])).out).toMatch(
      /7 rows read; 4 left out: 3 without months, 1 without left\./,
    );
  });
});
