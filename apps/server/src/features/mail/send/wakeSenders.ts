import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { findWorkspacesToWake } from './queries.ts';
import { claimMs } from './sendDue.ts';

/** Asks for sending in every workspace where something is due and nobody asked. */
export async function wakeSenders(database: Database): Promise<void> {
  const now = database.now();
  const ids = await findWorkspacesToWake(database, now, new Date(now.getTime() - claimMs));
  for (const id of ids) {
    await inWorkspace(database, id, { kind: 'system', id: 'mail' }, (ctx) =>
      addJob(ctx, 'mail.send', null, { key: 'wake', maxAttempts: 1 }),
    );
  }
}
