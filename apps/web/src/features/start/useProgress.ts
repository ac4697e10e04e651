import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { meQuery, useMay } from '../../api/me.ts';
import { settingsQuery } from '../../api/settings.ts';
import { importsQuery } from '../imports/api.ts';
import { keysQuery, membersQuery } from '../members/api.ts';
import { type Progress, progressOf } from './progress.ts';

/** How far the first steps are; asked again every few seconds, so that a first exchange shows as it arrives. */
export function useProgress() {
  const queries = useQueryClient();
  const mayKeys = useMay('keys:manage');
  return queryOptions({
    queryKey: ['start', mayKeys],
    queryFn: () => readProgress(queries, mayKeys),
    staleTime: 0,
    refetchInterval: 4_000,
  });
}

async function readProgress(queries: QueryClient, mayKeys: boolean): Promise<Progress> {
  const fresh = { staleTime: 0 };
  const [imports, keys, members, settings] = await Promise.all([
    queries.fetchQuery({ ...importsQuery, ...fresh }),
    mayKeys ? queries.fetchQuery({ ...keysQuery, ...fresh }) : null,
    queries.fetchQuery(membersQuery),
    queries.fetchQuery(settingsQuery),
    queries.fetchQuery({ ...meQuery, ...fresh }),
  ]);
  return progressOf({
    imports: imports.imports,
    keys: keys?.keys ?? [],
    members: members.members.length,
    settings,
  });
}
