import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { sendUnsent } from '../../../offline/outbox.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import { useUnsent } from '../../../offline/useUnsent.ts';
import { notifyDone } from '../../../ui/notify.ts';

const everyMs = 15_000;

/** Sends what waits on the device when the network is back, and tries again while it is not. */
export function useSendUnsent(): void {
  const { t } = useText();
  const me = useMe();
  const client = useQueryClient();
  const isReachable = useIsReachable();
  const hasSome = useUnsent().some((entry) => !entry.refusal);
  const userId = me.user.id;
  const workspaceId = me.workspace.id;
  useEffect(() => {
    if (!isReachable || !hasSome) return;
    const send = async () => {
      const sent = await sendUnsent({ userId, workspaceId });
      if (sent.length === 0) return;
      notifyDone(t('counter.sentNow', { count: sent.length }));
      await client.invalidateQueries({ queryKey: ['counter'] });
    };
    // What was just written is being sent by its own form: this is for what had to wait.
    const soon = setTimeout(() => void send(), 1_000);
    const timer = setInterval(() => void send(), everyMs);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [isReachable, hasSome, userId, workspaceId, client, t]);
}
