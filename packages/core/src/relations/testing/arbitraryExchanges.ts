import fc from 'fast-check';
import { axes } from '../axes.ts';
import { typeKeys } from '../catalogue.ts';
import { type ObservedExchange, observedChannels, observedKinds } from '../exchange.ts';

const cueNames = [...axes, 'hostility', 'intent-to-leave', 'apology-demand', 'thanks'];
const start = Date.UTC(2015, 0, 1);
const end = Date.UTC(2026, 10, 1);

const properties = fc.record(
  {
    outcome: fc.constantFrom('open', 'resolved', 'unresolved', 'refused', 'on-time', 'late', 'lost'),
    measure: fc.constantFrom('nps', 'csat', 'ces', 'relationship'),
    score: fc.integer({ min: 0, max: 10 }),
    axis: fc.constantFrom(...axes),
    coupon: fc.constantFrom('WELCOME', ''),
    discount: fc.integer({ min: 0, max: 50 }),
    gift: fc.boolean(),
    rating: fc.integer({ min: 1, max: 5 }),
    reaction: fc.constantFrom('accepted', 'ignored', 'refused'),
    change: fc.constantFrom('started', 'renewed', 'upgraded', 'downgraded', 'paused', 'cancelled'),
    type: fc.constantFrom(...typeKeys, 'not-a-type'),
    rater: fc.constantFrom('anna', 'bo'),
    granted: fc.boolean(),
  },
  { requiredKeys: [] },
);

const reading = fc.record({
  language: fc.constantFrom('fr', 'en'),
  typeLogRatio: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: typeKeys.length,
    maxLength: typeKeys.length,
  }),
  cues: fc.dictionary(fc.constantFrom(...cueNames), fc.double({ min: -1, max: 1, noNaN: true }), {
    maxKeys: 5,
  }),
});

const exchange: fc.Arbitrary<ObservedExchange> = fc.record(
  {
    id: fc.uuid(),
    kind: fc.constantFrom(...observedKinds),
    atMs: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: start, max: end }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    channel: fc.constantFrom(...observedChannels),
    direction: fc.constantFrom('inbound', 'outbound'),
    amountCents: fc.integer({ min: -10_000, max: 1_000_000 }),
    items: fc.array(
      fc.record({
        sku: fc.string({ minLength: 1, maxLength: 3 }),
        category: fc.constantFrom('a', 'b', 'c', 'd'),
        quantity: fc.integer({ min: 1, max: 100 }),
      }),
      { maxLength: 6 },
    ),
    reading,
    properties,
  },
  { requiredKeys: ['id', 'kind', 'atMs'] },
);

/** Exchanges of one customer, each id once. */
export const arbitraryExchanges = fc.uniqueArray(exchange, { selector: ({ id }) => id, maxLength: 60 });
