import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { rebuildStates } from './refresh/rebuildStates.ts';
import { readStatesAnew, sweepStates } from './refresh/sweepStates.ts';
import { findWorkspaceIds } from './workspaces.ts';

export const jobs: JobHandlers = {
  'exchanges.sweep-states': async ({ deps, signal }) => {
    for (const id of await findWorkspaceIds(deps.database)) await sweepStates(deps.database, id, signal);
  },
  'exchanges.rebuild-states': async ({ deps, workspaceId, signal }) => {
    if (workspaceId !== null) await rebuildStates(deps.database, workspaceId, signal);
  },
  'exchanges.read-anew': async ({ deps, workspaceId, signal }) => {
    if (workspaceId !== null) await readStatesAnew(deps.database, workspaceId, signal);
  },
};

export const crons: Cron[] = [{ pattern: '17 2 * * *', job: 'exchanges.sweep-states' }];
