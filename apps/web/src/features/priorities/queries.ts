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
