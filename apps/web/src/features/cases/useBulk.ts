import type { BulkRequest, BulkResult } from '@rapport/contracts/cases';
import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { notifyUndoable } from '../../ui/notifyUndoable.tsx';

/** A change of several cases, and those that take it back: each case to what it had. */
export interface BulkChange {
  change: BulkRequest;
  back: readonly BulkRequest[];
  /** What was done, once it is. */
  said: (changed: number) => string;
}

/** Changes several cases, with the way back. What is refused is said, whatever else was done. */
export function useBulk(): (wanted: BulkChange) => Promise<void> {
  const { t } = useText();
  const client = useQueryClient();
  const send = async (body: BulkRequest) => {
    const { changed, refused } = await request<BulkResult>('/api/v1/cases/bulk', { method: 'POST', body });
    if (refused[0]) notifyRefused(t('cases.bulk.refused', { count: refused.length }), refused[0].message);
    return changed;
  };
  const during = async (work: () => Promise<number>) => {
    try {
      return await work();
    } catch (error) {
      notifyRefused(t('problems.notPut'), (error as Error).message);
      return null;
    } finally {
      await client.invalidateQueries({ queryKey: ['cases'] });
      await client.invalidateQueries({ queryKey: ['problems'] });
    }
  };
  const putBack = async (back: readonly BulkRequest[]) => {
    const changed = await during(async () => {
      let count = 0;
      for (const body of back) count += await send(body);
      return count;
    });
    if (changed) notifyDone(t('problems.undone'));
  };
  return async ({ change, back, said }) => {
    const changed = await during(() => send(change));
    if (changed) notifyUndoable(said(changed), t('shell.undo'), () => putBack(back));
  };
}

/** The requests that give each case back what it had. */
export function backTo<Row extends { id: string }, Had>(
  rows: readonly Row[],
  had: (row: Row) => Had,
  ask: (had: Had) => Omit<BulkRequest, 'ids'>,
): BulkRequest[] {
  return [...Map.groupBy(rows, had)].map(([value, group]) => ({
    ids: group.map(({ id }) => id),
    ...ask(value),
  }));
}
