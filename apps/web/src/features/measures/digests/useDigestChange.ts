import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyRefused } from '../../../ui/notify.ts';
import { digestsQuery } from './digestsQuery.ts';

/** A change of a report; refused, it says why; done, the list is read again. */
export function useDigestChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  done: (output: Output) => void,
) {
  const { t } = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (output) => {
      await client.invalidateQueries({ queryKey: digestsQuery.queryKey });
      done(output);
    },
    onError: (error) => notifyRefused(explainError(error, t).title, explainError(error, t).text),
  });
}
