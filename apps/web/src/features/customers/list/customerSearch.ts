import type { QueryValue } from '../../../api/client.ts';

export const sortKeys = ['lastSeen', 'value', 'name', 'probability'] as const;
export type SortKey = (typeof sortKeys)[number];
export type SortOrder = 'asc' | 'desc';

/** What the list shows, as the address says it. Left out: not asked. Money in minor units, days as YYYY-MM-DD. */
export interface CustomerSearch {
  q?: string;
  type?: string[];
  family?: string[];
  minProbability?: number;
  site?: string[];
  minValue?: number;
  maxValue?: number;
  lastSeenAfter?: string;
  lastSeenBefore?: string;
  /** A box of the map. */
  xAxis?: string;
  xMin?: number;
  xMax?: number;
  yAxis?: string;
  yMin?: number;
  yMax?: number;
  sort?: SortKey;
  order?: SortOrder;
}

const texts = ['q', 'lastSeenAfter', 'lastSeenBefore', 'xAxis', 'yAxis'] as const;
const numbers = ['minProbability', 'minValue', 'maxValue', 'xMin', 'xMax', 'yMin', 'yMax'] as const;
const lists = ['type', 'family', 'site'] as const;

/** Reads an address, or a saved view, that anyone may have typed: what does not fit is left out. */
export function readCustomerSearch(given: Record<string, unknown>): CustomerSearch {
  const search: CustomerSearch = {};
  for (const name of texts) {
    const value = given[name];
    // The router reads ?q=0612 as a number.
    if (typeof value === 'string' || typeof value === 'number') {
      if (value !== '') search[name] = String(value);
    }
  }
  for (const name of numbers) {
    const value = given[name];
    if (value !== '' && value !== null && Number.isFinite(Number(value))) search[name] = Number(value);
  }
  for (const name of lists) {
    const value = given[name];
    const list = (Array.isArray(value) ? value : [value]).filter(
      (one) => typeof one === 'string' && one !== '',
    );
    if (list.length > 0) search[name] = list as string[];
  }
  const sort = sortKeys.find((key) => key === given.sort);
  if (sort) search.sort = sort;
  if (given.order === 'asc' || given.order === 'desc') search.order = given.order;
  return search;
}

/** The order shown when none is asked: the closest names of a search, else the last seen. */
export function orderOf(search: CustomerSearch): { sort: SortKey; order: SortOrder } {
  const sort = search.sort ?? 'lastSeen';
  return { sort, order: search.order ?? (sort === 'name' ? 'asc' : 'desc') };
}

/** The same search without any filter; words and order are kept. */
export function withoutFilters({ q, sort, order }: CustomerSearch): CustomerSearch {
  return readCustomerSearch({ q, sort, order });
}

export function hasFilters(search: CustomerSearch): boolean {
  return [...numbers, ...lists, 'lastSeenAfter', 'lastSeenBefore'].some(
    (name) => search[name as keyof CustomerSearch] !== undefined,
  );
}

/** What is asked of the server. */
export function toRequest(search: CustomerSearch): Record<string, QueryValue> {
  return { ...search, ...orderOf(search) };
}
