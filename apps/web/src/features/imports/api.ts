import type { ImportJob, ImportMapping, ImportPreview } from '@rapport/contracts/imports';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => request<{ imports: ImportJob[] }>('/api/v1/imports', { signal }),
  staleTime: 0,
  refetchInterval: (query) =>
    query.state.data?.imports.some((job) => job.status === 'running') ? 2_000 : false,
});

/** One import; asked again every 700 ms while it runs, so that its progress is live. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => request<ImportJob>(`/api/v1/imports/${id}`, { signal }),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.status === 'running' ? 700 : false),
    refetchIntervalInBackground: false,
  });

/** Readings saved under a name. */
export const savedMappingsQuery = queryOptions({
  queryKey: ['import-mappings'],
  queryFn: ({ signal }) => request<{ mappings: ImportMapping[] }>('/api/v1/imports/mappings', { signal }),
});

/** Tells the server how the file is to be read, and gets its first lines as they would be kept. */
export function putMapping(id: string, mapping: ImportMapping, signal?: AbortSignal): Promise<ImportPreview> {
  return request<ImportPreview>(`/api/v1/imports/${id}/mapping`, { method: 'PUT', body: mapping, signal });
}

export function startImport(id: string): Promise<ImportJob> {
  return request<ImportJob>(`/api/v1/imports/${id}/run`, { method: 'POST', body: {} });
}

export function cancelImport(id: string): Promise<ImportJob> {
  return request<ImportJob>(`/api/v1/imports/${id}/cancellation`, { method: 'POST', body: {} });
}
