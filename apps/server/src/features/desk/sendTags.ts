import { typeKeys } from '@rapport/core/relations';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Deps } from '../../platform/feature.ts';
import { recordTag } from '../tags/recordTag.ts';
import { findUnsent, markSent } from './deskQueries.ts';
import { takeBackMs } from './giveTag.ts';

const actor = { kind: 'system', id: 'desk' } as const;

/** Makes exchanges of the tags that can no longer be taken back. Each is stored once, however often this runs. */
export async function sendTags(deps: Pick<Deps, 'database'>, workspaceId: string): Promise<number> {
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[3]) =>
    inWorkspace(deps.database, workspaceId, actor, work);
  const before = new Date(deps.database.now().getTime() - takeBackMs + 1_000);
  const rows = await within(({ client }) => findUnsent(client, workspaceId, before));
  for (const row of rows) {
    await recordTag(deps, workspaceId, {
      id: `desk:${row.item_id}:${row.rater}`,
      customerId: row.customer_id,
      type: typeKeys[row.type] as string,
      rater: row.rater,
      staff: row.name ?? row.rater,
      at: row.labelled_at,
    });
    await within(({ client }) => markSent(client, workspaceId, row.item_id, row.rater));
  }
  return rows.length;
}
