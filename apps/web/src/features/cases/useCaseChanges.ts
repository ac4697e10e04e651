import type { BulkRequest, BulkResult, CaseChanges, CasePage, MoveRequest } from '@rapport/contracts/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { explainError } from '../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { notifyUndoable } from '../../ui/notifyUndoable.tsx';

/** What can be done to cases; every list of them is read again after. */
export function useCaseChanges() {
  const { t } = useText();
  const client = useQueryClient();
  const onError = (error: unknown) => {
    const { title, text } = explainError(error, t);
    notifyRefused(title, text);
  };
  const onSettled = () => client.invalidateQueries({ queryKey: ['cases'] });
  const takeBack = async (path: string, said = t('problems.undone')) => {
    try {
      await request(path, { method: 'DELETE' });
      notifyDone(said);
      return true;
    } catch (error) {
      notifyRefused(t('cases.notUndone'), explainError(error, t).text);
      return false;
    } finally {
      await onSettled();
    }
  };
  /** Says what was done to a case, with the way back to what it was before. */
  const sayMoved = (id: string, said: string) =>
    notifyUndoable(said, t('shell.undo'), async () => {
      await takeBack(`/api/v1/cases/${id}/moves/last`);
    });
  const move = useMutation({
    mutationFn: ({ id, ...body }: MoveRequest & { id: string }) =>
      request<CasePage>(`/api/v1/cases/${id}/moves`, { method: 'POST', body }),
    onSuccess: ({ id, number, status }) =>
      sayMoved(id, t('cases.move.done', { number, status: t(`cases.status.${status}`).toLowerCase() })),
    onError,
    onSettled,
  });
  const merge = useMutation({
    mutationFn: ({ from, into }: { from: { id: string; number: number }; into: string }) =>
      request(`/api/v1/cases/${from.id}/merge`, { method: 'POST', body: { into } }),
    onSuccess: (_, { from }) => sayMoved(from.id, t('cases.merge.done', { number: from.number })),
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: CaseChanges & { id: string }) =>
      request<CasePage>(`/api/v1/cases/${id}`, { method: 'PATCH', body }),
    onError,
    onSettled,
  });
  const many = useMutation({
    mutationFn: (body: BulkRequest) => request<BulkResult>('/api/v1/cases/bulk', { method: 'POST', body }),
    onSuccess: ({ changed, refused }) => {
      if (changed > 0) notifyDone(t('cases.bulk.done', { count: changed }));
      if (refused[0]) notifyRefused(t('cases.bulk.refused', { count: refused.length }), refused[0].message);
    },
    onError,
    onSettled,
  });
  return { move, merge, change, many, takeBack };
}
