import type { CustomerList, CustomerPage, Timeline } from '@rapport/contracts/customers';
import type { RelationCourse } from '@rapport/contracts/relations';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { type CustomerSearch, toRequest } from './list/customerSearch.ts';

const shapes = () => import('@rapport/contracts/customers');

/** Customers, 100 at a time; the former list stays while the next one comes. */
export function customersQuery(search: CustomerSearch) {
  return infiniteQueryOptions({
    queryKey: ['customers', search],
    queryFn: ({ pageParam, signal }) =>
      request<CustomerList>('/api/v1/customers', {
        query: { ...toRequest(search), limit: 100, cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.customerList),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id],
    queryFn: ({ signal }) =>
      request<CustomerPage>(`/api/v1/customers/${encodeURIComponent(id)}`, {
        signal,
        shape: () => shapes().then((m) => m.customerPage),
      }),
  });
}

export interface TimelineFilter {
  kinds: string[];
  channels: string[];
}

/** What passed, newest first, 50 at a time. */
export function timelineQuery(id: string, filter: TimelineFilter) {
  return infiniteQueryOptions({
    queryKey: ['customer', id, 'timeline', filter],
    queryFn: ({ pageParam, signal }) =>
      request<Timeline>(`/api/v1/customers/${encodeURIComponent(id)}/timeline`, {
        query: { ...filter, cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.timeline),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

export function courseQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id, 'course'],
    queryFn: ({ signal }) =>
      request<RelationCourse>(`/api/v1/customers/${encodeURIComponent(id)}/course`, {
        signal,
        shape: () => import('@rapport/contracts/relations').then((m) => m.relationCourse),
      }),
  });
}

interface IdentityPage {
  identities: CustomerPage['identities'];
  nextCursor: string | null;
}

/** Every handle, 100 at a time: the page itself carries the first ones alone. */
export function identitiesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['customer', id, 'identities'],
    queryFn: ({ pageParam, signal }) =>
      request<IdentityPage>(`/api/v1/customers/${encodeURIComponent(id)}/identities`, {
        query: { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}
