import type { Digest } from '@rapport/contracts/digests';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/client.ts';

/** Reports that are sent by email. */
export const digestsQuery = queryOptions({
  queryKey: ['digests'],
  queryFn: ({ signal }) =>
    request<{ items: Digest[] }>('/api/v1/digests', {
      signal,
      shape: () => import('@rapport/contracts/digests').then((m) => m.digests),
    }),
});
