import type { Decision, DoMoment } from '@rapport/contracts/moments';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { useChange } from '../useChange.ts';

/** What can be done with a moment that is due. */
export function useAct({ id, name }: Pick<Decision, 'id' | 'name'>) {
  const { t } = useText();
  const who = name ?? t('customers.noName');
  const path = `/api/v1/moment-decisions/${id}`;
  return {
    perform: useChange(
      (body: DoMoment) => request<unknown>(`${path}/gesture`, { method: 'POST', body }),
      (_, { way }) => t('moments.due.done', { name: who, way }),
    ),
    silence: useChange(
      (note: string | undefined) =>
        request<unknown>(`${path}/silence`, { method: 'POST', body: note ? { note } : {} }),
      () => t('moments.due.silenced', { name: who }),
    ),
    takeBack: useChange(
      () => request<unknown>(`${path}/silence`, { method: 'DELETE' }),
      () => t('moments.silences.takenBack'),
    ),
  };
}
