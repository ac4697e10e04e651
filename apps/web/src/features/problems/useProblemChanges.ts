import type {
  NewProblem,
  ProblemChanges,
  ProblemMessage,
  ProblemMoveRequest,
  ProblemPage,
} from '@rapport/contracts/problems';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { notifyDone } from '../../ui/notify.ts';
import { problemQuery } from './queries.ts';

/** What can be done to problems; what shows them, and their cases, is read again after. */
export function useProblemChanges() {
  const { t } = useText();
  const client = useQueryClient();
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['problems'] }),
      client.invalidateQueries({ queryKey: ['cases'] }),
    ]);
  const keep = (page: ProblemPage) => client.setQueryData(problemQuery(page.id).queryKey, page);
  const create = useMutation({
    mutationFn: (body: NewProblem) => request<{ id: string }>('/api/v1/problems', { method: 'POST', body }),
    onSuccess: () => notifyDone(t('problems.made')),
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: ProblemChanges & { id: string }) =>
      request<ProblemPage>(`/api/v1/problems/${id}`, { method: 'PATCH', body }),
    onSuccess: (page) => {
      keep(page);
      notifyDone(t('shell.saved'));
    },
    onSettled,
  });
  const move = useMutation({
    mutationFn: ({ id, ...body }: ProblemMoveRequest & { id: string }) =>
      request<ProblemPage>(`/api/v1/problems/${id}/moves`, { method: 'POST', body }),
    onSuccess: (page) => {
      keep(page);
      notifyDone(t('problems.moved', { status: t(`problems.status.${page.status}`).toLowerCase() }));
    },
    onSettled,
  });
  const tell = useMutation({
    mutationFn: ({ id, ...body }: ProblemMessage & { id: string }) =>
      request<ProblemPage>(`/api/v1/problems/${id}/message`, { method: 'POST', body }),
    onSuccess: keep,
    onSettled,
  });
  return { create, change, move, tell };
}
