import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { sendDue } from './sendDue.ts';

export const jobs: JobHandlers = {
  'digests.send-due': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) {
      signal.throwIfAborted();
      await sendDue(deps, id);
    }
  },
};

export const crons: Cron[] = [{ pattern: '5 * * * *', job: 'digests.send-due' }];
