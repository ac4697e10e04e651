import { expect, test } from 'vitest';
import { meanInterval } from './meanInterval.ts';
import { studentQuantile } from './studentQuantile.ts';

test('quantiles are those of the printed tables', () => {
  // Fisher and Yates, table III.
  expect(studentQuantile(0.025, 5)).toBeCloseTo(2.5706, 4);
  expect(studentQuantile(0.025, 1)).toBeCloseTo(12.7062, 3);
  expect(studentQuantile(0.05, 30)).toBeCloseTo(1.6973, 4);
  expect(studentQuantile(0.025, 1e6)).toBeCloseTo(1.96, 3);
});

test('the interval of a mean agrees with t.test of R on 1, 2, 3', () => {
  const interval = meanInterval({ n: 3, sum: 6, squares: 14 });
  expect(interval?.value).toBe(2);
  expect(interval?.low).toBeCloseTo(-0.4841, 4);
  expect(interval?.high).toBeCloseTo(4.4841, 4);
});

test('one value has no interval', () => {
  expect(meanInterval({ n: 1, sum: 5, squares: 25 })).toBeNull();
});
