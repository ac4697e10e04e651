import {
  type CustomerFilter,
  type CustomerList,
  type CustomerPage,
  type CustomerRow,
  customerList,
  customerPage,
  type Timeline,
  timeline,
} from '@rapport/contracts/customers';
import { type Connection, send } from './transport.ts';

/** Everything about one customer: who they are, their relationship and why. */
export function getCustomer(connection: Connection, id: string): Promise<CustomerPage> {
  return send(connection, { method: 'GET', path: `/api/v1/customers/${id}`, answer: customerPage });
}

export interface ListOptions extends CustomerFilter {
  sort?: 'lastSeen' | 'value' | 'name' | 'probability';
  order?: 'asc' | 'desc';
  cursor?: string;
  limit?: number;
}

/** One page of customers; `nextCursor` leads to the next. */
export function listCustomers(connection: Connection, options: ListOptions = {}): Promise<CustomerList> {
  return send(connection, {
    method: 'GET',
    path: '/api/v1/customers',
    query: { ...options },
    answer: customerList,
  });
}

/** Every customer of a filter, page after page. */
export async function* eachCustomer(
  connection: Connection,
  options: Omit<ListOptions, 'cursor'> = {},
): AsyncGenerator<CustomerRow> {
  let cursor: string | undefined;
  do {
    const page = await listCustomers(connection, { ...options, cursor });
    yield* page.customers;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

/** What passed with a customer, newest first. */
export function getTimeline(
  connection: Connection,
  id: string,
  options: { cursor?: string; limit?: number } = {},
): Promise<Timeline> {
  return send(connection, {
    method: 'GET',
    path: `/api/v1/customers/${id}/timeline`,
    query: options,
    answer: timeline,
  });
}
