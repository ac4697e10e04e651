import type { ImportJob, ImportMapping } from '@rapport/contracts/imports';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { putMapping } from './api.ts';

export function previewKey(id: string, mapping: ImportMapping): unknown[] {
  return ['import-preview', id, mapping];
}

/** The first lines as this mapping understands them; the ones before stay in sight while they are read again. */
export function usePreview(job: ImportJob, mapping: ImportMapping) {
  return useQuery({
    queryKey: previewKey(job.id, mapping),
    queryFn: ({ signal }) => putMapping(job.id, mapping, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
