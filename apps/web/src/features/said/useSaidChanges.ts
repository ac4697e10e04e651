import type { NewSaidEntry, SaidBoard, SaidEntryChanges, SaidPageChanges } from '@rapport/contracts/said';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { notifyDone } from '../../ui/notify.ts';
import { saidQuery } from './queries.ts';

/** What can be done to "You said, we did". */
export function useSaidChanges() {
  const { t } = useText();
  const client = useQueryClient();
  const onSuccess = (board: SaidBoard) => client.setQueryData(saidQuery.queryKey, board);
  const onSettled = () => client.invalidateQueries({ queryKey: ['said'] });
  const changePage = useMutation({
    mutationFn: (body: SaidPageChanges) => request<SaidBoard>('/api/v1/said', { method: 'PATCH', body }),
    onSuccess,
    onSettled,
  });
  const add = useMutation({
    mutationFn: (body: NewSaidEntry) =>
      request<{ id: string }>('/api/v1/said/entries', { method: 'POST', body }),
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: SaidEntryChanges & { id: string }) =>
      request<SaidBoard>(`/api/v1/said/entries/${id}`, { method: 'PATCH', body }),
    onSuccess,
    onSettled,
  });
  const publish = useMutation({
    mutationFn: ({ id, isPublished }: { id: string; isPublished: boolean }) =>
      request<SaidBoard>(`/api/v1/said/entries/${id}/publication`, {
        method: isPublished ? 'PUT' : 'DELETE',
      }),
    onSuccess: (board, { isPublished }) => {
      onSuccess(board);
      if (board.isOn) notifyDone(t(isPublished ? 'said.isPublished' : 'said.isDown'));
      else notifyDone(t(isPublished ? 'said.isReady' : 'said.isDraft'));
    },
    onSettled,
  });
  const order = useMutation({
    mutationFn: (ids: string[]) => request<SaidBoard>('/api/v1/said/order', { method: 'PUT', body: { ids } }),
    onSuccess,
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (id: string) => request<SaidBoard>(`/api/v1/said/entries/${id}`, { method: 'DELETE' }),
    onSuccess,
    onSettled,
  });
  return { changePage, add, change, publish, order, remove };
}
