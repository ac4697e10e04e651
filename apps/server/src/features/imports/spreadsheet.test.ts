import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectFile, guessMapping, readExchanges, sampleFile } from '@rapport/core/files';
import Excel from 'exceljs';
import { afterAll, expect, test } from 'vitest';
import { diskSource } from './diskSource.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readBook(name: string, fill: (book: Excel.Workbook) => void) {
  const book = new Excel.Workbook();
  fill(book);
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  const source = await diskSource(path);
  const file = detectFile(await sampleFile(source), 'Europe/Paris');
  const { mapping } = guessMapping(file, name);
  const batches = [];
  for await (const batch of readExchanges(source, mapping)) batches.push(batch);
  return {
    mapping,
    batches,
    inputs: batches.flatMap(({ exchanges }) => exchanges.map(({ input }) => input)),
  };
}

test('a spreadsheet: real dates, formulas, numbers as stored, rich text, a hidden and an empty sheet before', async () => {
  const { mapping, inputs } = await readBook('ventes.xlsx', (book) => {
    book.addWorksheet('Notes', { state: 'hidden' }).addRow(['do not read me', 'at all']);
    book.addWorksheet('Empty');
    const sheet = book.addWorksheet('Ventes');
    sheet.addRow(['N° commande', 'Date de commande', 'Client', 'Désignation', 'Quantité', 'Prix unitaire']);
    sheet.addRow(['F1', new Date('2025-02-01T00:00:00Z'), 17850, 'Thé "fumé" & noir', 2, 2.55]);
    sheet.addRow([
      'F1',
      new Date('2025-02-01T00:00:00Z'),
      17850,
      { richText: [{ text: 'Bol ' }, { text: 'bleu' }] },
      1,
      { formula: '1+0.1', result: 1.1 },
    ]);
    sheet.addRow([]);
    sheet.addRow(['F2', new Date('2025-07-03T18:05:09Z'), 17851, 'Nappe', 1, 45]);
    sheet.getColumn(2).numFmt = 'dd/mm/yyyy hh:mm';
  });
  expect(mapping.format).toMatchObject({ type: 'xlsx', hasHeader: true });
  expect(inputs).toMatchObject([
    {
      customer: '17850',
      kind: 'purchase',
      at: '2025-02-01T00:00:00.000Z',
      amount: 6.2,
      items: [
        { name: 'Thé "fumé" & noir', quantity: 2, unitPrice: 2.55 },
        { name: 'Bol bleu', unitPrice: 1.1 },
      ],
    },
    // Written at 18:05 on the wall of Paris.
    { customer: '17851', at: '2025-07-03T16:05:09.000Z', amount: 45 },
  ]);
});

test('20,000 rows come out whole, though no piece of the file holds them', async () => {
  const { inputs } = await readBook('many.xlsx', (book) => {
    const sheet = book.addWorksheet('A');
    sheet.addRow(['customer id', 'date', 'amount']);
    for (let i = 0; i < 20_000; i++)
      sheet.addRow([`C${i % 700}`, new Date(Date.UTC(2025, 0, 1 + (i % 300))), i / 100]);
  });
  expect(inputs).toHaveLength(20_000);
  const total = inputs.reduce((sum, each) => sum + ('amount' in each ? (each.amount ?? 0) : 0), 0);
  expect(total).toBeCloseTo((19_999 * 20_000) / 200, 2);
});

test('a zip that is no spreadsheet, and a damaged one, are refused with what to do', async () => {
  const { writeFileSync } = await import('node:fs');
  const path = join(folder, 'broken.xlsx');
  writeFileSync(path, Buffer.from('PK\u0003\u0004 and then nothing'));
  await expect(diskSource(path).then((source) => sampleFile(source))).rejects.toThrow(/damaged/);
});
