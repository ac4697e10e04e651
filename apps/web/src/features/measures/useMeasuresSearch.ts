import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type MeasuresSearch, readMeasuresSearch } from './measuresSearch.ts';

/** What the address asks of the measures, and how to change it, on whichever of their pages. */
export function useMeasuresSearch(): {
  search: MeasuresSearch;
  change: (part: MeasuresSearch) => void;
  replaceAll: (search: MeasuresSearch) => void;
} {
  const given = useSearch({ strict: false }) as Record<string, unknown>;
  const search = useMemo(() => readMeasuresSearch(given), [given]);
  const navigate = useNavigate();
  const replaceAll = useCallback(
    (next: MeasuresSearch) => void navigate({ to: '.', search: next, resetScroll: false }),
    [navigate],
  );
  const change = useCallback(
    (part: MeasuresSearch) =>
      // From what was asked last, which a page that is slow does not show yet.
      void navigate({
        to: '.',
        search: (before) => readMeasuresSearch({ ...before, ...part }),
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, change, replaceAll };
}
