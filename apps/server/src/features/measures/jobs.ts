import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { rebuildMeasures } from './cells/rebuildMeasures.ts';
import { settleContacts } from './cells/settleContacts.ts';

export const jobs: JobHandlers = {
  'measures.rebuild': async ({ deps, workspaceId, signal }) => {
    if (workspaceId !== null) await rebuildMeasures(deps.database, workspaceId, signal);
  },
  'measures.settle-contacts': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) await settleContacts(deps.database, id, signal);
  },
};

export const crons: Cron[] = [{ pattern: '47 1 * * *', job: 'measures.settle-contacts' }];
