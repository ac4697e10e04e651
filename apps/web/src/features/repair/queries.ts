import type {
  Allowance,
  MyAllowance,
  NewRepair,
  RepairList,
  RepairOutcome,
  RepairReportState,
  RepairRequest,
} from '@rapport/contracts/repair';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const shapes = () => import('@rapport/contracts/repair');

/** What I may still give without asking, at a site or nowhere in particular. */
export function myAllowanceQuery(siteId: string | null = null) {
  return queryOptions({
    queryKey: ['repair', 'mine', siteId],
    queryFn: ({ signal }) =>
      request<MyAllowance>('/api/v1/repair/allowance', {
        query: { siteId },
        signal,
        shape: () => shapes().then((m) => m.myAllowance),
      }),
  });
}

/** The ledger, newest first. */
export function repairsQuery(filter: { customerId?: string; mine?: boolean }) {
  const query = { ...filter, limit: 20 };
  return infiniteQueryOptions({
    queryKey: ['repair', 'ledger', query],
    queryFn: ({ pageParam, signal }) =>
      request<RepairList>('/api/v1/repairs', {
        query: { ...query, cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.repairList),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** What was asked of leads. */
export const requestsQuery = queryOptions({
  queryKey: ['repair', 'requests'],
  queryFn: ({ signal }) => request<RepairRequest[]>('/api/v1/repair/requests', { signal }),
});

/** What was spent, and what came after; asked again while it is being worked out. */
export const reportQuery = queryOptions({
  queryKey: ['repair', 'report'],
  queryFn: ({ signal }) =>
    request<RepairReportState>('/api/v1/repair/report', {
      signal,
      shape: () => shapes().then((m) => m.repairReportState),
    }),
  refetchInterval: ({ state }) => (state.data?.isWorking ? 3_000 : false),
});

export const allowancesQuery = queryOptions({
  queryKey: ['repair', 'allowances'],
  queryFn: ({ signal }) => request<Allowance[]>('/api/v1/repair/allowances', { signal }),
});

export function giveRepair(repair: NewRepair): Promise<RepairOutcome> {
  return request<RepairOutcome>('/api/v1/repairs', { method: 'POST', body: repair });
}
