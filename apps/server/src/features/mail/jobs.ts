import { z } from 'zod';
import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { fetchMail } from './receive/fetchMail.ts';
import { lookIntoMailboxes } from './receive/lookIntoMailboxes.ts';
import { readIncoming } from './receive/readIncoming.ts';
import { sendDue } from './send/sendDue.ts';
import { wakeSenders } from './send/wakeSenders.ts';

export const jobs: JobHandlers = {
  'mail.send': async ({ deps, workspaceId, signal }) => {
    if (workspaceId !== null) await sendDue(deps, workspaceId, signal);
  },
  'mail.read': async ({ deps, workspaceId, payload }) => {
    const { mailId } = z.object({ mailId: z.uuid() }).parse(payload);
    if (workspaceId !== null) await readIncoming(deps, workspaceId, mailId);
  },
  'mail.fetch': async ({ deps, workspaceId, signal }) => {
    if (workspaceId !== null) await fetchMail(deps, workspaceId, signal);
  },
  'mail.look': async ({ deps }) => lookIntoMailboxes(deps.database),
  'mail.wake': async ({ deps }) => wakeSenders(deps.database),
};

/** What is due again after a failure, and what a crash left behind; and mailboxes, each minute. */
export const crons: Cron[] = [
  { pattern: '* * * * *', job: 'mail.wake' },
  { pattern: '* * * * *', job: 'mail.look' },
];
