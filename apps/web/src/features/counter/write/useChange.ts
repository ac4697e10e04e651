import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { sayRefused } from './useWrite.ts';

export interface Change {
  path: string;
  body: Record<string, unknown>;
  /** What puts it back as it was. */
  back: Record<string, unknown>;
  done: string;
}

/** Changes something that is there already, with the way back. */
export function useChange(): (change: Change) => Promise<void> {
  const { t } = useText();
  const client = useQueryClient();
  const patch = async (path: string, body: Record<string, unknown>) => {
    await request(path, { method: 'PATCH', body });
    await client.invalidateQueries({ queryKey: ['counter'] });
  };
  return async ({ path, body, back, done }) => {
    try {
      await patch(path, body);
    } catch (error) {
      sayRefused(error, t);
      return;
    }
    notifyUndoable(done, t('counter.undo'), async () => {
      await patch(path, back)
        .then(() => notifyDone(t('counter.takenBack')))
        .catch((error: unknown) => sayRefused(error, t));
    });
  };
}
