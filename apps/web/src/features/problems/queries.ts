import type {
  KnownMatters,
  ProblemList,
  ProblemMessagePreview,
  ProblemPage,
  ProblemSuggestion,
  ProblemValue,
} from '@rapport/contracts/problems';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const shapes = () => import('@rapport/contracts/problems');

export const problemsQuery = queryOptions({
  queryKey: ['problems', 'list'],
  queryFn: ({ signal }) =>
    request<ProblemList>('/api/v1/problems', { signal, shape: () => shapes().then((m) => m.problemList) }),
});

export function problemQuery(id: string) {
  return queryOptions({
    queryKey: ['problems', 'one', id],
    queryFn: ({ signal }) =>
      request<ProblemPage>(`/api/v1/problems/${encodeURIComponent(id)}`, {
        signal,
        shape: () => shapes().then((m) => m.problemPage),
      }),
    // While mails are on their way.
    refetchInterval: ({ state }) => (state.data?.message?.waiting ? 3_000 : false),
  });
}

/** What those concerned are still to bring: asked for apart, since it is worked out anew. */
export function problemValueQuery(id: string) {
  return queryOptions({
    queryKey: ['problems', 'value', id],
    queryFn: ({ signal }) =>
      request<ProblemValue>(`/api/v1/problems/${encodeURIComponent(id)}/value`, {
        signal,
        shape: () => shapes().then((m) => m.problemValue),
      }),
  });
}

/** What cases may be about, to choose from. */
export const mattersQuery = queryOptions({
  queryKey: ['problems', 'matters'],
  queryFn: ({ signal }) =>
    request<KnownMatters>('/api/v1/problems/matters', {
      signal,
      shape: () => shapes().then((m) => m.knownMatters),
    }),
});

export function suggestionsQuery(language: 'fr' | 'en') {
  return queryOptions({
    queryKey: ['problems', 'suggestions', language],
    queryFn: ({ signal }) =>
      request<ProblemSuggestion[]>('/api/v1/problems/suggestions', { query: { language }, signal }),
  });
}

/** `fix`: what the words begin with says it. */
export function messageQuery(id: string, fix: string | null) {
  return queryOptions({
    queryKey: ['problems', 'message', id, fix],
    queryFn: ({ signal }) =>
      request<ProblemMessagePreview>(`/api/v1/problems/${encodeURIComponent(id)}/message`, {
        signal,
        shape: () => shapes().then((m) => m.problemMessagePreview),
      }),
  });
}
