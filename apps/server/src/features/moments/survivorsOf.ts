import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { findSurvivors } from './queries.ts';

/** The customers that fragments belong to now, each once. */
export async function survivorsOf(
  database: Database,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<string[]> {
  return inWorkspace(database, workspaceId, { kind: 'system', id: 'moments' }, ({ client }) =>
    findSurvivors(client, workspaceId, fragmentIds),
  );
}
