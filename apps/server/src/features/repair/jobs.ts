import { z } from 'zod';
import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import { recordRepairExchange } from './ledger/recordRepairExchange.ts';

const payload = z.object({ entryId: z.uuid() });

export const jobs: JobHandlers = {
  'repair.record-exchange': async ({ deps, workspaceId, payload: sent }) => {
    if (workspaceId !== null) await recordRepairExchange(deps, workspaceId, payload.parse(sent).entryId);
  },
};
