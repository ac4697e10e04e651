import type { StudiesState } from '@rapport/contracts/studies';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const whileWorkingMs = 2_000;
/** Before the first one: it may be asked for elsewhere. */
const beforeFirstMs = 10_000;

/** What studies tell, read again while it is being worked out. */
export const studiesQuery = queryOptions({
  queryKey: ['studies'],
  queryFn: ({ signal }) =>
    request<StudiesState>('/api/v1/studies', {
      signal,
      shape: () => import('@rapport/contracts/studies').then((m) => m.studiesState),
    }),
  refetchInterval: ({ state }) => {
    if (state.data?.isWorking) return whileWorkingMs;
    return state.data?.report === null ? beforeFirstMs : false;
  },
});
