import type { ValueState } from '@rapport/contracts/value';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const whileWorkingMs = 2_000;
/** Before the first one: it may be asked for elsewhere. */
const beforeFirstMs = 10_000;

/** The report, read again while a new one is being worked out. */
export const valueQuery = queryOptions({
  queryKey: ['value'],
  queryFn: ({ signal }) =>
    request<ValueState>('/api/v1/value', {
      signal,
      shape: () => import('@rapport/contracts/value').then((m) => m.valueState),
    }),
  refetchInterval: ({ state }) => {
    if (state.data?.isWorking) return whileWorkingMs;
    return state.data?.report === null ? beforeFirstMs : false;
  },
});
