import type { WorkspaceSettings } from '@rapport/contracts/access';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

/** The workspace's settings: currency, margin, languages, types renamed or hidden. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) =>
    request<WorkspaceSettings>('/api/v1/workspace', {
      signal,
      shape: () => import('@rapport/contracts/access').then((contract) => contract.workspaceSettings),
    }),
  staleTime: 5 * 60_000,
});
