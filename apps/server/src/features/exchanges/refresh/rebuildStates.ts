import { emptyTally, encodeTally, observe, type Tally } from '@rapport/core/relations';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { retrying } from '../../../platform/database/tryAgain.ts';
import { relationModelOf } from '../../relations/relationModelOf.ts';
import { updateTallies } from '../queries.ts';
import { bulkSettings } from '../store/bulkSettings.ts';
import { refreshStates } from '../store/refreshStates.ts';
import { findIngestWorkspace } from '../workspaces.ts';
import { observedFromRow } from './observedFromRow.ts';
import { findExchangesOf, findFragmentsAfter } from './refreshQueries.ts';

const chunk = 500;

/**
 * Makes every tally of a workspace again from its exchanges, then what is shown: after a change of the engine or of how words
 * are read. Ingest may go on meanwhile: it waits while a chunk that holds its customers is made again, then starts from what
 * was made. The result is what incremental writing gives.
 *
 * @returns how many fragments were rebuilt
 */
export async function rebuildStates(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let rebuilt = 0;
  for (;;) {
    signal?.throwIfAborted();
    const ids = await retrying(() =>
      inWorkspace(
        database,
        workspaceId,
        { kind: 'system', id: 'rebuild' },
        async (ctx) => {
          const { client } = ctx;
          const model = await relationModelOf(ctx);
          const fragments = await findFragmentsAfter(client, workspaceId, after, chunk);
          if (fragments.length === 0) return [];
          const workspace = await findIngestWorkspace(client, workspaceId);
          const tallies = new Map<string, Tally>(fragments.map((row) => [row.customer_id, emptyTally()]));
          for (const row of await findExchangesOf(client, workspaceId, [...tallies.keys()])) {
            const tally = tallies.get(row.customer_id);
            if (tally) observe(tally, observedFromRow(row, workspace), model);
          }
          const rows = fragments.map(({ customer_id: customerId, version: xid }) => {
            const tally = tallies.get(customerId) ?? emptyTally();
            return {
              customerId,
              version: { xid, isLost: false },
              tally: encodeTally(tally),
              exchanges: tally.exchanges,
            };
          });
          await updateTallies(client, workspaceId, rows);
          const survivors = fragments.map((row) => row.merged_into ?? row.customer_id);
          await refreshStates(client, workspaceId, [...new Set(survivors)], model);
          return fragments.map((row) => row.customer_id);
        },
        bulkSettings,
      ),
    );
    const last = ids.at(-1);
    if (last === undefined) return rebuilt;
    rebuilt += ids.length;
    after = last;
  }
}
