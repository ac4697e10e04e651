import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { sendDue } from './send/sendDue.ts';
import { wakeSenders } from './send/wakeSenders.ts';

export const jobs: JobHandlers = {
  'mail.send': async ({ deps, workspaceId, signal }) => {
    if (workspaceId !== null) await sendDue(deps, workspaceId, signal);
  },
  'mail.wake': async ({ deps }) => wakeSenders(deps.database),
};

/** What is due again after a failure, and what a crash left behind. */
export const crons: Cron[] = [{ pattern: '* * * * *', job: 'mail.wake' }];
