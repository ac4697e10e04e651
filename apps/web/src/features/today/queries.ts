import type { Today } from '@rapport/contracts/today';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) =>
    request<Today>('/api/v1/today', {
      signal,
      shape: () => import('@rapport/contracts/today').then((m) => m.today),
    }),
});
