import { type SampleOptions, sampleCustomers } from './sampleCustomers.ts';
import type { SampleExchange } from './sampleExchange.ts';

/**
 * Every exchange of the sample brand: customer after customer, each one's oldest first. Deterministic.
 *
 * @example [...sampleExchanges({ customers: 2000, seed: 7, endMs: Date.UTC(2026, 10, 22) })].length
 */
export function* sampleExchanges(options: SampleOptions): Generator<SampleExchange> {
  for (const { exchanges } of sampleCustomers(options)) yield* exchanges;
}
