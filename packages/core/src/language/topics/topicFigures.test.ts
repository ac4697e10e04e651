import { expect, test } from 'vitest';
import { netPromoterScore } from '../../measures/index.ts';
import { compareBalances, topicBalance } from './topicFigures.ts';

test('ten texts that all speak ill still have an interval, that of a net score', () => {
  const balance = topicBalance({ n: 10, negative: 10, positive: 0 });
  expect(balance).toMatchObject({ ok: true, value: -1, n: 10, method: 'adjusted-wald' });
  if (!balance.ok) return;
  expect(balance.interval?.low).toBe(-1);
  expect(balance.interval?.high).toBeGreaterThan(-0.75);
  expect(balance.interval?.high).toBeLessThan(-0.4);
});

test('the interval of a balance is the one of a recommendation score with the same counts', () => {
  const scores = [...Array(7).fill(3), ...Array(5).fill(8), ...Array(9).fill(10)];
  const nps = netPromoterScore(scores);
  const balance = topicBalance({ n: 21, negative: 7, positive: 9 });
  if (!nps.ok || !balance.ok) throw new Error('both have enough');
  expect(balance.interval!.low).toBeCloseTo(nps.interval!.low, 6);
  expect(balance.interval!.high).toBeCloseTo(nps.interval!.high, 6);
});

test('a topic that turns from all ill to all well is seen to change', () => {
  const change = compareBalances({ n: 12, negative: 0, positive: 12 }, { n: 12, negative: 12, positive: 0 });
  expect(change?.difference).toBe(2);
  expect(change?.p).toBeLessThan(0.001);
  const same = { n: 12, negative: 12, positive: 0 };
  expect(compareBalances(same, same)).toEqual({ difference: 0, p: 1 });
  expect(compareBalances({ n: 4, negative: 0, positive: 4 }, same)).toBeNull();
});
