import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { readVerbatimsSearch, type VerbatimsSearch } from './verbatimsSearch.ts';

/** What the address asks of the words of customers, and how to change it. */
export function useVerbatimsSearch(): {
  search: VerbatimsSearch;
  change: (part: VerbatimsSearch) => void;
  replaceAll: (search: VerbatimsSearch) => void;
} {
  const given = useSearch({ strict: false }) as Record<string, unknown>;
  const search = useMemo(() => readVerbatimsSearch(given), [given]);
  const navigate = useNavigate();
  const replaceAll = useCallback(
    (next: VerbatimsSearch) => void navigate({ to: '.', search: next, resetScroll: false }),
    [navigate],
  );
  const change = useCallback(
    (part: VerbatimsSearch) =>
      // From what was asked last, which a page that is slow does not show yet.
      void navigate({
        to: '.',
        search: (before) => readVerbatimsSearch({ ...before, ...part }),
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, change, replaceAll };
}
