import type { WorkspaceSettings } from '@rapport/contracts/access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { settingsQuery } from '../../api/settings.ts';

/** Saves the settings given, and those alone; every page that shows a value or a type's name is read again. */
export function useSaveSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: Partial<WorkspaceSettings>) =>
      request<WorkspaceSettings>('/api/v1/workspace', { method: 'PATCH', body: changes }),
    onSuccess: (settings) => {
      queries.setQueryData(settingsQuery.queryKey, settings);
      return queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== settingsQuery.queryKey[0],
      });
    },
  });
}
