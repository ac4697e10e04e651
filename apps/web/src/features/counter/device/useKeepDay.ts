import type { KeptDay } from '@rapport/contracts/counter';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from '../../../api/client.ts';
import { useMe } from '../../../api/me.ts';
import { settingsQuery } from '../../../api/settings.ts';
import { useIsOnline } from '../../../offline/useIsOnline.ts';
import { startWorker } from '../../../offline/worker.ts';
import { typesQuery } from '../../relationships/queries.ts';
import { deskQuery } from '../queries.ts';
import { keepDay } from './keptDay.ts';
import { usePlace } from './place.ts';

const everyMs = 10 * 60_000;

/** While the counter is open and the server answers: today's appointments are kept on the device, anew from time to time. */
export function useKeepDay(): void {
  const client = useQueryClient();
  const me = useMe();
  const isOnline = useIsOnline();
  const { assistantId, siteId } = usePlace();
  useEffect(() => {
    void startWorker();
  }, []);
  useEffect(() => {
    if (!isOnline) return;
    const read = async () => {
      const { day, entries, cards } = await request<KeptDay>('/api/v1/counter/day/cards', {
        query: { assistantId, siteId },
      });
      const [desk, types, settings] = await Promise.all([
        client.ensureQueryData(deskQuery),
        client.ensureQueryData(typesQuery),
        client.ensureQueryData(settingsQuery),
      ]);
      await keepDay({ at: new Date().toISOString(), day, me, desk, entries, cards, types, settings });
    };
    const attempt = () => void read().catch(() => undefined);
    attempt();
    const timer = setInterval(attempt, everyMs);
    return () => clearInterval(timer);
  }, [client, me, isOnline, assistantId, siteId]);
}
