import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../numeric/index.ts';
import { countFromDraw } from '../index.ts';

const draws = fc
  .record({
    population: fc.integer({ min: 1, max: 5_000 }),
    drawn: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ population, drawn }) => ({ population, drawn: Math.max(1, Math.round(population * drawn)) }))
  .chain((some) => fc.integer({ min: 0, max: some.drawn }).map((having) => ({ ...some, having })));

test('the count lies in its interval, which holds nothing that was seen to be otherwise', () => {
  fc.assert(
    fc.property(draws, ({ population, drawn, having }) => {
      const { value, n, interval } = countFromDraw({ population, drawn, having });
      expect(n).toBe(drawn);
      expect(interval.low).toBeLessThanOrEqual(value);
      expect(interval.high).toBeGreaterThanOrEqual(value);
      expect(interval.low).toBeGreaterThanOrEqual(having);
      expect(interval.high).toBeLessThanOrEqual(population - (drawn - having));
    }),
  );
});

test('all looked at, it is exact; none of a few having it, it is not said to be none', () => {
  expect(countFromDraw({ population: 40, drawn: 40, having: 30 })).toEqual({
    value: 30,
    n: 40,
    interval: { low: 30, high: 30, level: 0.95 },
  });
  expect(countFromDraw({ population: 400, drawn: 100, having: 0 }).interval.high).toBeGreaterThan(5);
});

test.each([
  [400, 100, 0.75],
  [400, 300, 0.5],
  [1_000, 50, 0.95],
])('of %i, %i drawn, a share of %f: the interval covers 95 times in 100', (population, drawn, share) => {
  const random = seededRandom(7);
  const having = Math.round(population * share);
  let covered = 0;
  const rounds = 2_000;
  for (let round = 0; round < rounds; round++) {
    let [left, leftHaving, seen] = [population, having, 0];
    for (let i = 0; i < drawn; i++, left--)
      if (random() * left < leftHaving) {
        leftHaving--;
        seen++;
      }
    const { low, high } = countFromDraw({ population, drawn, having: seen }).interval;
    if (low <= having && having <= high) covered++;
  }
  expect(covered / rounds).toBeGreaterThan(0.93);
});
