import type { CardBatchList, GestureList, GestureMeans } from '@rapport/contracts/gestures';
import type {
  CustomerMoments,
  DecisionList,
  MomentList,
  MomentResults,
  ProductNews,
  Proposal,
} from '@rapport/contracts/moments';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const shapes = () => import('@rapport/contracts/moments');
const gestureShapes = () => import('@rapport/contracts/gestures');

export interface DecisionSearch {
  moment?: string | undefined;
  reason?: string | undefined;
}

/** What is due, or was left unsaid, 50 at a time. */
export function decisionsQuery(status: 'due' | 'silent', search: DecisionSearch) {
  return infiniteQueryOptions({
    queryKey: ['moments', 'decisions', status, search],
    queryFn: ({ pageParam, signal }) =>
      request<DecisionList>('/api/v1/moment-decisions', {
        query: { status, ...search, cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.decisionList),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const newsQuery = queryOptions({
  queryKey: ['moments', 'news'],
  queryFn: ({ signal }) => request<ProductNews[]>('/api/v1/product-news', { signal }),
  // Whom it concerns is looked for in the background.
  refetchInterval: ({ state }) => (state.data?.some(({ people }) => people === null) ? 2_000 : false),
});

/** What would be said to this person. */
export function proposalQuery(id: string) {
  return queryOptions({
    queryKey: ['moments', 'proposal', id],
    queryFn: ({ signal }) =>
      request<Proposal>(`/api/v1/moment-decisions/${id}/proposal`, {
        signal,
        shape: () => shapes().then((m) => m.proposal),
      }),
    staleTime: 0,
  });
}

export const momentsQuery = queryOptions({
  queryKey: ['moments', 'catalogue'],
  queryFn: ({ signal }) =>
    request<MomentList>('/api/v1/moments', { signal, shape: () => shapes().then((m) => m.momentList) }),
});

export const resultsQuery = queryOptions({
  queryKey: ['moments', 'results'],
  queryFn: ({ signal }) =>
    request<MomentResults>('/api/v1/moment-results', {
      signal,
      shape: () => shapes().then((m) => m.momentResults),
    }),
});

export function customerMomentsQuery(id: string) {
  return queryOptions({
    queryKey: ['moments', 'customer', id],
    queryFn: ({ signal }) =>
      request<CustomerMoments>(`/api/v1/customers/${encodeURIComponent(id)}/moments`, {
        signal,
        shape: () => shapes().then((m) => m.customerMoments),
      }),
  });
}

export function gesturesQuery(query: { way?: string; status: string; limit?: number }) {
  return queryOptions({
    queryKey: ['moments', 'gestures', query],
    queryFn: ({ signal }) =>
      request<GestureList>('/api/v1/gestures', {
        query,
        signal,
        shape: () => gestureShapes().then((m) => m.gestureList),
      }),
  });
}

export const meansQuery = queryOptions({
  queryKey: ['moments', 'means'],
  queryFn: ({ signal }) =>
    request<GestureMeans>('/api/v1/gesture-means', {
      signal,
      shape: () => gestureShapes().then((m) => m.gestureMeans),
    }),
});

export const batchesQuery = queryOptions({
  queryKey: ['moments', 'batches'],
  queryFn: ({ signal }) =>
    request<CardBatchList>('/api/v1/card-batches', {
      signal,
      shape: () => gestureShapes().then((m) => m.cardBatchList),
    }),
});
