import type {
  AnswerList,
  MeasureGroups,
  MeasureList,
  MeasureSeries,
  MeasureSettings,
  NeedsAnswer,
} from '@rapport/contracts/measures';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { type AnswerOrder, filterOf, type Grouping, type MeasuresSearch } from './measuresSearch.ts';

const shapes = () => import('@rapport/contracts/measures');

/** Every measure that has answers. */
export function measuresQuery(search: MeasuresSearch) {
  const query = filterOf(search);
  return queryOptions({
    queryKey: ['measures', 'list', query],
    queryFn: ({ signal }) =>
      request<MeasureList>('/api/v1/measures', {
        query,
        signal,
        shape: () => shapes().then((m) => m.measureList),
      }),
    placeholderData: keepPreviousData,
  });
}

/** One measure over time. */
export function seriesQuery(measure: string, search: MeasuresSearch) {
  const query = { ...filterOf(search), step: search.step };
  return queryOptions({
    queryKey: ['measures', 'series', measure, query],
    queryFn: ({ signal }) =>
      request<MeasureSeries>(`${pathOf(measure)}/series`, {
        query,
        signal,
        shape: () => shapes().then((m) => m.measureSeries),
      }),
    placeholderData: keepPreviousData,
  });
}

/** One measure by group, each against all the others. */
export function groupsQuery(measure: string, search: MeasuresSearch, by: Grouping) {
  const query = { ...filterOf(search), by };
  return queryOptions({
    queryKey: ['measures', 'groups', measure, query],
    queryFn: ({ signal }) =>
      request<MeasureGroups>(`${pathOf(measure)}/groups`, {
        query,
        signal,
        shape: () => shapes().then((m) => m.measureGroups),
      }),
    placeholderData: keepPreviousData,
  });
}

/** Who answered what, in their words, 20 at a time. */
export function answersQuery(measure: string, search: MeasuresSearch, order: AnswerOrder) {
  const { day, until } = search;
  const query = {
    ...filterOf(search),
    ...(day && until && { from: day, to: until }),
    order,
    withWords: true,
    limit: 20,
  };
  return infiniteQueryOptions({
    queryKey: ['measures', 'answers', measure, query],
    queryFn: ({ pageParam, signal }) =>
      request<AnswerList>(`${pathOf(measure)}/answers`, {
        query: { ...query, cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.answerList),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** The pyramid of needs, over the twelve months known. */
export const needsQuery = queryOptions({
  queryKey: ['measures', 'needs'],
  queryFn: ({ signal }) =>
    request<NeedsAnswer>('/api/v1/needs', { signal, shape: () => shapes().then((m) => m.needsAnswer) }),
});

/** How this workspace counts. */
export const measureSettingsQuery = queryOptions({
  queryKey: ['measures', 'settings'],
  queryFn: ({ signal }) =>
    request<MeasureSettings>('/api/v1/measures/settings', {
      signal,
      shape: () => shapes().then((m) => m.measureSettings),
    }),
});

export function pathOf(measure: string): string {
  return `/api/v1/measures/${encodeURIComponent(measure)}`;
}
