import { onlineManager, QueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError.ts';
import { isReachable, onReachChange } from './reach.ts';

onlineManager.setEventListener((setOnline) => onReachChange(() => setOnline(isReachable())));

/**
 * What was read is kept half a minute; only a server that does not answer is asked again by itself, and once it can be reached
 * again what is on the page is read anew.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: 'always',
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
