import type { BulkRequest, BulkResult, CaseChanges, CasePage, MoveRequest } from '@rapport/contracts/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { explainError } from '../../ui/ErrorNote.tsx';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';

/** What can be done to cases; every list of them is read again after. */
export function useCaseChanges() {
  const { t } = useText();
  const client = useQueryClient();
  const onError = (error: unknown) => {
    const { title, advice, detail } = explainError(error, t);
    notifyRefused(title, detail ?? advice);
  };
  const onSettled = () => client.invalidateQueries({ queryKey: ['cases'] });
  const move = useMutation({
    mutationFn: ({ id, ...body }: MoveRequest & { id: string }) =>
      request<CasePage>(`/api/v1/cases/${id}/moves`, { method: 'POST', body }),
    onSuccess: ({ number, status }) =>
      notifyDone(t('cases.move.done', { number, status: t(`cases.status.${status}`).toLowerCase() })),
    onError,
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
  return { move, change, many };
}
