import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { workOut } from './workOut.ts';

export const jobs: JobHandlers = {
  'studies.work-out': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) await workOut(deps.database, id, signal);
  },
};

export const crons: Cron[] = [{ pattern: '47 3 * * *', job: 'studies.work-out' }];
