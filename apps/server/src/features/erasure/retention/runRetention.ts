import { randomUUID } from 'node:crypto';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { erasePerson } from '../erasePerson.ts';
import { limitsOf } from './previewRetention.ts';
import { countInRun, findSilent, insertRun } from './queries.ts';
import { readRetentionSettings } from './settings.ts';

/** People erased in one transaction. */
const batch = 50;
const actor = { kind: 'system', id: 'retention' } as const;

/**
 * Erases whom the workspace's rules no longer keep, a batch at a time; stopped, it goes on the next night. Nothing is done
 * where the rules are off.
 *
 * @returns how many people, of each kind
 */
export async function runRetention(
  { database }: { database: Database },
  workspaceId: string,
  signal: AbortSignal,
): Promise<{ prospects: number; customers: number } | null> {
  const settings = await inWorkspace(database, workspaceId, actor, readRetentionSettings);
  if (!settings.isOn) return null;
  const limits = limitsOf(settings, database.now());
  const runId = randomUUID();
  await inWorkspace(database, workspaceId, actor, (ctx) =>
    insertRun(ctx.client, workspaceId, { id: runId, at: ctx.now() }),
  );
  const total = { prospects: 0, customers: 0 };
  let after: string | null = null;
  while (!signal.aborted) {
    const erased = await inWorkspace(database, workspaceId, actor, async (ctx) => {
      const rows = await findSilent(ctx.client, workspaceId, limits, after, batch);
      for (const row of rows) await erasePerson(ctx, row.customer_id, 'retention');
      const customers = rows.filter((row) => row.has_bought).length;
      const counted = { prospects: rows.length - customers, customers };
      await countInRun(ctx.client, workspaceId, runId, {
        ...counted,
        endedAt: rows.length < batch ? ctx.now() : null,
      });
      return { ...counted, last: rows.at(-1)?.customer_id ?? null, isDone: rows.length < batch };
    });
    ingestOf({ database }).forget(workspaceId);
    total.prospects += erased.prospects;
    total.customers += erased.customers;
    after = erased.last;
    if (erased.isDone) break;
  }
  return total;
}
