import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomialVariate, seededRandom } from '../numeric/index.ts';
import { standardisedDifference } from './index.ts';

const cell = (n: number, successes: number) => ({ n, successes });

test('what sets the groups apart beforehand is not taken for an effect', () => {
  // Regulars buy again three times in four, others once in four, repaired or not; regulars are repaired more often.
  const strata = [
    { treated: cell(80, 60), others: cell(20, 15) },
    { treated: cell(20, 5), others: cell(80, 20) },
  ];
  const found = standardisedDifference(strata);
  expect(found).toMatchObject({ ok: true, treated: { value: 0.65 }, difference: { value: 0 } });
});

test('few people, or nobody comparable, say nothing', () => {
  expect(standardisedDifference([{ treated: cell(9, 5), others: cell(90, 5) }])).toEqual({
    ok: false,
    reason: 'too-few',
    n: 9,
    needed: 10,
  });
  const apart = [
    { treated: cell(50, 5), others: cell(0, 0) },
    { treated: cell(0, 0), others: cell(50, 5) },
  ];
  expect(standardisedDifference(apart)).toMatchObject({ ok: false, n: 0 });
});

test('figures stay within their bounds and intervals hold them', () => {
  const group = fc.nat(60).chain((n) => fc.nat(n).map((successes) => ({ n, successes })));
  fc.assert(
    fc.property(fc.array(fc.record({ treated: group, others: group }), { maxLength: 6 }), (strata) => {
      const found = standardisedDifference(strata);
      if (!found.ok) return;
      for (const each of [found.treated, found.others, found.difference]) {
        expect(each.value).toBeGreaterThanOrEqual(each.interval?.low as number);
        expect(each.value).toBeLessThanOrEqual(each.interval?.high as number);
      }
    }),
  );
});

test('the interval covers the true difference 95 times in a hundred', () => {
  const random = seededRandom(5);
  const draw = (n: number, p: number) => cell(n, binomialVariate(n, p, random));
  let covered = 0;
  const rounds = 2_000;
  for (let round = 0; round < rounds; round++) {
    const found = standardisedDifference([
      { treated: draw(30, 0.7), others: draw(60, 0.6) },
      { treated: draw(20, 0.4), others: draw(90, 0.3) },
    ]);
    const { low, high } = (found.ok && found.difference.interval) || { low: 1, high: -1 };
    if (low <= 0.1 && 0.1 <= high) covered++;
  }
  expect(covered / rounds).toBeGreaterThan(0.93);
  expect(covered / rounds).toBeLessThan(0.98);
});
