import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError.ts';

/** What was read is kept half a minute; only a server that does not answer is asked again by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) =>
        failures < 2 &&
        error instanceof ApiError &&
        (error.code === 'offline' || error.code === 'unavailable'),
      retryDelay: (attempt) => 500 * 2 ** attempt,
    },
    mutations: { networkMode: 'always' },
  },
});
