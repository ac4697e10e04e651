import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohortRetention } from './cohortRetention.ts';

test('who came in a quarter is counted once in each later quarter they bought in', () => {
  const found = cohortRetention({ customers: [0, 0, 0, 1, 2, 2, 2], quarters: [4, 5, 5, 4, 5, 6, 7] }, 6, 1);
  expect(found.map(({ quarter, n, cells }) => [quarter, n, cells.map(({ active }) => active)])).toEqual([
    [4, 2, [1, 0]],
    [5, 1, [1]],
  ]);
  expect(found[0]?.cells[0]).toMatchObject({ share: 0.5, interval: { level: 0.95 } });
});

test('small cohorts are left out', () => {
  expect(cohortRetention({ customers: [0, 0], quarters: [0, 1] }, 3)).toEqual([]);
});

test('any order of purchases gives the same, and no share leaves [0, 1]', () => {
  const purchase = fc.tuple(fc.nat(20), fc.nat(9));
  fc.assert(
    fc.property(fc.array(purchase), (rows) => {
      const of = (list: [number, number][]) =>
        cohortRetention({ customers: list.map(([c]) => c), quarters: list.map(([, q]) => q) }, 8, 1);
      expect(of(rows.toReversed())).toEqual(of(rows));
      for (const { cells } of of(rows))
        for (const { share } of cells) expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});
