import type { KeptDay } from '@rapport/contracts/counter';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from '../../../api/client.ts';
import { useMe } from '../../../api/me.ts';
import { settingsQuery } from '../../../api/settings.ts';
import { readVisit } from '../../../offline/deviceStore.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
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
  const isReachable = useIsReachable();
  const { assistantId, siteId, desk } = usePlace();
  // Until it is read, who holds the tablet is not known.
  const isPlaceKnown = desk !== undefined;
  useEffect(() => {
    void startWorker();
  }, []);
  useEffect(() => {
    if (!isReachable || !isPlaceKnown) return;
    const leaving = new AbortController();
    const read = async () => {
      const visit = await readVisit();
      const { day, entries, cards } = await request<KeptDay>('/api/v1/counter/day/cards', {
        query: { assistantId, siteId },
        signal: leaving.signal,
      });
      const [place, types, settings] = await Promise.all([
        client.ensureQueryData(deskQuery),
        client.ensureQueryData(typesQuery),
        client.ensureQueryData(settingsQuery),
      ]);
      if (leaving.signal.aborted) return;
      const at = new Date().toISOString();
      await keepDay({ at, day, me, desk: place, entries, cards, types, settings }, visit);
    };
    const attempt = () => void read().catch(() => undefined);
    attempt();
    const timer = setInterval(attempt, everyMs);
    return () => {
      leaving.abort();
      clearInterval(timer);
    };
  }, [client, me, isReachable, isPlaceKnown, assistantId, siteId]);
}
