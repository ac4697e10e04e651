import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { sendDue } from './sending/sendDue.ts';

export const jobs: JobHandlers = {
  'surveys.send-due': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) await sendDue(deps, id, signal);
  },
};

/** Reminders, triggers and what quiet hours held back. */
export const crons: Cron[] = [{ pattern: '*/5 * * * *', job: 'surveys.send-due' }];
