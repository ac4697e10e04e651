import type { Sources } from '@rapport/contracts/sources';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

/** What sends exchanges; asked again every ten seconds while the page is open. */
export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) =>
    request<Sources>('/api/v1/sources', {
      signal,
      shape: () => import('@rapport/contracts/sources').then((contract) => contract.sources),
    }),
  staleTime: 0,
  refetchInterval: 10_000,
});
