import type { ValueState } from '@rapport/contracts/value';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const whileWorkingMs = 2_000;

/** The report, read again while a new one is being worked out. */
export const valueQuery = queryOptions({
  queryKey: ['value'],
  queryFn: ({ signal }) =>
    request<ValueState>('/api/v1/value', {
      signal,
      shape: () => import('@rapport/contracts/value').then((m) => m.valueState),
    }),
  refetchInterval: ({ state }) => (state.data?.isWorking ? whileWorkingMs : false),
});
