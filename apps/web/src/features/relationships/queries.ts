import type {
  RelationMap,
  RelationMovements,
  RelationshipsOverview,
  RelationTypes,
} from '@rapport/contracts/relations';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const shapes = () => import('@rapport/contracts/relations');

/** How many customers in each type and family, and what they are worth. */
export const overviewQuery = queryOptions({
  queryKey: ['relationships', 'overview'],
  queryFn: ({ signal }) =>
    request<RelationshipsOverview>('/api/v1/relationships/overview', {
      signal,
      shape: () => shapes().then((m) => m.relationshipsOverview),
    }),
});

/** Density of customers on two axes; `bins` by `bins` cells. */
export function mapQuery(x: string, y: string, bins: number) {
  return queryOptions({
    queryKey: ['relationships', 'map', x, y, bins],
    queryFn: ({ signal }) =>
      request<RelationMap>('/api/v1/relationships/map', {
        query: { x, y, bins },
        signal,
        shape: () => shapes().then((m) => m.relationMap),
      }),
    placeholderData: keepPreviousData,
  });
}

/** Who went from which type to which between two days (YYYY-MM-DD). */
export function movementsQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['relationships', 'movements', from, to],
    queryFn: ({ signal }) =>
      request<RelationMovements>('/api/v1/relationships/movements', {
        query: { from, to },
        signal,
        shape: () => shapes().then((m) => m.relationMovements),
      }),
    enabled: from < to,
    placeholderData: keepPreviousData,
  });
}

/** The catalogue with its playbooks: it changes with the version of the product alone. */
export const typesQuery = queryOptions({
  queryKey: ['relationships', 'types'],
  queryFn: ({ signal }) =>
    request<RelationTypes>('/api/v1/relationships/types', {
      signal,
      shape: () => shapes().then((m) => m.relationTypes),
    }),
  staleTime: Number.POSITIVE_INFINITY,
});
