import type { CaseAgent } from '@rapport/contracts/caseRules';
import type {
  CaseBoard,
  CaseEventList,
  CaseFigures,
  CaseList,
  CasePage,
  ContactReasons,
} from '@rapport/contracts/cases';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type QueryValue, request } from '../../api/client.ts';
import { type CasesSearch, toCasesQuery } from './casesSearch.ts';

const shapes = () => import('@rapport/contracts/cases');

/** Cases, 50 at a time; the former list stays while the next one comes. */
export function casesQuery(search: CasesSearch) {
  return infiniteQueryOptions({
    queryKey: ['cases', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      request<CaseList>('/api/v1/cases', {
        query: { ...toCasesQuery(search), cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.caseList),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** The first few of a list, for a part of another page. */
export function fewCasesQuery(query: Record<string, QueryValue>) {
  return queryOptions({
    queryKey: ['cases', 'few', query],
    queryFn: ({ signal }) =>
      request<CaseList>('/api/v1/cases', { query, signal, shape: () => shapes().then((m) => m.caseList) }),
  });
}

export function boardQuery(search: CasesSearch) {
  return queryOptions({
    queryKey: ['cases', 'board', search],
    queryFn: ({ signal }) =>
      request<CaseBoard>('/api/v1/cases/board', {
        query: { ...toCasesQuery(search), status: undefined, sort: undefined },
        signal,
        shape: () => shapes().then((m) => m.caseBoard),
      }),
    placeholderData: keepPreviousData,
  });
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) =>
      request<CasePage>(`/api/v1/cases/${encodeURIComponent(id)}`, {
        signal,
        shape: () => shapes().then((m) => m.casePage),
      }),
  });
}

export function eventsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['cases', 'one', id, 'events'],
    queryFn: ({ pageParam, signal }) =>
      request<CaseEventList>(`/api/v1/cases/${encodeURIComponent(id)}/events`, {
        query: { cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.caseEventList),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

export const agentsQuery = queryOptions({
  queryKey: ['cases', 'agents'],
  queryFn: ({ signal }) => request<CaseAgent[]>('/api/v1/case-agents', { signal }),
});

export const figuresQuery = queryOptions({
  queryKey: ['cases', 'figures'],
  queryFn: ({ signal }) =>
    request<CaseFigures>('/api/v1/cases/figures', {
      signal,
      shape: () => shapes().then((m) => m.caseFigures),
    }),
});

export const reasonsQuery = queryOptions({
  queryKey: ['cases', 'reasons'],
  queryFn: ({ signal }) =>
    request<ContactReasons>('/api/v1/contact-reasons', {
      signal,
      shape: () => shapes().then((m) => m.contactReasons),
    }),
});
