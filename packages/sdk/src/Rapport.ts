import type { ExchangeInput } from '@rapport/contracts/exchange';
import { eachCustomer, getCustomer, getTimeline, type ListOptions, listCustomers } from './customers.ts';
import { type SendOptions, sendExchanges } from './exchanges.ts';
import { type Call, type Connection, send } from './transport.ts';

/**
 * A typed client of a Rapport server.
 *
 * @example
 * const rapport = new Rapport({ url: 'http://127.0.0.1:4410', key: 'rk_…' });
 * await rapport.exchanges.send([{ customer: 'c-42', kind: 'message', text: 'Merci !' }]);
 * const customer = await rapport.customers.get(id);
 */
export class Rapport {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  readonly exchanges = {
    send: (exchanges: Iterable<ExchangeInput> | AsyncIterable<ExchangeInput>, options?: SendOptions) =>
      sendExchanges(this.#connection, exchanges, options),
  };

  readonly customers = {
    get: (id: string) => getCustomer(this.#connection, id),
    list: (options?: ListOptions) => listCustomers(this.#connection, options),
    each: (options?: Omit<ListOptions, 'cursor'>) => eachCustomer(this.#connection, options),
    timeline: (id: string, options?: { cursor?: string; limit?: number }) =>
      getTimeline(this.#connection, id, options),
  };

  /** Any other route of the API, with the schema of its answer. Sent again while the server is busy or away. */
  call<T>(call: Call<T>): Promise<T> {
    return send(this.#connection, call);
  }
}
