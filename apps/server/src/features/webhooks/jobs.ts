import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { findWorkspacesWithDue } from './queries.ts';
import { forgetOldMessages, sendWebhooks } from './sendWebhooks.ts';

const system = { kind: 'system', id: 'webhooks' } as const;

export const jobs: JobHandlers = {
  'webhooks.send': async ({ deps, workspaceId, signal }) => {
    if (workspaceId !== null) await sendWebhooks(deps, workspaceId, signal);
  },
  'webhooks.wake': async ({ deps: { database } }) => {
    for (const id of await findWorkspacesWithDue(database, database.now()))
      await inWorkspace(database, id, system, (ctx) =>
        addJob(ctx, 'webhooks.send', null, { key: 'send', maxAttempts: 1 }),
      );
  },
  'webhooks.forget': async ({ deps: { database } }) => {
    for (const id of await findWorkspaceIds(database))
      await inWorkspace(database, id, system, forgetOldMessages);
  },
};

/** What a crash left behind, each minute; what is old, each night. */
export const crons: Cron[] = [
  { pattern: '* * * * *', job: 'webhooks.wake' },
  { pattern: '20 3 * * *', job: 'webhooks.forget' },
];
