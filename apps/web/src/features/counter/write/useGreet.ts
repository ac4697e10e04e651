import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { usePlace } from '../device/place.ts';
import { sayRefused } from './useWrite.ts';

/** Somebody is here: their visit goes on the timeline in a minute; until then it can be taken back. @returns whether it is done */
export function useGreet(): (customerId: string) => Promise<boolean> {
  const { t } = useText();
  const client = useQueryClient();
  const { assistantId, siteId } = usePlace();
  const again = () => client.invalidateQueries({ queryKey: ['counter'] });
  return async (customerId) => {
    try {
      const { id } = await request<{ id: string }>('/api/v1/counter/greetings', {
        method: 'POST',
        body: {
          id: crypto.randomUUID(),
          customerId,
          ...(assistantId && { assistantId }),
          ...(siteId && { siteId }),
        },
      });
      await again();
      notifyUndoable(t('counter.greeted'), t('counter.undo'), async () => {
        await request(`/api/v1/counter/greetings/${id}`, { method: 'DELETE' })
          .then(again)
          .then(() => notifyDone(t('counter.takenBack')))
          .catch((error: unknown) => sayRefused(error, t));
      });
      return true;
    } catch (error) {
      sayRefused(error, t);
      return false;
    }
  };
}
