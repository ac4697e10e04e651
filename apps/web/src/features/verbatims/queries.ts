import type {
  EmergingAnswer,
  Taxonomy,
  Topic,
  TopicModels,
  TopicsAnswer,
  Trade,
  Verbatim,
  VerbatimCorrection,
  VerbatimList,
} from '@rapport/contracts/verbatims';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import type { VerbatimsSearch } from './verbatimsSearch.ts';

const shapes = () => import('@rapport/contracts/verbatims');

/** What customers wrote, thirty at a time. */
export function verbatimsQuery(search: VerbatimsSearch) {
  return infiniteQueryOptions({
    queryKey: ['verbatims', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      request<VerbatimList>('/api/v1/verbatims', {
        query: { ...search, cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.verbatimList),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function correctVerbatim(id: string, correction: VerbatimCorrection): Promise<Verbatim> {
  return request(`/api/v1/verbatims/${id}/correction`, { method: 'PUT', body: correction });
}

export function uncorrectVerbatim(id: string): Promise<Verbatim> {
  return request(`/api/v1/verbatims/${id}/correction`, { method: 'DELETE' });
}

export function topicsQuery({ from, to, type, family, channel, site }: VerbatimsSearch) {
  const query = { from, to, type, family, channel, site };
  return queryOptions({
    queryKey: ['topics', 'figures', query],
    queryFn: ({ signal }) =>
      request<TopicsAnswer>('/api/v1/topics', {
        query,
        signal,
        shape: () => shapes().then((m) => m.topicsAnswer),
      }),
    placeholderData: keepPreviousData,
  });
}

export const emergingQuery = queryOptions({
  queryKey: ['topics', 'emerging'],
  queryFn: ({ signal }) =>
    request<EmergingAnswer>('/api/v1/topics/emerging', {
      signal,
      shape: () => shapes().then((m) => m.emergingAnswer),
    }),
  refetchInterval: (query) => (query.state.data?.isWorking ? 1_500 : false),
});

export function refreshEmerging(): Promise<void> {
  return request('/api/v1/topics/emerging/refreshes', { method: 'POST', body: {} });
}

/** What texts are read for; asked again while stored ones are being read anew. */
export const taxonomyQuery = queryOptions({
  queryKey: ['topics', 'taxonomy'],
  queryFn: ({ signal }) =>
    request<Taxonomy>('/api/v1/topics/taxonomy', { signal, shape: () => shapes().then((m) => m.taxonomy) }),
  refetchInterval: (query) => (query.state.data?.reading ? 1_500 : false),
});

export function changeTaxonomy(topics: readonly Topic[]): Promise<Taxonomy> {
  return request('/api/v1/topics/taxonomy', { method: 'PUT', body: { topics } });
}

export function starterTopics(trade: Trade): Promise<{ topics: Topic[] }> {
  return request(`/api/v1/topics/starters/${trade}`);
}

export const modelsQuery = queryOptions({
  queryKey: ['topics', 'models'],
  queryFn: ({ signal }) =>
    request<TopicModels>('/api/v1/topics/models', {
      signal,
      shape: () => shapes().then((m) => m.topicModels),
    }),
  refetchInterval: (query) => (query.state.data?.learning.isWorking ? 1_500 : false),
});

export function learnTopics(): Promise<void> {
  return request('/api/v1/topics/models', { method: 'POST', body: {} });
}

export function holdModel(isHeld: boolean): Promise<TopicModels> {
  return request('/api/v1/topics/models/hold', { method: 'PUT', body: { isHeld } });
}

export function chooseModel(version: number | null): Promise<TopicModels> {
  return request('/api/v1/topics/models/in-use', { method: 'PUT', body: { version } });
}
