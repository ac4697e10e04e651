import type { PreparedExchange } from '../prepare/prepared.ts';

/** An exchange with the fragment it belongs to. */
export interface Attributed {
  exchange: PreparedExchange;
  customerId: string;
  siteId: string | null;
}
