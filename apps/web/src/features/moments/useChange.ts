import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText.ts';
import { explainError } from '../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';

/** Changes something of moments; everything read of them is read again, and a refusal is said. */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  said: (output: Output, input: Input) => ReactNode | null,
) {
  const { t } = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (output, input) => {
      const words = said(output, input);
      if (words !== null) notifyDone(words);
      return client.invalidateQueries({ queryKey: ['moments'] });
    },
    onError: (error) => {
      const { text } = explainError(error, t);
      notifyRefused(t('moments.due.couldNot'), text);
    },
  });
}
