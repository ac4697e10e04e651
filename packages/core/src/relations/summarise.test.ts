import { expect, test } from 'vitest';
import { shippedModel } from './model.ts';
import { summarise } from './summarise.ts';
import { observe } from './tally/observe.ts';
import { emptyTally } from './tally/tally.ts';

const day = 86_400_000;

function boughtOn(days: readonly number[]) {
  const tally = emptyTally();
  for (const at of days)
    observe(tally, { id: `p${at}`, kind: 'purchase', atMs: at * day, amountCents: 100 }, shippedModel);
  return tally;
}

test('a regular of every thirty days is missed some weeks after the thirtieth day, not before', () => {
  const { quietAfterMs } = summarise(boughtOn([0, 30, 60, 90, 120, 150]), 160 * day);
  expect(quietAfterMs).toBeGreaterThan(185 * day);
  expect(quietAfterMs).toBeLessThan(240 * day);
});

test('gaps that make no rhythm give no date rather than one in a thousand centuries', () => {
  expect(summarise(boughtOn([0, 1, 400, 402]), 500 * day).quietAfterMs).toBeNull();
});
