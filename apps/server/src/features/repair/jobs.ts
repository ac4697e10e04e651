import { z } from 'zod';
import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { recordRepairExchange } from './ledger/recordRepairExchange.ts';
import { workOutReport } from './report/workOutReport.ts';

const payload = z.object({ entryId: z.uuid() });

export const jobs: JobHandlers = {
  'repair.record-exchange': async ({ deps, workspaceId, payload: sent }) => {
    if (workspaceId !== null) await recordRepairExchange(deps, workspaceId, payload.parse(sent).entryId);
  },
  'repair.work-out': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) await workOutReport(deps.database, id, signal);
  },
};

export const crons: Cron[] = [{ pattern: '53 3 * * *', job: 'repair.work-out' }];
