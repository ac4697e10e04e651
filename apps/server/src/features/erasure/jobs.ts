import { z } from 'zod';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { deleteWhatRemains } from './erasePerson.ts';
import { buildExport, removeOldExports } from './export/exportPerson.ts';
import { runRetention } from './retention/runRetention.ts';

const swept = z.object({ fragmentIds: z.array(z.uuid()) });
const building = z.object({ exportId: z.uuid() });
const actor = { kind: 'system', id: 'erasure' } as const;

export const jobs: JobHandlers = {
  'erasure.sweep': async ({ deps, workspaceId, payload }) => {
    if (workspaceId === null) return;
    const { fragmentIds } = swept.parse(payload);
    await inWorkspace(deps.database, workspaceId, actor, (ctx) => deleteWhatRemains(ctx, fragmentIds));
  },
  'erasure.build-export': async ({ deps, workspaceId, payload }) => {
    if (workspaceId === null) return;
    const { exportId } = building.parse(payload);
    await inWorkspace(deps.database, workspaceId, actor, (ctx) => buildExport(ctx, exportId));
  },
  'erasure.retain': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) {
      await inWorkspace(deps.database, id, actor, removeOldExports);
      await runRetention(deps, id, signal);
    }
  },
};

export const crons: Cron[] = [{ pattern: '23 2 * * *', job: 'erasure.retain' }];
