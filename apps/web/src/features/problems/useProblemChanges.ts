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
import { explainError } from '../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { notifyUndoable } from '../../ui/notifyUndoable.tsx';
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
  const undo = useMutation({
    mutationFn: (id: string) =>
      request<ProblemPage>(`/api/v1/problems/${id}/moves/last`, { method: 'DELETE' }),
    onSuccess: (page) => {
      keep(page);
      notifyDone(t('problems.undone'));
    },
    onError: (error) => notifyRefused(t('problems.notUndone'), explainError(error, t).text),
    onSettled,
  });
  const takeBack = async (id: string) => {
    await undo.mutateAsync(id).catch(() => null);
  };
  const remove = useMutation({
    mutationFn: (id: string) => request<void>(`/api/v1/problems/${id}`, { method: 'DELETE' }),
    onSuccess: (_, id) => notifyUndoable(t('problems.removed'), t('shell.undo'), () => takeBack(id)),
    onError: (error) => notifyRefused(t('problems.notRemoved'), explainError(error, t).text),
    onSettled: (_, __, id) => {
      client.removeQueries({ queryKey: problemQuery(id).queryKey });
      return onSettled();
    },
  });
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
      const status = t(`problems.status.${page.status}`).toLowerCase();
      notifyUndoable(t('problems.moved', { status }), t('shell.undo'), () => takeBack(page.id));
    },
    onSettled,
  });
  const tell = useMutation({
    mutationFn: ({ id, ...body }: ProblemMessage & { id: string }) =>
      request<ProblemPage>(`/api/v1/problems/${id}/message`, { method: 'POST', body }),
    onSuccess: keep,
    onSettled,
  });
  return { create, change, move, undo, remove, tell };
}
