import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { indexWords } from '../search/indexWords.ts';
import { hasUnreadTexts } from './keepQueries.ts';
import { readAgain } from './readAgain.ts';
import { unreadKinds } from './watchVerbatims.ts';

/** Reads the texts of a workspace that had exchanges before texts were read, once; and indexes what no job did. */
export async function catchUp(database: Database, workspaceId: string, signal?: AbortSignal): Promise<void> {
  const isBehind = await inWorkspace(
    database,
    workspaceId,
    { kind: 'system', id: 'verbatims' },
    ({ client }) => hasUnreadTexts(client, workspaceId, unreadKinds),
  );
  if (isBehind) await readAgain(database, workspaceId, signal);
  await indexWords(database, workspaceId, signal);
}
