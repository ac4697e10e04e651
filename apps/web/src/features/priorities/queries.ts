import type { DecisionEffect, Priorities } from '@rapport/contracts/priorities';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

/** What could be done, ranked. */
export const prioritiesQuery = queryOptions({
  queryKey: ['priorities'],
  queryFn: ({ signal }) =>
    request<Priorities>('/api/v1/priorities', {
      signal,
      shape: () => import('@rapport/contracts/priorities').then((m) => m.priorities),
    }),
  // Before anything can be ranked, what it is ranked by may be worked out elsewhere.
  refetchInterval: ({ state }) =>
    state.data && !state.data.items.some(({ ranking }) => ranking !== null) ? 10_000 : false,
});

/** What the measure did since a decision. */
export function effectQuery(decisionId: string) {
  return queryOptions({
    queryKey: ['priorities', 'effect', decisionId],
    queryFn: ({ signal }) =>
      request<DecisionEffect>(`/api/v1/priorities/decisions/${decisionId}/effect`, {
        signal,
        shape: () => import('@rapport/contracts/priorities').then((m) => m.decisionEffect),
      }),
    retry: false,
  });
}
