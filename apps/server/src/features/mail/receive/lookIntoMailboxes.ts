import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { findWorkspacesWithMailbox } from './queries.ts';

/** Asks for every workspace's mailbox to be looked into; one that is still being looked into is left alone. */
export async function lookIntoMailboxes(database: Database): Promise<void> {
  for (const id of await findWorkspacesWithMailbox(database)) {
    await inWorkspace(database, id, { kind: 'system', id: 'mail' }, (ctx) =>
      addJob(ctx, 'mail.fetch', null, { key: 'fetch', maxAttempts: 1 }),
    );
  }
}
