import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObservedExchange } from './exchange.ts';
import { inferCustomers } from './inferCustomers.ts';
import { inferState, type RelationState } from './inference/inferState.ts';
import { shippedModel } from './model.ts';
import { summarise } from './summarise.ts';
import { decodeTally } from './tally/decodeTally.ts';
import { encodeTally } from './tally/encodeTally.ts';
import { mergeTallies } from './tally/mergeTallies.ts';
import { observe } from './tally/observe.ts';
import { emptyTally, type Tally } from './tally/tally.ts';
import { arbitraryExchanges } from './testing/arbitraryExchanges.ts';

const nowMs = Date.UTC(2026, 10, 22);

function tallyOf(exchanges: readonly ObservedExchange[]): Tally {
  const tally = emptyTally();
  for (const exchange of exchanges) observe(tally, exchange, shippedModel);
  return tally;
}

function expectSame(a: RelationState, b: RelationState): void {
  for (const vector of ['probabilities', 'mean', 'sd'] as const)
    a[vector].forEach((value, i) => {
      expect(Math.abs(value - b[vector][i]!)).toBeLessThanOrEqual(1e-9);
    });
}

const stateOf = (tally: Tally) => inferState(tally, shippedModel, nowMs);
const shuffled = arbitraryExchanges.chain((exchanges) =>
  fc.tuple(fc.constant(exchanges), fc.shuffledSubarray(exchanges, { minLength: exchanges.length })),
);

describe('the state belongs to the set of exchanges', () => {
  it('is the same whatever the order they came in, late ones included', () => {
    fc.assert(
      fc.property(shuffled, ([exchanges, again]) => {
        const first = tallyOf(exchanges);
        const second = tallyOf(again);
        expectSame(stateOf(first), stateOf(second));
        expect(summarise(second, nowMs)).toEqual(summarise(first, nowMs));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when exchanges come twice', () => {
    fc.assert(
      fc.property(arbitraryExchanges, (exchanges) => {
        const lines = exchanges.map((exchange) => ({ ...exchange, customer: 'c' }));
        const [once] = inferCustomers(lines, shippedModel, nowMs);
        const [twice] = inferCustomers([...lines, ...lines.toReversed()], shippedModel, nowMs);
        if (once && twice) {
          expect(Array.from(twice.state.probabilities)).toEqual(Array.from(once.state.probabilities));
          expect(twice.state.exchanges).toBe(exchanges.length);
        }
      }),
    );
  });

  it('survives storage exactly, at any point of the sequence', () => {
    fc.assert(
      fc.property(arbitraryExchanges, fc.nat(60), (exchanges, cut) => {
        const stored = decodeTally(encodeTally(tallyOf(exchanges.slice(0, cut))));
        for (const exchange of exchanges.slice(cut)) observe(stored, exchange, shippedModel);
        expect(decodeTally(encodeTally(stored))).toEqual(stored);
        expect(stored).toEqual(tallyOf(exchanges));
      }),
      { numRuns: 200 },
    );
  });

  it('of two customers merged is that of all their exchanges', () => {
    fc.assert(
      fc.property(arbitraryExchanges, fc.nat(60), (exchanges, cut) => {
        const merged = mergeTallies(tallyOf(exchanges.slice(cut)), tallyOf(exchanges.slice(0, cut)));
        const whole = tallyOf(exchanges);
        expectSame(stateOf(merged), stateOf(whole));
        expect(merged.latestDays).toEqual(whole.latestDays);
        expect(merged.items).toEqual(whole.items);
        expect(merged.fading.map((sum) => sum?.lastId)).toEqual(whole.fading.map((sum) => sum?.lastId));
      }),
      { numRuns: 200 },
    );
  });

  it('is right for 100,000 exchanges given backwards', () => {
    const many = Array.from(
      { length: 100_000 },
      (_, i): ObservedExchange => ({
        id: `line ${i}`,
        kind: i % 7 === 0 ? 'complaint' : 'answer',
        atMs: Date.UTC(2020, 0, 1) + i * 2_000_000,
        properties: { measure: 'nps', score: i % 11 },
      }),
    );
    expectSame(stateOf(tallyOf(many)), stateOf(tallyOf(many.toReversed())));
  });
});

describe('an encoded tally', () => {
  it('is small: under 100 bytes for a new customer', () => {
    const tally = tallyOf([
      {
        id: 'a',
        kind: 'purchase',
        atMs: nowMs,
        channel: 'web',
        amountCents: 1250,
        items: [{ sku: 'x', quantity: 1 }],
      },
    ]);
    expect(encodeTally(tally).length).toBeLessThan(110);
  });

  it('of another format is refused, with what to do', () => {
    expect(() => decodeTally(Uint8Array.of(9, 0, 0))).toThrow(/format 9.*rebuild/);
    expect(() => decodeTally(encodeTally(emptyTally()).subarray(0, 5))).toThrow(RangeError);
  });
});
