import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { handleOf } from '../../people/handleOf.ts';
import { findEntry } from './queries.ts';

/**
 * Puts what was given on the customer's timeline, as a gesture of ours, once however often it is asked. Nothing is put where
 * the person was erased in between.
 */
export async function recordRepairExchange(
  { database }: { database: Database },
  workspaceId: string,
  entryId: string,
): Promise<void> {
  const found = await inWorkspace(database, workspaceId, { kind: 'system', id: 'repair' }, async (ctx) => {
    const row = await findEntry(ctx.client, workspaceId, entryId);
    if (row === null || row.customer_id === null || row.corrects !== null) return null;
    return { row, handle: await handleOf(ctx, row.customer_id) };
  });
  if (found === null) return;
  const { row, handle } = found;
  await ingestOf({ database }).record(
    workspaceId,
    [
      {
        id: `repair:${entryId}`,
        customer: [handle],
        kind: 'gesture',
        direction: 'outbound',
        at: row.at.toISOString(),
        text: row.what,
        ...(row.giver !== null && { staff: row.giver }),
        ...(row.site !== null && { site: row.site }),
        properties: {
          gesture: row.kind,
          why: row.why,
          cost: row.amount_cents / 100,
          repair: entryId,
          ...(row.case_id !== null && { case: row.case_id }),
        },
      },
    ],
    { kind: 'system', id: 'repair' },
  );
}
