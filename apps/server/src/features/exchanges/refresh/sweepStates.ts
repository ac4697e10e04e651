import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { retrying } from '../../../platform/database/tryAgain.ts';
import { endApplying, tellApplying } from '../../models/learning.ts';
import { relationModelOf } from '../../relations/relationModelOf.ts';

import { bulkSettings } from '../store/bulkSettings.ts';
import { refreshStates } from '../store/refreshStates.ts';
import { countReadOtherwise, findClock, findStaleSurvivors } from './refreshQueries.ts';

const chunk = 1_000;
const dayMs = 86_400_000;

/**
 * Shows again the relationships of customers of whom nothing was heard lately: silence changes them too. Seen at the
 * workspace's clock, its latest exchange plus a day at most, so that an imported history is not forgotten for being old.
 *
 * @returns how many customers were seen again
 */
export function sweepStates(database: Database, workspaceId: string, signal?: AbortSignal): Promise<number> {
  return seeAgain(database, workspaceId, { isQuietToo: true }, signal);
}

/**
 * Reads with the model in use the relationships that were read with another one, telling how far it is. What other servers wrote
 * meanwhile with the former model is left for the next call, a little later.
 */
export async function readStatesAnew(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<number> {
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[3]) =>
    inWorkspace(database, workspaceId, { kind: 'system', id: 'sweep' }, work);
  const total = await within(async (ctx) =>
    countReadOtherwise(ctx.client, workspaceId, (await relationModelOf(ctx)).version),
  );
  try {
    return await seeAgain(
      database,
      workspaceId,
      {
        isQuietToo: false,
        told: (done) => within((ctx) => tellApplying(ctx, 'relations', { done, total })),
      },
      signal,
    );
  } finally {
    if (!signal?.aborted) await within((ctx) => endApplying(ctx, 'relations'));
  }
}

async function seeAgain(
  database: Database,
  workspaceId: string,
  { isQuietToo, told }: { isQuietToo: boolean; told?: (done: number) => Promise<void> },
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
        async (ctx) => {
          const { client, now } = ctx;
          const latestMs = await findClock(client, workspaceId);
          if (latestMs === null) return [];
          const asOfMs = Math.min(now().getTime(), latestMs + dayMs);
          const model = await relationModelOf(ctx);
          const stale = await findStaleSurvivors(client, workspaceId, {
            after,
            beforeMs: isQuietToo ? asOfMs - dayMs : null,
            modelVersion: model.version,
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
    await told?.(seen);
  }
}
