import { existsSync, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memorySource } from './test/memorySource.ts';
import { readWhole } from './test/readWhole.ts';

// Not part of the repository (their licences are their own): where they are absent, these are skipped.
const shared = join(import.meta.dirname, '../../../../../shared/data');
const retail = join(shared, 'online-retail/online-retail.csv.gz');
const cdnow = join(shared, 'cdnow/CDNOW_sample.txt');

async function sourceOf(path: string) {
  return memorySource(new Uint8Array(await (await openAsBlob(path)).arrayBuffer()), 256 * 1024);
}

test.skipIf(!existsSync(retail))(
  'a year of a real shop is read by guess alone: orders, cancellations, lines without a customer [needs ../shared/data]',
  async () => {
    const read = await readWhole(await sourceOf(retail), {
      fileName: 'online-retail.csv.gz',
      timeZone: 'Europe/London',
    });
    expect(read.mapping.columns.map(({ target }) => target)).toEqual([
      'order',
      'sku',
      'item',
      'quantity',
      'at',
      'unitPrice',
      'customer',
      'country',
    ]);
    expect(read.mapping.cancellationPrefix).toBe('C');
    expect(read).toMatchObject({ rowsRead: 541_909, refused: [] });
    expect(read.setAside).toHaveLength(135_080);
    const purchases = read.inputs.filter(({ kind }) => kind === 'purchase');
    const returns = read.inputs.filter(({ kind }) => kind === 'return');
    expect([purchases.length, returns.length]).toEqual([18_536, 3_654]);
    expect(new Set(read.inputs.map(({ customer }) => customer)).size).toBe(4_372);
    expect(new Set(read.inputs.map(({ id }) => id)).size).toBe(22_190);
    const sum = (inputs: typeof purchases) => inputs.reduce((total, { amount }) => total + (amount ?? 0), 0);
    // 8,300,065.81 is the sum of Quantity * UnitPrice over the lines with a customer.
    expect(sum(purchases) - sum(returns)).toBeCloseTo(8_300_065.81, 0);
    expect(read.exchanges.filter(({ isLinked }) => isLinked).length).toBe(3_110);
  },
);

test.skipIf(!existsSync(cdnow))(
  'a file of fixed width without names is read by guess [needs ../shared/data]',
  async () => {
    const read = await readWhole(await sourceOf(cdnow));
    expect(read.mapping.format).toMatchObject({
      type: 'fixed',
      starts: [0, 6, 11, 20, 23],
      dateFormat: 'yyyyMMdd',
    });
    expect(read.inputs).toHaveLength(6_919);
    expect(new Set(read.inputs.map(({ customer }) => customer)).size).toBe(2_357);
    expect(read.inputs.reduce((total, { amount }) => total + (amount ?? 0), 0)).toBeCloseTo(244_091.94, 0);
  },
);
