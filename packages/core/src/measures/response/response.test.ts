import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completionRate, type Dispositions, type OutcomeRate, outcomeRate } from './outcomeRate.ts';

const asked: Dispositions = {
  complete: 300,
  partial: 20,
  refused: 100,
  notReached: 60,
  other: 20,
  unknown: 500,
  notEligible: 125,
};
const rate = (name: OutcomeRate, dispositions = asked, eligibleShare?: number) => {
  const found = outcomeRate(dispositions, { rate: name, eligibleShare });
  if (!found.ok) throw new Error(found.reason);
  return found;
};

it('each rate is the one that its name has in the standard definitions', () => {
  const expected: Record<OutcomeRate, number> = {
    RR1: 300 / 1000,
    RR2: 320 / 1000,
    RR3: 300 / (500 + 0.8 * 500),
    RR4: 320 / 900,
    RR5: 300 / 500,
    RR6: 320 / 500,
    COOP1: 300 / 440,
    COOP2: 320 / 440,
    COOP3: 300 / 420,
    COOP4: 320 / 420,
    REF1: 100 / 1000,
    REF2: 100 / 900,
    REF3: 100 / 500,
    CON1: 440 / 1000,
    CON2: 440 / 900,
    CON3: 440 / 500,
  };
  for (const [name, value] of Object.entries(expected)) {
    expect(rate(name as OutcomeRate).value, name).toBeCloseTo(value, 12);
    expect(rate(name as OutcomeRate)).toMatchObject({
      convention: `aapor-${name.toLowerCase()}`,
      method: 'wilson',
    });
  }
  expect(rate('RR3', asked, 0.5).value).toBeCloseTo(300 / 750, 12);
  expect(outcomeRate(asked)).toMatchObject({ convention: 'aapor-rr2', n: 1000 });
});

it('rates stay between 0 and 1, and a looser definition never gives a lower one', () => {
  const count = fc.nat(500);
  const some = fc.record({
    complete: fc.integer({ min: 1, max: 500 }),
    partial: count,
    refused: count,
    notReached: count,
    other: count,
    unknown: count,
    notEligible: count,
  });
  fc.assert(
    fc.property(some, (dispositions) => {
      const value = (name: OutcomeRate) => rate(name, dispositions).value;
      for (const list of [
        ['RR1', 'RR3', 'RR5'],
        ['RR2', 'RR4', 'RR6'],
        ['RR1', 'RR2'],
        ['COOP1', 'COOP3', 'COOP4'],
        ['REF1', 'REF2', 'REF3'],
        ['CON1', 'CON2', 'CON3'],
      ] as OutcomeRate[][])
        for (const [i, name] of list.entries()) {
          expect(value(name)).toBeLessThanOrEqual(1 + 1e-12);
          if (i > 0) expect(value(name)).toBeGreaterThanOrEqual(value(list[i - 1]!) - 1e-12);
        }
    }),
  );
});

it('nobody asked, nobody started, or more finished than started give no rate', () => {
  expect(outcomeRate({ complete: 0 })).toMatchObject({ ok: false, reason: 'nobody-asked' });
  expect(completionRate({ started: 0, finished: 0 })).toMatchObject({ ok: false, reason: 'nobody-started' });
  expect(completionRate({ started: 400, finished: 320 })).toMatchObject({ value: 0.8, n: 400 });
  expect(() => completionRate({ started: 1, finished: 2 })).toThrow(RangeError);
  expect(() => outcomeRate({ complete: -1 })).toThrow(RangeError);
  expect(() => outcomeRate({ complete: 1 }, { eligibleShare: 2 })).toThrow(RangeError);
});
