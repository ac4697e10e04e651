import { z } from 'zod';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import { recordVisit } from './greetings/greetings.ts';

const visit = z.object({ id: z.uuid() });

export const jobs: JobHandlers = {
  'counter.record-visit': async ({ deps, workspaceId, payload }) => {
    if (workspaceId !== null) await recordVisit(deps, workspaceId, visit.parse(payload).id);
  },
};
