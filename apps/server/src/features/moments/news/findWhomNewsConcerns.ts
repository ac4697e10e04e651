import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { runMomentsFor } from '../run/runMoments.ts';
import { findPeople, savePeople } from './queries.ts';

const actor = { kind: 'system', id: 'moments' } as const;
const atOnce = 2_000;

/** Finds whom news of a product concerns, and decides for them at once. Nobody when the news was taken back meanwhile. */
export async function findWhomNewsConcerns(
  database: Database,
  workspaceId: string,
  newsId: string,
): Promise<number> {
  const people = await inWorkspace(database, workspaceId, actor, async ({ client }) => {
    await savePeople(client, workspaceId, newsId);
    return findPeople(client, workspaceId, newsId);
  });
  for (let from = 0; from < people.length; from += atOnce)
    await runMomentsFor(database, workspaceId, people.slice(from, from + atOnce));
  return people.length;
}
