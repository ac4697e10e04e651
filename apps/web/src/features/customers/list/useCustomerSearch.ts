import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type CustomerSearch, readCustomerSearch } from './customerSearch.ts';

/** What the address asks of the list, and how to change it. Typing replaces the entry of the history, a filter adds one. */
export function useCustomerSearch(): {
  search: CustomerSearch;
  change: (part: Partial<CustomerSearch>, how?: 'push' | 'replace') => void;
  replaceAll: (search: CustomerSearch) => void;
} {
  const given = useSearch({ strict: false }) as Record<string, unknown>;
  const search = useMemo(() => readCustomerSearch(given), [given]);
  const navigate = useNavigate();
  const replaceAll = useCallback(
    (next: CustomerSearch) => void navigate({ to: '/customers', search: next }),
    [navigate],
  );
  const change = useCallback(
    (part: Partial<CustomerSearch>, how: 'push' | 'replace' = 'push') =>
      void navigate({
        to: '/customers',
        search: (before) => readCustomerSearch({ ...before, ...part }),
        replace: how === 'replace',
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, change, replaceAll };
}
