import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { watchClock } from './clock/watchClock.ts';

export const jobs: JobHandlers = {
  'cases.watch-clock': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) await watchClock(deps, id, signal);
  },
};

export const crons: Cron[] = [{ pattern: '*/5 * * * *', job: 'cases.watch-clock' }];
