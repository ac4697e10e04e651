import type { CustomerList } from '@rapport/contracts/customers';
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

/** Names of the sites met in the lists read so far, to choose from; any other can be typed. */
export function useKnownSites(): string[] {
  const client = useQueryClient();
  return useMemo(() => {
    const lists = client.getQueriesData<InfiniteData<CustomerList>>({ queryKey: ['customers'] });
    const sites = lists.flatMap(([, data]) =>
      (data?.pages ?? []).flatMap((page) => page.customers.flatMap(({ site }) => site ?? [])),
    );
    return [...new Set(sites)].sort((a, b) => a.localeCompare(b));
  }, [client]);
}
