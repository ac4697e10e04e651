import { sampleBrand } from '@rapport/core/sample';
import { inWorkspace, outsideWorkspaces } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { findCreation, insertSampleWorkspace } from './queries.ts';

/** Always the same, so that two servers starting at once make one. */
export const sampleWorkspaceId = '5a3b1e00-0000-4000-8000-000000000001';

const hourMs = 3_600_000;
const actor = { kind: 'system', id: 'sample' } as const;

/**
 * The workspace of the sample brand, made when there is none of anybody's yet.
 *
 * @returns the instant its story ends: the hour it was made, so that a restart goes on with the same story; null when the
 * database belongs to somebody else
 */
export async function openSampleWorkspace(database: Database): Promise<number | null> {
  const found = await inWorkspace(database, sampleWorkspaceId, actor, ({ client }) =>
    findCreation(client, sampleWorkspaceId),
  );
  if (found) return endOf(found);
  if (await hasWorkspace(database)) return null;
  const created = await inWorkspace(database, sampleWorkspaceId, actor, async ({ client, now }) => {
    await insertSampleWorkspace(client, { ...sampleBrand, id: sampleWorkspaceId, at: now() });
    return findCreation(client, sampleWorkspaceId);
  });
  return created && endOf(created);
}

async function hasWorkspace(database: Database): Promise<boolean> {
  return outsideWorkspaces(database, async (client) => {
    const { rowCount } = await client.query('select from rapport.workspace_ids() limit 1');
    return rowCount === 1;
  });
}

function endOf(created: Date): number {
  return Math.floor(created.getTime() / hourMs) * hourMs;
}
