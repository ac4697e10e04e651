import type { BulkRequest, BulkResult, CaseRow } from '@rapport/contracts/cases';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { notifyUndoable } from '../../ui/notifyUndoable.tsx';

type Held = Pick<CaseRow, 'id' | 'problemId'>;

/** Puts cases to a problem, or takes them out of theirs, with the way back: each to the problem that it had. */
export function useSetProblems(): (cases: readonly Held[], problemId: string | null) => Promise<void> {
  const { t } = useText();
  const client = useQueryClient();
  const send = async (body: BulkRequest) => {
    const { refused } = await request<BulkResult>('/api/v1/cases/bulk', { method: 'POST', body });
    if (refused[0]) notifyRefused(t('cases.bulk.refused', { count: refused.length }), refused[0].message);
  };
  const during = async (work: () => Promise<void>) => {
    try {
      await work();
      return true;
    } catch (error) {
      notifyRefused(t('problems.notPut'), (error as Error).message);
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: ['cases'] });
      await client.invalidateQueries({ queryKey: ['problems'] });
    }
  };
  const putBack = async (cases: readonly Held[]) => {
    const isDone = await during(async () => {
      for (const [problemId, group] of Map.groupBy(cases, (each) => each.problemId))
        await send({ ids: group.map(({ id }) => id), problemId });
    });
    if (isDone) notifyDone(t('problems.undone'));
  };
  return async (cases, problemId) => {
    const changed = cases.filter((each) => each.problemId !== problemId);
    const isDone = await during(() => send({ ids: cases.map(({ id }) => id), problemId }));
    if (!isDone) return;
    const said = t(problemId === null ? 'problems.takenOut' : 'problems.added', { count: cases.length });
    notifyUndoable(said, t('shell.undo'), () => putBack(changed));
  };
}
