import type { SaidBoard, SaidPreviewAsked } from '@rapport/contracts/said';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

export const saidQuery = queryOptions({
  queryKey: ['said', 'board'],
  queryFn: ({ signal }) =>
    request<SaidBoard>('/api/v1/said', {
      signal,
      shape: () => import('@rapport/contracts/said').then((m) => m.saidBoard),
    }),
});

/** The page as the server draws it: what is seen here is what visitors get. */
export function saidPreviewQuery(asked: SaidPreviewAsked) {
  return queryOptions({
    queryKey: ['said', 'preview', asked],
    queryFn: ({ signal }) =>
      request<{ html: string }>('/api/v1/said/preview', { method: 'POST', body: asked, signal }),
    placeholderData: keepPreviousData,
  });
}
