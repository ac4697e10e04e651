import { meQuery } from '../../../api/me.ts';
import { queryClient } from '../../../api/queryClient.ts';
import { settingsQuery } from '../../../api/settings.ts';
import { typesQuery } from '../../relationships/queries.ts';
import { readKeptDay } from './keptDay.ts';

/** Puts what the device kept where the pages look for it. @returns false when nothing of today is kept */
export async function openOffline(): Promise<boolean> {
  const kept = await readKeptDay();
  if (kept === null) return false;
  queryClient.setQueryData(meQuery.queryKey, kept.me);
  queryClient.setQueryData(typesQuery.queryKey, kept.types);
  queryClient.setQueryData(settingsQuery.queryKey, kept.settings);
  return true;
}
