import { expect, test } from 'vitest';
import { binomialVariate, seededRandom } from '../numeric/index.ts';
import { compareCounts, compareManyCounts } from './index.ts';

const verdicts = (pairs: [number, number][]) =>
  compareManyCounts(pairs).map((each) => (each.ok ? each.verdict : each.reason));

test('one count alone is compared as it is by itself, and too few stay too few', () => {
  expect(compareManyCounts([[30, 12]])).toEqual([compareCounts(30, 12)]);
  expect(compareManyCounts([])).toEqual([]);
  expect(verdicts([[3, 2]])).toEqual(['too-few']);
});

test('what stands out alone is lost among twenty that were looked at, unless it stands out enough', () => {
  const still = Array.from({ length: 19 }, (): [number, number] => [10, 10]);
  expect(verdicts([[17, 6]])[0]).toBe('more');
  expect(verdicts([[17, 6], ...still])[0]).toBe('no-evidence-of-a-change');
  expect(verdicts([[40, 6], ...still])[0]).toBe('more');
});

test('the interval leaves out 1 exactly where a change is told', () => {
  const random = seededRandom(3);
  const pairs = Array.from({ length: 60 }, (_, i): [number, number] => {
    const n = 6 + Math.floor(random() * 60);
    const now = binomialVariate(n, i % 3 === 0 ? 0.8 : 0.5, random);
    return [now, n - now];
  });
  for (const each of compareManyCounts(pairs)) {
    if (!each.ok) continue;
    const { low, high } = each.interval;
    expect(each.verdict === 'more').toBe(low > 1);
    expect(each.verdict === 'fewer').toBe(high !== null && high < 1);
  }
});

test('where nothing changed, a change is told in about one family of twenty, though each is of forty counts', () => {
  const random = seededRandom(11);
  let families = 0;
  for (let round = 0; round < 400; round++) {
    const pairs = Array.from({ length: 40 }, (): [number, number] => {
      const now = binomialVariate(60, 0.5, random);
      return [now, 60 - now];
    });
    if (compareManyCounts(pairs).some((each) => each.ok && each.verdict !== 'no-evidence-of-a-change'))
      families++;
  }
  expect(families / 400).toBeLessThan(0.1);
});
