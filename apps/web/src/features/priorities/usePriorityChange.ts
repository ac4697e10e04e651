import type { Priority } from '@rapport/contracts/priorities';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { explainError } from '../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { prioritiesQuery } from './queries.ts';

/** A change of what could be done, told when it is done or refused; the ranking is read again. */
export function usePriorityChange<Input, Output = unknown>(
  change: (input: Input) => Promise<Output>,
  done: string | null,
  after?: (output: Output) => void,
) {
  const { t } = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (output) => {
      await client.invalidateQueries({ queryKey: prioritiesQuery.queryKey });
      if (done !== null) notifyDone(done);
      after?.(output);
    },
    onError: (error) => notifyRefused(explainError(error, t).title, explainError(error, t).text),
  });
}

/** The id of an action; a proposal is kept first, under the name it is shown by. */
export async function keptId(priority: Priority, shownName: string): Promise<string> {
  if (!priority.isProposal) return priority.id;
  const { id } = await request<{ id: string }>('/api/v1/priorities', {
    method: 'POST',
    body: { name: shownName, driver: priority.driver },
  });
  return id;
}
