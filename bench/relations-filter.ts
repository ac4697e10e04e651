/**
 * CPU cost of the relation engine per exchange, beside a bound taken in the same run: the 29 Cholesky factorisations of
 * order 7 that any exact posterior over Gaussian regions needs. Run: node bench/relations-filter.ts
 */
import { choleskyInPlace, seededRandom } from '@rapport/core/numeric';
import {
  decodeTally,
  emptyTally,
  encodeTally,
  explainState,
  inferPosition,
  type ObservedExchange,
  observe,
  observedChannels,
  observedKinds,
  shippedModel,
} from '@rapport/core/relations';

const exchangesPerCustomer = 20;
const customers = 5_000;
const nowMs = Date.UTC(2026, 10, 22);
const random = seededRandom(7);

const histories = Array.from({ length: customers }, (_, c) =>
  Array.from({ length: exchangesPerCustomer }, (_, e) => exchange(c * exchangesPerCustomer + e)),
);

function pick<Value>(values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!;
}

function exchange(number: number): ObservedExchange {
  const kind = random() < 0.6 ? 'purchase' : pick(observedKinds);
  const hasWords = kind === 'message' || kind === 'contact' || kind === 'complaint' || kind === 'review';
  return {
    id: `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    kind,
    channel: pick(observedChannels),
    direction: 'inbound',
    atMs: nowMs - Math.floor(random() * 1e11),
    amountCents: Math.floor(random() * 1e4),
    items: [
      { sku: `s${Math.floor(random() * 50)}`, category: `c${Math.floor(random() * 6)}`, quantity: 1 },
      { sku: `s${Math.floor(random() * 50)}`, category: `c${Math.floor(random() * 6)}`, quantity: 2 },
    ],
    properties: { measure: 'nps', score: Math.floor(random() * 11), outcome: 'resolved', rating: 4 },
    ...(hasWords && {
      reading: {
        language: 'fr',
        typeLogRatio: Float64Array.from({ length: 29 }, () => random() - 0.5),
        cues: { valence: random() * 2 - 1, closeness: random() * 2 - 1, thanks: random() },
      },
    }),
  };
}

/** CPU time, so that other programs of the machine do not count; the best of five rounds. */
function microsecondsPer(operations: number, work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage();
    work();
    const used = process.cpuUsage(start);
    best = Math.min(best, used.user + used.system);
  }
  return best / operations;
}

const exchanges = customers * exchangesPerCustomer;
let sink = 0;

const observing = microsecondsPer(exchanges, () => {
  for (const history of histories) {
    const tally = emptyTally();
    for (const one of history) observe(tally, one, shippedModel);
    sink += tally.exchanges;
  }
});
const live = microsecondsPer(exchanges, () => {
  for (const history of histories) {
    const tally = emptyTally();
    for (const one of history) {
      observe(tally, one, shippedModel);
      sink += inferPosition(tally, shippedModel, nowMs).typeIndex;
    }
  }
});
const tallies = histories.map((history) => {
  const tally = emptyTally();
  for (const one of history) observe(tally, one, shippedModel);
  return tally;
});
const encoded = tallies.map(encodeTally);
const inferring = microsecondsPer(customers, () => {
  for (const tally of tallies) sink += inferPosition(tally, shippedModel, nowMs).typeIndex;
});
const encoding = microsecondsPer(customers, () => {
  for (const tally of tallies) sink += encodeTally(tally).length;
});
const decoding = microsecondsPer(customers, () => {
  for (const bytes of encoded) sink += decodeTally(bytes).exchanges;
});
const explaining = microsecondsPer(500, () => {
  for (let i = 0; i < 500; i++) sink += explainState(tallies[i]!, shippedModel, nowMs).length;
});
const matrix = new Float64Array(28);
const bound = microsecondsPer(customers, () => {
  for (let i = 0; i < customers; i++)
    for (let k = 0; k < 29; k++) {
      for (let row = 0, at = 0; row < 7; row++)
        for (let column = 0; column <= row; column++, at++) matrix[at] = row === column ? 2 + k + row : 0.1;
      choleskyInPlace(matrix, 7);
      sink += matrix[27]!;
    }
});

const sizes = encoded.map((bytes) => bytes.length).sort((a, b) => a - b);
console.log(`observe                          ${observing.toFixed(2)} µs an exchange`);
console.log(`observe and infer each time      ${live.toFixed(2)} µs an exchange (owed: 15)`);
console.log(`infer                            ${inferring.toFixed(2)} µs a customer`);
console.log(
  `bound: 29 factorisations of 7x7  ${bound.toFixed(2)} µs; ratio infer/bound ${(inferring / bound).toFixed(1)}`,
);
console.log(
  `observe, infer once per history  ${(observing + inferring / exchangesPerCustomer).toFixed(2)} µs an exchange`,
);
console.log(
  `encode ${encoding.toFixed(2)} µs, decode ${decoding.toFixed(2)} µs, explain ${explaining.toFixed(0)} µs`,
);
console.log(
  `bytes of a tally of ${exchangesPerCustomer} exchanges: median ${sizes[customers >> 1]}, largest ${sizes.at(-1)}`,
);
if (sink === 0) console.log('');
