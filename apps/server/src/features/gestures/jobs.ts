import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { recordGestures } from './recordGestures.ts';

export const jobs: JobHandlers = {
  'gestures.record': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) await recordGestures(deps, id, signal);
  },
};

/** What a lost job would leave unrecorded is found at night. */
export const crons: Cron[] = [{ pattern: '37 4 * * *', job: 'gestures.record' }];
