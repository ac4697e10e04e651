import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspacesToWake } from './queries.ts';
import { answerMs, sendSms } from './sendSms.ts';
import { askToSend } from './settings.ts';

const system = { kind: 'system', id: 'sms' } as const;

export const jobs: JobHandlers = {
  'sms.send': async ({ deps, workspaceId, signal }) => {
    if (workspaceId !== null) await sendSms(deps, workspaceId, signal);
  },
  'sms.wake': async ({ deps: { database } }) => {
    const now = database.now();
    const lostBefore = new Date(now.getTime() - answerMs);
    for (const id of await findWorkspacesToWake(database, now, lostBefore))
      await inWorkspace(database, id, system, (ctx) => askToSend(ctx));
  },
};

/** What is due again after a failure, and what a crash left in hand. */
export const crons: Cron[] = [{ pattern: '* * * * *', job: 'sms.wake' }];
