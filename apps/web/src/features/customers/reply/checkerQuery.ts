import { queryOptions } from '@tanstack/react-query';

/** The reply check of core, loaded when somebody begins to write. */
export const checkerQuery = queryOptions({
  queryKey: ['reply-check'],
  queryFn: () => import('@rapport/core/reply'),
  staleTime: Number.POSITIVE_INFINITY,
});
