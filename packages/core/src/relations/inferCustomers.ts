import type { ObservedExchange } from './exchange.ts';
import { type Contribution, explainState } from './inference/explainState.ts';
import { inferState, type RelationState } from './inference/inferState.ts';
import type { RelationModel } from './model.ts';
import { formatIdentifier, writeIdentifier } from './tally/identifier.ts';
import { observe } from './tally/observe.ts';
import { emptyTally, type Tally } from './tally/tally.ts';

export interface CustomerExchange extends ObservedExchange {
  customer: string;
}

export interface InferredCustomer {
  customer: string;
  state: RelationState;
  because: Contribution[];
  tally: Tally;
}

const identifier = new Uint32Array(4);

/**
 * Where each customer stands, from exchanges in any order: grouped by customer, each id taken once, customers in the order
 * of their first line.
 *
 * @param asOfMs the instant of the states; null takes that of the latest exchange (0 when none is dated)
 */
export function inferCustomers(
  exchanges: Iterable<CustomerExchange>,
  model: RelationModel,
  asOfMs: number | null,
): InferredCustomer[] {
  const tallies = new Map<string, { tally: Tally; ids: Set<string> }>();
  let latestMs = -Infinity;
  for (const exchange of exchanges) {
    let known = tallies.get(exchange.customer);
    if (!known) {
      known = { tally: emptyTally(), ids: new Set() };
      tallies.set(exchange.customer, known);
    }
    if (known.ids.has(exchange.id)) continue;
    known.ids.add(exchange.id);
    observe(known.tally, exchange, model);
    if (exchange.atMs !== null && exchange.atMs > latestMs) latestMs = exchange.atMs;
  }
  const nowMs = asOfMs ?? (latestMs === -Infinity ? 0 : latestMs);
  return [...tallies].map(([customer, { tally, ids }]) => ({
    customer,
    state: inferState(tally, model, nowMs),
    because: withSentIds(explainState(tally, model, nowMs), ids),
    tally,
  }));
}

/** Reasons name exchanges by 16 bytes; the reader knows them by the id they were sent with. */
function withSentIds(contributions: Contribution[], ids: ReadonlySet<string>): Contribution[] {
  const sent = new Map<string, string>();
  for (const id of ids) {
    writeIdentifier(id, identifier);
    sent.set(formatIdentifier(identifier), id);
  }
  return contributions.map((contribution) => ({
    ...contribution,
    exchangeId: contribution.exchangeId && (sent.get(contribution.exchangeId) ?? contribution.exchangeId),
  }));
}
