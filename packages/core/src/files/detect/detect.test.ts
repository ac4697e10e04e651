import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySource } from '../test/memorySource.ts';
import { readWhole } from '../test/readWhole.ts';
import { detectFile } from './detectFile.ts';
import { sampleFile } from './sampleFile.ts';

const formatOf = async (content: string | Uint8Array) =>
  detectFile(await sampleFile(memorySource(content, 65_536)), 'UTC').format;

test.each([
  ['a,b\n1,2\n3,4\n', ','],
  ['a;b\n1,5;2\n3,5;4\n', ';'],
  ['a\tb, c\n1\t2, 3\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['sep=;\na;b,c,d\n1;2,2,3\n', ';'],
])('what separates the values of %j is %j', async (text, delimiter) => {
  expect(await formatOf(text)).toMatchObject({ type: 'delimited', delimiter });
});

test('UTF-16 with its mark, as Excel saves "Unicode text"', async () => {
  const text = '\uFEFFclient\tdate\tmontant\nÉlodie\t03/04/2025\t1 204,50\nZoé\t28/04/2025\t2,00\n';
  const { inputs, mapping } = await readWhole(memorySource(new Uint8Array(Buffer.from(text, 'utf16le'))));
  expect(mapping.format).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', decimal: ',' });
  expect(inputs[0]).toMatchObject({ customer: 'Élodie', amount: 1204.5 });
});

test('an accent that comes late in a long file still tells its encoding', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `C${i},2025-01-02,5.00,plain words`);
  lines.push('C1,2025-01-02,5.00,été');
  const bytes = new Uint8Array(Buffer.from(`customer id,date,amount,note\n${lines.join('\n')}\n`, 'latin1'));
  expect((await formatOf(bytes)).encoding).toBe('windows-1252');
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), /not a file of rows/],
  ['a PDF', new TextEncoder().encode('%PDF-1.7 and so on'), /not a file of rows/],
  ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old \.xls kind/],
])('%s is refused with what to do', async (_, bytes, message) => {
  await expect(sampleFile(memorySource(bytes))).rejects.toThrow(message);
});

test('whatever text is given, something is understood of it and every line is accounted for', async () => {
  const odd = fc.string({
    unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r', ' ', '@', '.', '-', '{', '}', 'é'),
    maxLength: 120,
  });
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      const read = await readWhole(memorySource(text, 7));
      const lines =
        read.exchanges.flatMap(({ rows }) => rows).length + read.refused.length + read.setAside.length;
      expect(lines).toBe(read.rowsRead);
    }),
    { numRuns: 300 },
  );
});

test.each(['@', 'a@a.', '1 ', 'é ', '{', '-1', '((', '"'])(
  'a line of a million times %j is looked at without delay',
  async (unit) => {
    await formatOf(`${unit.repeat(1_000_000 / unit.length)}\n`);
  },
);
