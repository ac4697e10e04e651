import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';

/** Says that a card, or a batch, was taken to the post; the same address takes it back. */
export function usePosted(path: string, method: 'POST' | 'PUT') {
  const { t } = useText();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['moments'] });
  const onError = (error: Error) => {
    const { text } = explainError(error, t);
    notifyRefused(t('moments.due.couldNot'), text);
  };
  const back = useMutation({
    mutationFn: () => request<unknown>(path, { method: 'DELETE' }),
    onSuccess: () => {
      notifyDone(t('moments.gestures.notPosted'));
    },
    onError,
    onSettled,
  });
  return useMutation({
    mutationFn: () => request<unknown>(path, method === 'POST' ? { method, body: {} } : { method }),
    onSuccess: () => {
      notifyUndoable(t('moments.gestures.notedPosted'), t('shell.undo'), async () => {
        await back.mutateAsync().catch(() => null);
      });
    },
    onError,
    onSettled,
  });
}
