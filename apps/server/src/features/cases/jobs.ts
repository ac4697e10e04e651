import { z } from 'zod';
import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { watchClock } from './clock/watchClock.ts';
import { tellConcerned } from './problems/tellConcerned.ts';
import { workSample } from './workSample.ts';

export const jobs: JobHandlers = {
  'cases.watch-clock': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) await watchClock(deps, id, signal);
  },
  'cases.tell-concerned': async ({ deps, workspaceId, payload, signal }) => {
    const { problemId } = z.object({ problemId: z.uuid() }).parse(payload);
    if (workspaceId !== null) await tellConcerned(deps, workspaceId, problemId, signal);
  },
  'cases.work-sample': async ({ deps, workspaceId }) => {
    if (workspaceId !== null) await workSample(deps.database, workspaceId);
  },
};

export const crons: Cron[] = [{ pattern: '*/5 * * * *', job: 'cases.watch-clock' }];
