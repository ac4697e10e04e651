import type { RelationModel } from '@rapport/core/relations';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { retrying } from '../../../platform/database/tryAgain.ts';
import { findClock, findStaleSurvivors } from '../queries.ts';
import { bulkSettings } from '../store/bulkSettings.ts';
import { refreshStates } from '../store/refreshStates.ts';

const chunk = 1_000;
const dayMs = 86_400_000;

/**
 * Shows again the relationships of customers of whom nothing was heard lately: silence changes them too. Seen at the
 * workspace's clock, its latest exchange plus a day at most, so that an imported history is not forgotten for being old.
 *
 * @returns how many customers were seen again
 */
export async function sweepStates(
  database: Database,
  workspaceId: string,
  model: RelationModel,
  signal?: AbortSignal,
): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let seen = 0;
  for (;;) {
    signal?.throwIfAborted();
    const ids = await retrying(() =>
      inWorkspace(
        database,
        workspaceId,
        { kind: 'system', id: 'sweep' },
        async ({ client, now }) => {
          const latestMs = await findClock(client, workspaceId);
          if (latestMs === null) return [];
          const asOfMs = Math.min(now().getTime(), latestMs + dayMs);
          const stale = await findStaleSurvivors(client, workspaceId, {
            after,
            beforeMs: asOfMs - dayMs,
            limit: chunk,
          });
          await refreshStates(client, workspaceId, stale, model, asOfMs);
          return stale;
        },
        bulkSettings,
      ),
    );
    const last = ids.at(-1);
    if (last === undefined) return seen;
    seen += ids.length;
    after = last;
  }
}
