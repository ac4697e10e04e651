import type { Me } from '@rapport/contracts/access';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from './client.ts';
import { queryClient } from './queryClient.ts';
import { chooseWorkspace, chosenWorkspace } from './workspaceChoice.ts';

/** Who is signed in, in which workspace, allowed what. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me> => {
    const me = await readMe(signal);
    if (me.workspace !== null || chosenWorkspace() === null) return me;
    // The workspace kept on this device is no longer theirs.
    chooseWorkspace(null);
    return readMe(signal);
  },
  staleTime: 60_000,
});

type WorkspaceMe = Me & { workspace: NonNullable<Me['workspace']> };

/** Inside the signed-in pages: never null there, the route waits for it. */
export function useMe(): WorkspaceMe {
  const { data } = useQuery(meQuery);
  if (!data?.workspace) throw new Error('useMe is for pages under the workspace route');
  return data as WorkspaceMe;
}

/** Anywhere: null before sign-in. Asks nothing by itself. */
export function useOptionalMe(): Me | null {
  return useQuery({ ...meQuery, enabled: false }).data ?? null;
}

/** Whether the person may do this (`members:manage`, …); what they may not is not shown to them. */
export function useMay(permission: string): boolean {
  return useOptionalMe()?.permissions.includes(permission) ?? false;
}

/** Changes workspace: nothing read of the other one stays, and what is on screen is read again. */
export async function switchWorkspace(id: string): Promise<void> {
  chooseWorkspace(id);
  const others = {
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== meQuery.queryKey[0],
  };
  await queryClient.cancelQueries();
  queryClient.setQueryData(meQuery.queryKey, await readMe());
  queryClient.removeQueries({ ...others, type: 'inactive' });
  void queryClient.resetQueries(others);
}

function readMe(signal?: AbortSignal): Promise<Me> {
  return request<Me>('/api/v1/me', {
    signal,
    shape: () => import('@rapport/contracts/access').then((contract) => contract.me),
  });
}
