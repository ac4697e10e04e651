import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ImportMapping } from '@rapport/contracts/imports';
import { afterAll, expect, test } from 'vitest';
import { diskSource } from './diskSource.ts';
import { understand, understandAs } from './understand.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-understand-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sourceOf(name: string, bytes: Buffer) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return diskSource(path);
}

const text = 'client;date;montant\nÉlodie;03/04/2025;1,50\nZoé;28/04/2025;2,50\n';

test('a reading saved from one file serves for the next, whatever its compression and encoding', async () => {
  const plain = await sourceOf('a.csv', Buffer.from(text));
  const first = await understand(plain, 'a.csv', 'Europe/Paris', async () => null);
  const saved: ImportMapping = {
    ...first.mapping,
    name: 'Till',
    defaults: { ...first.mapping.defaults, currency: 'CHF' },
  };
  const next = await sourceOf('b.csv.gz', gzipSync(Buffer.from(text, 'latin1')));
  const again = await understand(next, 'b.csv.gz', 'Europe/Paris', async (signature) =>
    signature === first.signature ? saved : null,
  );
  expect(again.isSaved).toBe(true);
  expect(again.mapping.format).toMatchObject({ compression: 'gzip', encoding: 'windows-1252' });
  expect(again.preview.rows[0]?.understood).toMatchObject({
    customer: 'Élodie',
    amount: 1.5,
    currency: 'CHF',
  });
});

test('another separator cuts other columns, and their meanings are guessed anew', async () => {
  const source = await sourceOf('c.csv', Buffer.from(text));
  const first = await understand(source, 'c.csv', 'Europe/Paris', async () => null);
  const wrong = await understandAs(source, 'c.csv', {
    ...first.mapping,
    format: { ...first.mapping.format, delimiter: '|' },
  });
  expect(wrong.mapping.columns).toHaveLength(1);
  const right = await understandAs(source, 'c.csv', {
    ...wrong.mapping,
    format: { ...wrong.mapping.format, delimiter: ';' },
  });
  expect(right.mapping.columns.map(({ target }) => target)).toEqual(['customer', 'at', 'amount']);
});
