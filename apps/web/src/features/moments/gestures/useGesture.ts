import type { callOutcomes, Gesture, gestureReactions } from '@rapport/contracts/gestures';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { useChange } from '../useChange.ts';

/** What can be done with a gesture. */
export function useGesture({ id }: Pick<Gesture, 'id'>) {
  const { t } = useText();
  const path = `/api/v1/gestures/${id}`;
  return {
    finish: useChange(
      (body: { outcome?: (typeof callOutcomes)[number] }) =>
        request<unknown>(`${path}/end`, { method: 'POST', body }),
      () => t('moments.gestures.noted'),
    ),
    cancel: useChange(
      () => request<unknown>(`${path}/cancellation`, { method: 'POST' }),
      () => t('moments.gestures.cancelled'),
    ),
    react: useChange(
      (reaction: (typeof gestureReactions)[number]) =>
        request<unknown>(`${path}/reaction`, { method: 'POST', body: { reaction } }),
      () => t('moments.gestures.noted'),
    ),
  };
}
